import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BLOCK_ROLES } from '../../src/core/articles/block';
import type { OutlineNode } from '../../src/core/outline/node';
import { ENTITY_TYPES } from '../../src/core/entities/entity';
import { OutlineTree } from '../../src/vscode/outline/outlineTree';
import { eventually } from '../support/eventually';
import { BUNDLE, closeAll, openFile, positionOf, SEED } from './documents';
import { ownAnalyses } from './ownAnalyses';

const EVERYTHING = { roles: new Set(BLOCK_ROLES), types: new Set(ENTITY_TYPES) };

/** The rows of a tree as "label (description)", indented. */
async function rows(tree: OutlineTree, depth: number, node?: OutlineNode, indent = 0): Promise<string[]> {
  const found: string[] = [];
  for (const child of await tree.getChildren(node)) {
    const { label, description } = tree.getTreeItem(child);
    const words = typeof label === 'object' ? label.label : (label ?? '');
    found.push(`${'  '.repeat(indent)}${words} (${String(description)})`);
    if (indent + 1 < depth) found.push(...(await rows(tree, depth, child, indent + 1)));
  }
  return found;
}

async function all(tree: OutlineTree, node?: OutlineNode): Promise<OutlineNode[]> {
  const children = await tree.getChildren(node);
  return [...children, ...(await Promise.all(children.map((child) => all(tree, child)))).flat()];
}

describe('outline tree', () => {
  let own: ReturnType<typeof ownAnalyses>;
  let tree: OutlineTree;

  before(() => {
    own = ownAnalyses();
    tree = new OutlineTree(own.analyses);
  });

  after(() => {
    tree.dispose();
    own.dispose();
  });

  it('shows articles with blocks, posts and entities by type, counted', async () => {
    tree.show(await openFile(SEED), EVERYTHING);
    const shown = await rows(tree, 3);
    assert.match(shown[0] ?? '', /^El ministro de Transporte .*… \(Spanish\)$/);
    assert.ok(shown.includes('  Posts (1)'), shown.join('\n'));
    assert.ok(shown.some((row) => /^ {4}Nihat Karasulu: ✈️.* \(2024-11-14\)$/u.test(row)));
    assert.ok(shown.some((row) => /^ {4}People \(\d+\)$/.test(row)));
    assert.ok(shown.some((row) => /^ {4}Uruguay y Kazajistán acuerdan .* \(Related article\)$/.test(row)));
  });

  it('shows the articles of a bundle', async () => {
    tree.show(await openFile(BUNDLE), EVERYTHING);
    assert.deepEqual(await rows(tree, 1), [
      '0312-valdor-vote.txt (English)',
      '0312-valdor-abstimmung.txt (German)',
      '0313-merrin-bridge.txt (English)',
    ]);
  });

  it('is empty without a document', async () => {
    tree.show(undefined, EVERYTHING);
    assert.deepEqual(await tree.getChildren(), []);
  });

  it('leaves out what the filter does not name', async () => {
    tree.show(await openFile(SEED), { roles: new Set(['related']), types: new Set(['person']) });
    const shown = await rows(tree, 3);
    assert.deepEqual(
      shown
        .filter((row) => /^ {2}\S|^ {4}(?:People|Locations)/.test(row))
        .map((row) => row.replace(/\d+/, 'n')),
      ['  Blocks (n)', '  Entities (n)', '    People (n)'],
    );
  });

  it('gives every row an id of its own, its parent, and words for a screen reader', async () => {
    tree.show(await openFile(BUNDLE), EVERYTHING);
    const nodes = await all(tree);
    assert.equal(new Set(nodes.map((node) => tree.getTreeItem(node).id)).size, nodes.length);
    for (const node of nodes) {
      for (const child of node.children) assert.equal(tree.getParent(child), node);
      assert.ok(tree.getTreeItem(node).accessibilityInformation?.label);
    }
  });

  it('tells more of an entity when asked', async () => {
    tree.show(await openFile(SEED), EVERYTHING);
    const entity = (await all(tree)).find(
      (node) => node.kind === 'entity' && node.label === 'Dauren Ajmétov',
    );
    assert.ok(entity);
    const item = await tree.resolveTreeItem(tree.getTreeItem(entity), entity);
    assert.ok(item.tooltip instanceof vscode.MarkdownString);
    assert.match(item.tooltip.value, /^\*\*Dauren Ajmétov\*\* · Person/);
  });

  it('knows the row of the cursor, and stays on a mention that stands there', async () => {
    const document = await openFile(SEED);
    tree.show(document, EVERYTHING);
    const nodes = await all(tree);
    const offset = document.offsetAt(positionOf(document, 'Uruguay y Kazajistán acuerdan', 0, 3));
    const row = tree.rowAt(offset, undefined);
    assert.ok(row?.kind === 'block' && row.block.role === 'related');
    const mention = nodes.find(
      (node) => node.kind === 'mention' && node.range[0] <= offset && offset <= node.range[1],
    );
    assert.ok(mention, 'the sample names somebody there');
    assert.equal(tree.rowAt(offset, mention), undefined);
    assert.equal(tree.rowAt(offset, row), undefined);
  });
});

describe('outline view', () => {
  it('reveals the place of a row, and leaves the cursor on it', async () => {
    const document = await openFile(SEED);
    const editor = await vscode.window.showTextDocument(document);
    const start = positionOf(document, 'Uruguay y Kazajistán acuerdan');
    const range = [document.offsetAt(start), document.offsetAt(start) + 7] as const;
    await vscode.commands.executeCommand('lede.outline.reveal', { selectionRange: range, range });
    assert.deepEqual(editor.selection, new vscode.Selection(start, start.translate(0, 7)));
  });

  describe('in the sidebar', () => {
    beforeEach(async () => {
      await closeAll();
      await vscode.window.showTextDocument(await openFile(SEED));
    });
    afterEach(async () => {
      await vscode.commands.executeCommand('lede.outline.clearFilter');
      await closeAll();
    });

    it('says what its filter leaves, until that is cleared', async () => {
      const hidden = { roles: ['body'], types: ['date'] };
      const filtered = 'Filtered: without Dates, Body';
      assert.equal(await vscode.commands.executeCommand('lede.outline.filter', hidden), filtered);
      assert.equal(await vscode.commands.executeCommand('lede.outline.clearFilter'), '');
    });

    it('summarizes the article of a row', async () => {
      const isReport = ({ label }: vscode.Tab): boolean => label === `Report: ${SEED}`;
      const tabs = (): vscode.Tab[] => vscode.window.tabGroups.all.flatMap((group) => group.tabs);
      // only the document in the sidebar knows what is behind the row
      await eventually(async () => {
        await vscode.commands.executeCommand('lede.outline.summarizeArticle', { kind: 'article', index: 0 });
        assert.ok(tabs().some(isReport));
      });
    });
  });
});
