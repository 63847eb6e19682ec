import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { articleItems } from '../../src/vscode/goToArticle';
import { BUNDLE as SAMPLE, BUNDLE_TEXT } from '../unit/sample';
import { BUNDLE, closeAll, openFile, positionOf } from './documents';

describe('go to article', () => {
  afterEach(closeAll);

  it('lists each article by its name, with its language and its words', () => {
    const items = articleItems(BUNDLE_TEXT, SAMPLE).map(({ label, description }) => [label, description]);
    assert.deepEqual(items, [
      ['uno.txt', 'Spanish · 41 words'],
      ['dos.txt', '2 words'],
    ]);
  });

  it('shows an article’s words as they are, and no icon', () => {
    const names = ['$(trash) uno', 'cost $(US 5)'];
    const articles = SAMPLE.articles.map((article, i) => ({ ...article, name: names[i] ?? null }));
    assert.deepEqual(
      articleItems(BUNDLE_TEXT, { ...SAMPLE, articles }).map(({ label }) => label),
      ['\\$(trash) uno', 'cost $(US 5)'],
    );
  });

  it('starts at the article of the cursor, and goes to the one that is chosen', async () => {
    const document = await openFile(BUNDLE);
    const inThird = positionOf(document, 'bridge to close');
    const editor = await vscode.window.showTextDocument(document, {
      selection: new vscode.Range(inThird, inThird),
    });
    const head = positionOf(document, '===== FILE: 0313');
    const state = { settled: false };
    const command = vscode.commands.executeCommand('lede.goToArticle').then(() => (state.settled = true));
    // No event tells that the list is on the screen; until it is, this does nothing.
    while (!state.settled)
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await command;
    assert.deepEqual(editor.selection.active, head);
  });
});
