import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DEFAULT_LABELS } from '../../src/core/settings/defaultLabels';
import { annotatedFiles } from '../../src/vscode/annotations/view/annotatedFiles';
import { WorkspaceFiles } from '../../src/vscode/workspaceFile/workspaceFiles';
import { eventually } from '../support/eventually';
import { openSeedCopy, run, savedInWords, selectText } from './annotating';
import { closeAll, folder, hoverAt, openInEditor, positionOf, until } from './documents';
import { testLog } from './ownAnalyses';
import { useVirtualFiles } from './virtualFiles';

const TEXT = 'La alcaldesa Olvido Quintanilla abrió el faro de Brunzal.\nTodos la esperaban en el puerto.\n';

const SETTINGS = `labels: [{ name: rumour, title: Rumour, key: c }]
gazetteer: [{ name: Puerto de Brunzal, type: organization, aliases: [el puerto] }]
`;

/** Changes the folders of the workspace after the first, and resolves when VS Code has. */
async function setOthers(...uris: vscode.Uri[]): Promise<void> {
  const changed = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidChangeWorkspaceFolders(() => {
      subscription.dispose();
      resolve();
    });
  });
  const count = (vscode.workspace.workspaceFolders?.length ?? 1) - 1;
  assert.ok(vscode.workspace.updateWorkspaceFolders(1, count, ...uris.map((uri) => ({ uri }))));
  await changed;
}

describe('a workspace of two folders', () => {
  const virtual = useVirtualFiles('lede-second');
  let log: vscode.LogOutputChannel;
  let settings: WorkspaceFiles;
  const labelsFor = (uri: vscode.Uri): string[] => settings.of(uri).labels.map(({ name }) => name);
  const written: vscode.Uri[] = [];
  const writeFirst = async (): Promise<vscode.Uri> => {
    const uri = vscode.Uri.joinPath(folder(), `first-${crypto.randomUUID()}.article.txt`);
    written.push(uri);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(TEXT));
    return uri;
  };
  const inSecond = (): vscode.Uri => virtual.uri('/second/b.article.txt');

  before(async () => {
    log = testLog();
    settings = new WorkspaceFiles(log);
    await virtual.put('/second/.lede.yaml', SETTINGS);
    await virtual.put('/second/b.article.txt', TEXT);
    await virtual.files.createDirectory(virtual.uri('/second'));
    await setOthers(virtual.uri('/second'));
    await until(() => labelsFor(inSecond()).join() === 'rumour', settings.onDidChange);
  });
  afterEach(async () => {
    await closeAll();
    for (const uri of written.splice(0)) await vscode.workspace.fs.delete(uri);
  });
  after(async () => {
    if (vscode.workspace.workspaceFolders?.length !== 1) await setOthers();
    settings.dispose();
    log.dispose();
  });

  it('has a scheme of labels for each', async () => {
    const first = await openSeedCopy();
    selectText(first, 'visita oficial');
    await run('label', { key: 'c' });
    assert.deepEqual(await savedInWords(first.document), ['label claim: visita oficial']);
    const second = await openInEditor(inSecond());
    selectText(vscode.window.activeTextEditor!, 'abrió el faro');
    await run('label', { key: 'c' });
    assert.deepEqual(await savedInWords(second), ['label rumour: abrió el faro']);
  });

  it('has names for each', async () => {
    const first = await openInEditor(await writeFirst());
    const second = await openInEditor(inSecond());
    await eventually(async () => assert.match(await hoverAt(second, 'el puerto'), /Puerto de Brunzal/));
    assert.doesNotMatch(await hoverAt(first, 'el puerto'), /Puerto de Brunzal/);
  });

  it('is gone through as a whole for names and annotations', async () => {
    const first = await openInEditor(await writeFirst());
    assert.deepEqual(
      new Set(await filesThatName(first)),
      new Set([first.uri.toString(), inSecond().toString()]),
    );
    for (const uri of [inSecond(), first.uri]) {
      await openInEditor(uri);
      selectText(vscode.window.activeTextEditor!, 'Todos');
      await run('label', { key: 'c' });
    }
    const listed = (await annotatedFiles()).map((uri) => uri.toString());
    assert.ok(listed.includes(first.uri.toString()) && listed.includes(inSecond().toString()));
  });

  it('forgets a folder that is taken out', async () => {
    await setOthers();
    await until(
      () => labelsFor(inSecond()).length === DEFAULT_LABELS.length,
      settings.onDidChange,
      vscode.workspace.onDidChangeWorkspaceFolders,
    );
    assert.deepEqual(
      settings.all.map(({ uri }) => uri.scheme),
      [folder().scheme],
    );
    const first = await openInEditor(await writeFirst());
    assert.deepEqual(await filesThatName(first), [first.uri.toString()]);
  });
});

/** The files in which the person of the text is named. */
async function filesThatName(document: vscode.TextDocument): Promise<string[]> {
  const kind = 'vscode.executeReferenceProvider';
  const at = positionOf(document, 'Olvido', 0, 1);
  const found = await vscode.commands.executeCommand<vscode.Location[]>(kind, document.uri, at);
  return found.map(({ uri }) => uri.toString());
}
