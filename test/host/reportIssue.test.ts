import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, folder, openInEditor, SEED, until } from './documents';

describe('report issue', () => {
  afterEach(async () => {
    await configure('delimiters', undefined);
    await closeAll();
  });

  it('opens a document with numbers, and no word of the article or of the settings', async () => {
    const article = await openInEditor(vscode.Uri.joinPath(folder(), SEED));
    await configure('delimiters', ['%% GEHEIM {name} %%']);
    await vscode.commands.executeCommand('lede.reportIssue');
    await until(
      () => vscode.window.activeTextEditor?.document.languageId === 'markdown',
      vscode.window.onDidChangeActiveTextEditor,
    );
    const text = vscode.window.activeTextEditor?.document.getText() ?? '';
    assert.match(text, new RegExp(`^- VS Code: ${vscode.version}`, 'm'));
    assert.match(text, /^- changed settings: .*lede\.delimiters/m);
    assert.match(text, /^- posts: x 1$/m);
    assert.match(text, /^- names: .*person \d+/m);
    for (const secret of ['GEHEIM', SEED, 'Ajmétov', 'nkarasulu', article.uri.path])
      assert.ok(!text.includes(secret), secret);
  });
});
