import assert from 'node:assert/strict';
import { BLOCK_ROLES } from '../../src/core/articles/block';
import { ENTITY_TYPES } from '../../src/core/entities/entity';
import * as vscode from 'vscode';
import type { OutlineNode } from '../../src/core/outline/node';
import { OutlineTree } from '../../src/vscode/outline/outlineTree';
import { closeAll, openNew, SEED, textOf } from './documents';
import { ownAnalyses } from './ownAnalyses';

const EVERYTHING = { roles: new Set(BLOCK_ROLES), types: new Set(ENTITY_TYPES) };

/** A bundle of more than a million characters. */
async function largeBundle(): Promise<string> {
  const article = await textOf(SEED);
  const count = Math.ceil(1_050_000 / article.length);
  return Array.from({ length: count }, (_, i) => `==> ${i}.txt <==\n${article}\n`).join('');
}

describe('a large bundle', function () {
  this.timeout(60_000);
  let document: vscode.TextDocument;
  let delimiters: number[];

  before(async () => {
    document = await openNew(await largeBundle(), '.seed.txt');
    delimiters = Array.from({ length: document.lineCount }, (_, line) => line).filter((line) =>
      document.lineAt(line).text.startsWith('==>'),
    );
  });

  after(closeAll);

  it('has its articles as symbols and folds, and no more', async () => {
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    assert.deepEqual(
      symbols.map(({ selectionRange }) => selectionRange.start.line),
      delimiters,
    );
    assert.ok(symbols.every(({ children }) => children.length === 0));
    assert.equal(symbols[7]?.name, '7.txt');
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.deepEqual(
      folds.map(({ start }) => start),
      delimiters,
    );
  });

  it('colours what is in sight', async () => {
    const line = delimiters.at(-1)!;
    const tokens = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(line, 0, line + 5, 0),
    );
    assert.ok(tokens.data.length > 0);
    assert.ok((tokens.data[0] ?? 0) >= line, 'something above was coloured');
  });

  describe('in the outline view', () => {
    const { analyses, dispose } = ownAnalyses();
    const tree = new OutlineTree(analyses);

    before(() => tree.show(document, EVERYTHING));

    after(() => {
      tree.dispose();
      dispose();
    });

    const place = (node: OutlineNode | undefined): string => {
      assert.ok(node && 'range' in node);
      const [start] = tree.placeOf(node);
      return document.lineAt(document.positionAt(start)).text;
    };

    it('shows articles that are read when they are opened', async () => {
      const rows = await tree.getChildren();
      assert.equal(rows.length, delimiters.length);
      const [, , third] = rows;
      assert.ok(third);
      assert.equal(tree.getTreeItem(third).collapsibleState, vscode.TreeItemCollapsibleState.Collapsed);
      const [blocks] = await tree.getChildren(third);
      assert.ok(blocks?.kind === 'group');
      assert.equal(tree.getParent(blocks), third);
      const [first] = await tree.getChildren(blocks);
      assert.ok(first?.kind === 'block');
      assert.equal(document.positionAt(tree.placeOf(first)[0]).line, delimiters[2]! + 1);
      const item = await tree.resolveTreeItem(tree.getTreeItem(third), third);
      assert.ok(item.tooltip instanceof vscode.MarkdownString);
    });

    it('brings only rows up to date that have changed', async () => {
      const rows = await tree.getChildren();
      const [, second, third] = rows;
      assert.ok(second && third);
      await tree.getChildren(second);
      await tree.getChildren(third);
      const changed: (OutlineNode | undefined)[] = [];
      const subscription = tree.onDidChangeTreeData((node) => changed.push(node));
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(delimiters[1]! + 2, 0), 'Uno.\n'));
      await tree.refresh();
      assert.deepEqual(changed, [second]);
      assert.equal(place(third), '==> 2.txt <==');
      changed.length = 0;
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), '==> new.txt <==\nDos.\n'));
      await tree.refresh();
      assert.deepEqual(changed, [undefined]);
      assert.equal((await tree.getChildren()).length, delimiters.length + 1);
      subscription.dispose();
    });

    it('knows the row of the cursor, also in an article that is open', async () => {
      const [, second] = await tree.getChildren();
      assert.ok(second?.kind === 'article');
      const offset = tree.placeOf(second)[1] + 20;
      assert.equal(tree.rowAt(offset, undefined), second);
      await tree.getChildren(second);
      assert.equal(tree.rowAt(offset, undefined)?.kind, 'block');
    });
  });
});
