import { articleCard, entityCard, postCard } from '../../core/exchange/cards';
import type { Presentation } from '../../core/exchange/presentation';
import { headOf } from '../../core/live/heads';
import type { LiveArticle } from '../../core/live/articleCut';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import type { ArticleNode, OutlineFilter, OutlineNode } from '../../core/outline/node';
import { outlineOf } from '../../core/outline/outline';
import { shift } from '../../core/text/range';
import { isLarge } from '../largeTexts';

/** The articles of a text as rows. */
export interface Roots {
  readonly live: LiveAnalysis;
  /** A row for each article; its ranges, and those of all rows below it, count from where its territory begins. */
  readonly roots: readonly ArticleNode[];
}

/** A row for each article; of a large text without what is in it. */
export function* readRoots(
  live: LiveAnalysis,
  filter: OutlineFilter | undefined,
): Generator<undefined, Roots> {
  const roots: ArticleNode[] = [];
  for (const article of live.articles) {
    if (isLarge(live)) roots.push(unreadNode(live, article));
    else roots.push(...(yield* readNodes(live, article.index, filter)));
    yield;
  }
  return { live, roots };
}

/** The node of an article; none where there is no article of this number. */
export function* readNodes(
  live: LiveAnalysis,
  index: number,
  filter: OutlineFilter | undefined,
): Generator<undefined, ArticleNode[]> {
  const article = live.article(index);
  if (!article) return [];
  const { text, contents } = yield* live.excerpt([article], 'everything');
  return outlineOf(text, contents, filter, index);
}

function unreadNode(live: LiveAnalysis, article: LiveArticle): ArticleNode {
  const { index, name, range } = article;
  const nothing = { language: null, blocks: [], sentences: [], mentions: [], entities: [], summary: [] };
  return {
    kind: 'article',
    id: `a${index}`,
    index,
    unread: true,
    ...headOf(live, article),
    article: { name, range: shift(range, -article.territory[0]), ...nothing },
    children: [],
  };
}

/** True where the articles are called as their rows are. */
export function hasHeads(live: LiveAnalysis, { live: before, roots }: Roots): boolean {
  return (
    live.size === roots.length &&
    roots.every(({ index, label }) => {
      const [now, then] = [live.article(index), before.article(index)];
      return now?.reading === then?.reading && now?.name === then?.name
        ? true
        : now !== undefined && headOf(live, now).label === label;
    })
  );
}

/** Remembers the parents of all rows but mentions, whose rows are made only when an entity is opened. */
export function setParents(nodes: readonly OutlineNode[], parents: WeakMap<OutlineNode, OutlineNode>): void {
  for (const node of nodes) {
    if (node.kind === 'entity') continue;
    for (const child of node.children) parents.set(child, node);
    setParents(node.children, parents);
  }
}

/** What a row's tooltip says beyond its label; empty where that is nothing. */
export function cardOf(node: OutlineNode, text: string, presentation: Presentation): string {
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
