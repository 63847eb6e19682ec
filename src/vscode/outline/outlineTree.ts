import * as vscode from 'vscode';
import type { ArticleNode, OutlineFilter, OutlineNode } from '../../core/outline/node';
import { placeAt } from '../../core/outline/outline';
import { shift, type TextRange, touches } from '../../core/text/range';
import type { AnalysisService } from '../analysisService';
import { presentationOf, untrusted } from '../documents';
import { isLarge } from '../largeTexts';
import { itemOf } from './outlineItems';
import { cardOf, hasHeads, readNodes, readRoots, type Roots, setParents } from './outlineRows';

/** One document's outline with all that its rows need. */
interface Shown extends Roots {
  readonly document: vscode.TextDocument;
  readonly filter: OutlineFilter | undefined;
  readonly parents: WeakMap<OutlineNode, OutlineNode>;
  /** What was read of articles that were not read at first, by their rows. */
  readonly opened: Map<ArticleNode, ArticleNode>;
}

/** The rows of the outline view: those of one document, or none. */
export class OutlineTree implements vscode.TreeDataProvider<OutlineNode> {
  readonly #changed = new vscode.EventEmitter<OutlineNode | undefined>();
  readonly #read = new vscode.EventEmitter<undefined>();
  #document: vscode.TextDocument | undefined;
  #filter: OutlineFilter | undefined;
  #shown: Shown | undefined;

  readonly onDidChangeTreeData = this.#changed.event;

  /** Fires when the rows are those of a new reading: what was asked of them before was answered from an older one. */
  readonly onDidRead = this.#read.event;

  constructor(private readonly analyses: AnalysisService) {}

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** Shows the outline of a document, or of none, as `filter` has it. */
  show(document: vscode.TextDocument | undefined, filter: OutlineFilter): void {
    this.#document = document;
    this.#filter = filter;
    this.#changed.fire(undefined);
  }

  /** Brings the rows up to date after an edit; those of a large text only where they have changed. */
  async refresh(): Promise<void> {
    const shown = this.#shown;
    const live = shown && (await this.analyses.find(shown.document));
    if (shown !== this.#shown || shown?.document !== this.#document) return;
    if (!shown || !live || !isLarge(live) || !hasHeads(live, shown)) {
      this.#changed.fire(undefined);
      return;
    }
    this.#shown = { ...shown, live };
    for (const root of shown.opened.keys()) {
      if (live.article(root.index)?.reading === shown.live.article(root.index)?.reading) continue;
      shown.opened.delete(root);
      this.#changed.fire(root);
    }
    this.#read.fire(undefined);
  }

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
    if (node?.kind === 'article' && node.unread) return this.#open(node);
    if (node) return this.#childrenOf(node);
    const shown = await this.#readDocument();
    if (shown !== this.#shown) {
      this.#shown = shown;
      this.#read.fire(undefined);
    }
    return [...(shown?.roots ?? [])];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.#shown?.parents.get(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const shown = this.#shown;
    const start = this.#startOf(node);
    return itemOf(node, {
      lineOf: (offset) => (shown ? shown.document.positionAt(start + offset).line + 1 : 1),
      articles: shown?.roots.length ?? 0,
    });
  }

  async resolveTreeItem(item: vscode.TreeItem, node: OutlineNode): Promise<vscode.TreeItem> {
    const shown = this.#shown;
    if (shown && node.kind === 'article' && node.unread) await this.#open(node);
    const root = shown && this.#rootOf(node);
    const article = root && shown.live.article(root.index);
    if (!article) return item;
    const read = node.kind === 'article' ? (shown.opened.get(node) ?? node) : node;
    const text = shown.live.text.slice(...article.territory);
    const markdown = cardOf(read, text, presentationOf(shown.document, article.territory[0]));
    if (markdown !== '') item.tooltip = untrusted(markdown);
    return item;
  }

  /** Where the text of a row stands in the document. */
  placeOf(node: PlacedNode): TextRange {
    return shift(node.selectionRange, this.#startOf(node));
  }

  /**
   * The row to select for a cursor at `offset`: undefined where there is none, or where the row that is selected
   * stands there already, such as a mention that was just clicked.
   */
  rowAt(offset: number, selected: OutlineNode | undefined): OutlineNode | undefined {
    if (selected && 'range' in selected && touches(this.placeOf(selected), offset)) return undefined;
    const article = this.#shown?.live.articleAt(offset);
    const root = article && this.#shown?.roots[article.index];
    if (!root) return undefined;
    const read = this.#shown?.opened.get(root) ?? root;
    const found = placeAt([read], offset - article.territory[0]);
    const place = found === read ? root : found;
    return place?.id === selected?.id ? undefined : place;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#read.dispose();
  }

  #childrenOf(node: OutlineNode): OutlineNode[] {
    for (const child of node.children) this.#shown?.parents.set(child, node);
    return [...node.children];
  }

  /** Reads an article whose row is opened. */
  async #open(node: ArticleNode): Promise<OutlineNode[]> {
    const shown = this.#shown;
    if (!shown) return [];
    const read = shown.opened.get(node) ?? (await this.#nodeOf(shown, node.index));
    if (!read || shown.roots !== this.#shown?.roots) return [];
    shown.opened.set(node, read);
    for (const child of read.children) shown.parents.set(child, node);
    setParents(read.children, shown.parents);
    return [...read.children];
  }

  /** Reads an article, again where the text changes meanwhile. */
  async #nodeOf({ document, filter, roots }: Shown, index: number): Promise<ArticleNode | undefined> {
    while (!document.isClosed && roots === this.#shown?.roots) {
      const read = await this.analyses.work(document, (live) => readNodes(live, index, filter), {
        urgency: 'awaited',
      });
      if (read) return read[0];
    }
    return undefined;
  }

  #rootOf(node: OutlineNode): ArticleNode | undefined {
    let root: OutlineNode | undefined = node;
    while (root && root.kind !== 'article') root = this.#shown?.parents.get(root);
    return root;
  }

  #startOf(node: OutlineNode): number {
    const index = this.#rootOf(node)?.index;
    return (index === undefined ? undefined : this.#shown?.live.article(index)?.territory[0]) ?? 0;
  }

  /** The same rows again where nothing has changed: VS Code knows them by identity. */
  async #readDocument(): Promise<Shown | undefined> {
    const document = this.#document;
    const filter = this.#filter;
    if (!document) return undefined;
    const known = this.#shown;
    if (known?.filter === filter && known?.live === (await this.analyses.find(document))) return known;
    const read = await this.analyses.work(document, (live) => readRoots(live, filter));
    if (!read || document !== this.#document) return undefined;
    const parents = new WeakMap<OutlineNode, OutlineNode>();
    setParents(read.roots, parents);
    return { ...read, document, filter, parents, opened: new Map() };
  }
}

type PlacedNode = Extract<OutlineNode, { readonly selectionRange: TextRange }>;
