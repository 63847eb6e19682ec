import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/outline/node';
import { toRange } from '../documents';
import { guardedTree } from '../failures/guardedTree';
import { inBackground, type Services, SOURCE_ARTICLE } from '../services';
import { onSettingChange, setting } from '../settings';
import { SUMMARIZE_ARTICLE } from '../summary/summarize';
import {
  chooseFilter,
  clearFilter,
  currentFilter,
  describeFilter,
  isHidden,
  leavesOut,
} from './outlineFilter';
import { REVEAL } from './outlineItems';
import { OutlineTree } from './outlineTree';

const VIEW = 'lede.outline';

/** Shows the articles, posts and entities of the seed file in the active editor as a tree in the sidebar. */
export function registerOutlineView(services: Services): vscode.Disposable {
  const tree = new OutlineTree(services.analyses);
  const view = vscode.window.createTreeView(VIEW, {
    treeDataProvider: guardedTree(tree, services.guard, () => tree.document),
    showCollapseAll: true,
  });
  const outline = new OutlineView(services, tree, view);
  outline.update();
  return vscode.Disposable.from(
    tree,
    view,
    services.analyses.onDidChange((document) => outline.refresh(document)),
    vscode.window.onDidChangeActiveTextEditor(() => outline.switchDocument()),
    vscode.window.onDidChangeVisibleTextEditors(() => outline.switchDocument()),
    vscode.workspace.onDidOpenTextDocument(() => outline.switchDocument()),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => outline.follow(textEditor)),
    tree.onDidRead(() => outline.follow(vscode.window.activeTextEditor)),
    view.onDidChangeVisibility(() => outline.follow(vscode.window.activeTextEditor)),
    onSettingChange('outline.followCursor', () => outline.follow(vscode.window.activeTextEditor)),
    vscode.commands.registerCommand(REVEAL, (node: OutlineNode) => outline.reveal(node)),
    // the view's own button hands over the rows that are selected
    vscode.commands.registerCommand('lede.outline.filter', async (given: unknown) => {
      if (await chooseFilter(services.memory, isHidden(given) ? given : undefined)) outline.update();
      return view.message;
    }),
    vscode.commands.registerCommand('lede.outline.clearFilter', async () => {
      await clearFilter(services.memory);
      outline.update();
      return view.message;
    }),
    vscode.commands.registerCommand('lede.outline.summarizeArticle', (node: OutlineNode) =>
      outline.summarize(node),
    ),
  );
}

class OutlineView {
  constructor(
    private readonly services: Services,
    private readonly tree: OutlineTree,
    private readonly view: vscode.TreeView<OutlineNode>,
  ) {}

  /** Shows the document that is to be shown now, as the filter has it. */
  update(): void {
    const filter = currentFilter(this.services.memory);
    const document = this.#choose();
    this.tree.show(document, filter);
    this.view.message = (document && describeFilter(filter)) ?? '';
    inBackground(
      this.services,
      vscode.commands.executeCommand('setContext', 'lede.outline.filtered', leavesOut(filter)),
    );
  }

  /** Brings the rows up to date after an edit of the document that is shown. */
  refresh(changed: vscode.TextDocument): void {
    if (changed === this.tree.document) void this.services.guard.on(changed, () => this.tree.refresh());
  }

  /** Goes to another document where another is to be shown now. */
  switchDocument(): void {
    if (this.#choose() !== this.tree.document) this.update();
  }

  /** Selects the row of the place where the cursor stands. */
  follow(editor: vscode.TextEditor | undefined): void {
    if (!editor || !this.view.visible || !setting('outline.followCursor')) return;
    if (editor.document !== this.tree.document) return;
    const { document, selection } = editor;
    const row = this.services.guard.now(document, () =>
      this.tree.rowAt(document.offsetAt(selection.active), this.view.selection[0]),
    );
    if (row) inBackground(this.services, this.view.reveal(row, { select: true, focus: false }));
  }

  /** Shows the place of a row in the text, and leaves the keyboard in the tree. */
  async reveal(node: OutlineNode): Promise<void> {
    const { document } = this.tree;
    if (!document || !('range' in node)) return;
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      selection: toRange(document, this.tree.placeOf(node)),
      preserveFocus: true,
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    });
  }

  async summarize(node: OutlineNode): Promise<void> {
    const { document } = this.tree;
    if (!document || node.kind !== 'article') return;
    await vscode.commands.executeCommand(SUMMARIZE_ARTICLE, document.uri, node.index);
  }

  /** The active seed file; while something else is active, such as its summary, the one shown before, if still in sight. */
  #choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId === SOURCE_ARTICLE) return active;
    const shown = this.tree.document;
    const inSight = vscode.window.visibleTextEditors.some((editor) => editor.document === shown);
    return inSight && shown?.languageId === SOURCE_ARTICLE ? shown : undefined;
  }
}
