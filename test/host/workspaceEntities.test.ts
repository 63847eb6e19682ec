import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, folder, openInEditor, positionOf } from './documents';

/** A person whom no sample and no other suite names, in three files and in other ways each time. */
const TEXTS: Readonly<Record<string, string>> = {
  one: 'La alcaldesa Olvido Villarejo Pinto abrió el faro. Villarejo habló en la plaza de Graz.\nNadie más habló.\n',
  two: 'El martes volvió Olvido Villarejo a la ciudad.\nTodos la esperaban en el puerto.\n',
  other: 'El martes volvió Ramiro Villarejo a la ciudad.\nTodos lo esperaban en el puerto.\n',
};

describe('names in the whole workspace', () => {
  let where: vscode.Uri;
  const file = (name: string): vscode.Uri => vscode.Uri.joinPath(where, `${name}.article.txt`);

  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

  beforeEach(async () => {
    await vscode.extensions.getExtension('lede.lede')?.activate();
    where = vscode.Uri.joinPath(folder(), `names-${crypto.randomUUID()}`);
    for (const [name, text] of Object.entries(TEXTS)) await write(name, text);
  });

  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(where, { recursive: true });
  });

  const nameOf = ({ uri, range }: vscode.Location): string =>
    `${uri.path.replace(/^.*\/|\..*$/g, '')} ${range.start.line + 1}:${range.start.character}-${range.end.character}`;

  async function references(): Promise<string[]> {
    const document = await openInEditor(file('one'));
    const kind = 'vscode.executeReferenceProvider';
    const at = positionOf(document, 'Olvido', 0, 1);
    return (await vscode.commands.executeCommand<vscode.Location[]>(kind, document.uri, at)).map(nameOf);
  }

  async function symbols(query: string): Promise<string[]> {
    const kind = 'vscode.executeWorkspaceSymbolProvider';
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(kind, query);
    return found
      .map(({ name, containerName, location }) => `${name} (${containerName}) ${nameOf(location)}`)
      .sort();
  }

  it('has references in all files, but none to a namesake', async () => {
    assert.deepEqual(await references(), ['one 1:13-35', 'one 1:51-60', 'two 1:17-33']);
  });

  it('finds them as they stand now, in changed, new and deleted files', async () => {
    assert.equal((await references()).length, 3);
    await write('two', `Ayer.\n${TEXTS['two']!}`);
    await write('three', TEXTS['two']!);
    assert.deepEqual((await references()).slice(2).sort(), ['three 1:17-33', 'two 2:17-33']);
    await vscode.workspace.fs.delete(file('two'));
    assert.deepEqual((await references()).slice(2), ['three 1:17-33']);
  });

  it('finds them in the unsaved text of an open file', async () => {
    const document = await openInEditor(file('two'));
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), 'Ayer.\n');
    await vscode.workspace.applyEdit(edit);
    const found = await references();
    // Unsaved, it could be written again after its folder is gone.
    await document.save();
    assert.deepEqual(found.slice(2), ['two 2:17-33']);
  });

  it('has symbols, one for each person', async () => {
    assert.deepEqual(await symbols('villarejo'), [
      'Olvido Villarejo Pinto (Person, mentions: 3, files: 2) one 1:13-35',
      'Ramiro Villarejo (Person, mentions: 1, files: 1) other 1:17-33',
    ]);
  });
});
