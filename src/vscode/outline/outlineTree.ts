import * as vscode from 'vscode';
import {
  type ArticleNode,
  type OutlineFilter,
  outlineOf,
  type OutlineNode,
  placeAt,
} from '../../core/articles/outline';
import { articleCard, entityCard, postCard } from '../../core/exchange/cards';
import { touches } from '../../core/text/range';
import type { AnalysisService, Reading } from '../analysisService';
import { presentationOf, untrusted } from '../documents';
import { itemOf } from './outlineItems';

/** One document's outline with all that its rows need. */
interface Shown {
  readonly document: vscode.TextDocument;
  readonly filter: OutlineFilter | undefined;
  readonly reading: Reading;
  readonly roots: readonly ArticleNode[];
  readonly parents: Map<OutlineNode, OutlineNode>;
}

/** The rows of the outline view: those of one document, or none. */
export class OutlineTree implements vscode.TreeDataProvider<OutlineNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
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

  async getChildren(node?: OutlineNode): Promise<OutlineNode[]> {
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
    return itemOf(node, {
      lineOf: (offset) => (shown ? shown.document.positionAt(offset).line + 1 : 1),
      articles: shown?.roots.length ?? 0,
    });
  }

  resolveTreeItem(item: vscode.TreeItem, node: OutlineNode): vscode.TreeItem {
    const markdown = this.#shown ? cardOf(node, this.#shown) : '';
    if (markdown !== '') item.tooltip = untrusted(markdown);
    return item;
  }

  /**
   * The row to select for a cursor at `offset`: undefined where there is none, or where the row that is selected
   * stands there already, such as a mention that was just clicked.
   */
  rowAt(offset: number, selected: OutlineNode | undefined): OutlineNode | undefined {
    if (selected && 'range' in selected && touches(selected.selectionRange, offset)) return undefined;
    const place = placeAt(this.#shown?.roots ?? [], offset);
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

  /** The same rows again where nothing has changed: VS Code knows them by identity. */
  async #readDocument(): Promise<Shown | undefined> {
    const document = this.#document;
    const filter = this.#filter;
    const reading = document && (await this.analyses.read(document));
    if (!reading || document !== this.#document) return undefined;
    const known = this.#shown;
    if (known?.filter === filter && known?.reading.analysis === reading.analysis) return known;
    const roots = outlineOf(reading.text, reading.analysis, filter);
    return { document, filter, reading, roots, parents: parentsOf(roots) };
  }
}

/** The parents of all rows but mentions, whose rows are made only when an entity is opened. */
function parentsOf(
  nodes: readonly OutlineNode[],
  found = new Map<OutlineNode, OutlineNode>(),
): Map<OutlineNode, OutlineNode> {
  for (const node of nodes) {
    if (node.kind === 'entity') continue;
    for (const child of node.children) found.set(child, node);
    parentsOf(node.children, found);
  }
  return found;
}

/** What a row's tooltip says beyond its label; empty where that is nothing. */
function cardOf(node: OutlineNode, { document, reading: { text } }: Shown): string {
  const presentation = presentationOf(document);
  switch (node.kind) {
    case 'article':
      return articleCard(text, node.article, presentation);
    case 'entity':
      return entityCard(text, node.article, node.entity.id, presentation);
    case 'block':
      return node.block.role === 'post' ? postCard(node.block.post, presentation) : '';
    default:
      return '';
  }
}
