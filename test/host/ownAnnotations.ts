import * as vscode from 'vscode';
import { captureArticle } from '../../src/core/annotations/anchors/capture';
import { createAuthoring } from '../../src/core/annotations/authoring';
import { add } from '../../src/core/annotations/operations';
import { explainRefusal } from '../../src/vscode/annotations/notices';
import { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { folder } from './documents';
import { ownAnalyses, testLog } from './ownAnalyses';

/** Calls `use` with a store of the test's own, beside that of the extension. */
export async function withStore(use: (store: AnnotationStore) => Promise<void>): Promise<void> {
  const own = ownAnalyses();
  const [storage, log] = [vscode.Uri.joinPath(folder(), 'storage'), testLog()];
  const store = new AnnotationStore({ ...own, files: workspaceFileAccess, storage, log });
  try {
    await use(store);
  } finally {
    for (const each of [store, own, log]) each.dispose();
  }
}

/** Adds a note on the first article. */
export async function addNote(
  store: AnnotationStore,
  document: vscode.TextDocument,
  text: string,
): Promise<void> {
  const authoring = createAuthoring(null, Date.now, Math.random);
  await store.change(document, (_, articles) =>
    add(authoring, [{ kind: 'note', text, target: { article: captureArticle(articles, 0) } }]),
  );
}

/** What people are warned of who want to annotate a document. */
export async function warningsOf(
  annotations: AnnotationStore,
  document: vscode.TextDocument,
): Promise<readonly string[]> {
  await annotations.ready(document);
  const log = testLog();
  try {
    return await messagesOf(['showWarningMessage'], () =>
      Promise.resolve(void explainRefusal({ annotations, log }, document)),
    );
  } finally {
    log.dispose();
  }
}

/** What people are told in notifications while `work` lasts; they choose nothing. */
export async function messagesOf(
  kinds: readonly ('showErrorMessage' | 'showInformationMessage' | 'showWarningMessage')[],
  work: () => Promise<void>,
): Promise<readonly string[]> {
  const messages: string[] = [];
  const record = (message: string): Promise<undefined> => {
    messages.push(message);
    return Promise.resolve(undefined);
  };
  const before = kinds.map((kind) => [kind, vscode.window[kind]] as const);
  Object.assign(vscode.window, Object.fromEntries(kinds.map((kind) => [kind, record])));
  try {
    await work();
  } finally {
    Object.assign(vscode.window, Object.fromEntries(before));
  }
  return messages;
}
