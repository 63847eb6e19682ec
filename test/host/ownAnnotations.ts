import * as vscode from 'vscode';
import { explainRefusal } from '../../src/vscode/annotations/notices';
import { AnnotationStore } from '../../src/vscode/annotations/store/annotationStore';
import { workspaceFileAccess } from '../../src/vscode/annotations/store/workspaceFileAccess';
import { folder } from './documents';
import { ownAnalyses, testLog } from './ownAnalyses';

/** Calls `use` with a store of the test's own, beside that of the extension. */
export async function withStore(use: (store: AnnotationStore) => Promise<void>): Promise<void> {
  const own = ownAnalyses();
  const [locks, log] = [vscode.Uri.joinPath(folder(), 'locks'), testLog()];
  const store = new AnnotationStore({ ...own, files: workspaceFileAccess, locks, log });
  try {
    await use(store);
  } finally {
    for (const each of [store, own, log]) each.dispose();
  }
}

/** What people are warned of who want to annotate a document. */
export async function warningsOf(
  annotations: AnnotationStore,
  document: vscode.TextDocument,
): Promise<readonly string[]> {
  await annotations.ready(document);
  const log = testLog();
  const warnings: string[] = [];
  const { showWarningMessage } = vscode.window;
  const record = (message: string): Promise<undefined> => {
    warnings.push(message);
    return Promise.resolve(undefined);
  };
  Object.assign(vscode.window, { showWarningMessage: record });
  try {
    explainRefusal({ annotations, log }, document);
  } finally {
    Object.assign(vscode.window, { showWarningMessage });
    log.dispose();
  }
  return warnings;
}
