import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, folder, openInEditor, openNewInEditor, positionOf, SEED } from './documents';

/** Runs "Look Up" at the nth `piece`, and tells what it would have opened. */
async function lookedUpAt(document: vscode.TextDocument, piece: string, nth = 0): Promise<string[]> {
  const editor = vscode.window.activeTextEditor;
  assert.equal(editor?.document, document);
  const at = positionOf(document, piece, nth, 1);
  editor.selection = new vscode.Selection(at, at);
  const opened: string[] = [];
  const { openExternal } = vscode.env;
  const record = (address: unknown): Promise<boolean> => {
    opened.push(String(address));
    return Promise.resolve(true);
  };
  Object.assign(vscode.env, { openExternal: record });
  try {
    await vscode.commands.executeCommand('lede.lookUp');
  } finally {
    Object.assign(vscode.env, { openExternal });
  }
  return opened;
}

/**
 * Skips where the extension is installed as a package: VS Code then hands it an API of its own, whose browser a test
 * cannot stand in for, and a test host refuses to ask whether an address may be opened.
 */
function skipWhereInstalled(this: Mocha.Context): void {
  const { extensionPath = '' } = vscode.extensions.getExtension('lede.lede') ?? {};
  if (!__dirname.startsWith(extensionPath)) this.skip();
}

describe('look up', () => {
  afterEach(async () => {
    await configure('lookUp.url', undefined);
    await closeAll();
  });

  it('opens a search for the entity’s full name in the article’s language', async function () {
    skipWhereInstalled.call(this);
    const document = await openInEditor(vscode.Uri.joinPath(folder(), SEED));
    assert.deepEqual(await lookedUpAt(document, 'Ajmétov', 1), [
      'https://es.wikipedia.org/w/index.php?search=Dauren%20Ajm%C3%A9tov',
    ]);
  });

  it('opens nothing at an ordinary word', async () => {
    const document = await openInEditor(vscode.Uri.joinPath(folder(), SEED));
    assert.deepEqual(await lookedUpAt(document, 'memorando'), []);
  });

  it('opens the address of the settings, and none but over https', async function () {
    skipWhereInstalled.call(this);
    const document = await openInEditor(vscode.Uri.joinPath(folder(), SEED));
    await configure('lookUp.url', 'https://look.example/{language}?q={name}');
    assert.deepEqual(await lookedUpAt(document, 'Montevideo'), ['https://look.example/es?q=Montevideo']);
    for (const wrong of ['http://look.example/{name}', 'command:workbench.action.quit?{name}', 7]) {
      await configure('lookUp.url', wrong);
      assert.deepEqual(await lookedUpAt(document, 'Montevideo'), [], String(wrong));
    }
    await vscode.commands.executeCommand('notifications.clearAll');
  });

  it('does nothing in other files', async () => {
    const document = await openNewInEditor('Montevideo\n', '.md');
    assert.deepEqual(await lookedUpAt(document, 'Montevideo'), []);
  });

  it('takes no address out of a workspace that is not trusted', () => {
    const { capabilities } = vscode.extensions.getExtension('lede.lede')?.packageJSON as {
      capabilities: { untrustedWorkspaces: { restrictedConfigurations: string[] } };
    };
    assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes('lede.lookUp.url'));
  });
});
