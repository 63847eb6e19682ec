import * as vscode from 'vscode';
import type { Services } from '../../services';
import type { ArticleFinder } from '../../../core/annotations/anchors/articleFinder';
import { headOf } from '../../../core/live/heads';
import type { LiveAnalysis } from '../../../core/live/liveAnalysis';
import { annotatedFiles } from './annotatedFiles';
import { itemOf } from './items';
import { type ListingServices, rowsOf, rowsOfFile, rowsOfWorkspace } from './listing';
import {
  type AnnotationNode,
  type AnnotationsNode,
  grouped,
  type Grouping,
  isEverywhere,
  passes,
} from './nodes';
import { SavedAnnotations } from './savedAnnotations';

/** What the tree shows, and how. */
export interface Shown {
  /** Whose annotations are shown where they are not those of all files. */
  readonly document: vscode.TextDocument | undefined;
  readonly grouping: Grouping;
  /** Words that a row has to have; empty for all rows. */
  readonly filter: string;
}

/** The rows of the annotations view. */
export class AnnotationsTree implements vscode.TreeDataProvider<AnnotationsNode> {
  readonly #changed = new vscode.EventEmitter<AnnotationsNode | undefined>();
  #shown: Shown = { document: undefined, grouping: 'place', filter: '' };
  #parents = new WeakMap<AnnotationsNode, AnnotationsNode>();

  readonly onDidChangeTreeData = this.#changed.event;

  readonly #services: ListingServices & Pick<Services, 'analyses'>;

  constructor(services: Pick<Services, 'analyses' | 'annotations' | 'workspaceFiles'>) {
    const { analyses, annotations, workspaceFiles } = services;
    this.#services = { analyses, annotations, workspaceFiles, saved: new SavedAnnotations() };
  }

  get shown(): Shown {
    return this.#shown;
  }

  show(shown: Shown): void {
    this.#shown = shown;
    this.#changed.fire(undefined);
  }

  async getChildren(node?: AnnotationsNode): Promise<AnnotationsNode[]> {
    const children = await this.#childrenOf(node);
    if (node) for (const child of children) this.#parents.set(child, node);
    return children;
  }

  getParent(node: AnnotationsNode): AnnotationsNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: AnnotationsNode): vscode.TreeItem {
    return itemOf(node, this.#shown.grouping);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #childrenOf(node: AnnotationsNode | undefined): Promise<AnnotationsNode[]> {
    switch (node?.kind) {
      case 'annotation':
        return [];
      case 'group':
        return [...node.children];
      case 'file':
        return this.#filtered(await rowsOfFile(this.#services, node.uri));
      case undefined:
        return isEverywhere(this.#shown.grouping) ? this.#ofWorkspace() : this.#ofDocument();
    }
  }

  async #ofDocument(): Promise<AnnotationsNode[]> {
    const { document, grouping } = this.#shown;
    if (!document) return [];
    await this.#services.annotations.ready(document);
    const rows = this.#filtered(rowsOf(this.#services, document));
    if (grouping === 'place') return this.#byArticle(document, rows);
    return grouped(rows, grouping, grouping === 'label' ? groupByLabel : groupByAuthor);
  }

  async #ofWorkspace(): Promise<AnnotationsNode[]> {
    const { grouping, filter } = this.#shown;
    if (grouping === 'file' && filter === '') return fileNodes(await annotatedFiles());
    const rows = this.#filtered(await rowsOfWorkspace(this.#services));
    if (grouping === 'file') return fileNodes(rows.map(({ uri }) => uri));
    return grouped(rows, grouping, grouping === 'every label' ? groupByLabel : groupByAuthor);
  }

  /** A bundle's annotations under their articles; those of an article alone need no group. */
  async #byArticle(
    document: vscode.TextDocument,
    rows: readonly AnnotationNode[],
  ): Promise<AnnotationsNode[]> {
    const live = await this.#services.analyses.find(document);
    if (!live || live.size < 2) return [...rows];
    const placements = this.#services.annotations.of(document)?.placements;
    const finder = this.#services.annotations.finders.of(live);
    return grouped(rows, 'place', ({ annotation }) => {
      const offset = placements?.get(annotation.id)?.range[0];
      return articleTitle(live, offset ?? articleStart(finder, annotation)) ?? vscode.l10n.t('No article');
    });
  }

  #filtered(rows: readonly AnnotationNode[]): AnnotationNode[] {
    return rows.filter((row) => passes(row, this.#shown.filter));
  }
}

/** A row for each of the files, in order of their first coming. */
function fileNodes(uris: readonly vscode.Uri[]): AnnotationsNode[] {
  const distinct = new Map(uris.map((uri) => [uri.toString(), uri]));
  return Array.from(distinct.values(), (uri) => ({ kind: 'file', uri }));
}

const groupByLabel = ({ saying, label, annotation }: AnnotationNode): string =>
  label?.title ?? (annotation.kind === 'note' ? vscode.l10n.t('Notes') : saying);

const groupByAuthor = ({ annotation }: AnnotationNode): string =>
  annotation.author ?? vscode.l10n.t('Nobody named');

function articleStart(finder: ArticleFinder, annotation: AnnotationNode['annotation']): number | undefined {
  if (annotation.kind === 'relation') return undefined;
  return finder.find(annotation.target.article)?.start;
}

function articleTitle(live: LiveAnalysis, offset: number | undefined): string | undefined {
  const article = offset === undefined ? undefined : live.articleAt(offset);
  return article && headOf(live, article).label;
}
