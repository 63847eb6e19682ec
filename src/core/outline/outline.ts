import type { Contents } from '../analysis';
import type { Article } from '../articles/article';
import { type Territory, territories } from '../articles/lookup';
import { headLine } from '../bundles/delimiterName';
import { firstLine } from '../text/lines';
import { type TextRange, touches } from '../text/range';
import { blockNode, nestSections } from './blockNodes';
import { typeNodes } from './entityNodes';
import { headingOf } from './label';
import type { ArticleNode, BlockNode, GroupNode, OutlineFilter, OutlineNode } from './node';

/**
 * The structure of a text: its articles, and in each the blocks, the posts and the entities by type.
 * @param first the number of the first article, where the text is out of a longer one.
 */
export function outlineOf(
  text: string,
  contents: Contents,
  filter?: OutlineFilter,
  first = 0,
): ArticleNode[] {
  return territories(contents).map((territory) =>
    articleNode(text, { ...territory, index: first + territory.index }, filter),
  );
}

/** The nodes of an article's blocks, in text order, sections nested. */
export function blocksOf(article: ArticleNode): readonly BlockNode[] {
  const group = article.children.find((child) => child.kind === 'group' && child.group === 'blocks');
  return (group?.children ?? []).filter((child): child is BlockNode => child.kind === 'block');
}

/** The innermost block that `offset` touches, or else the article that it stands in or behind. */
export function placeAt(
  outline: readonly ArticleNode[],
  offset: number,
): ArticleNode | BlockNode | undefined {
  const article = outline.findLast(({ range }) => range[0] <= offset);
  if (!article) return undefined;
  let place: ArticleNode | BlockNode = article;
  let inner: readonly BlockNode[] = blocksOf(article);
  for (;;) {
    const next = inner.findLast(({ range }) => touches(range, offset));
    if (!next) return place;
    place = next;
    inner = next.children.filter((child) => child.kind === 'block');
  }
}

function articleNode(
  text: string,
  { article, index, opening, range }: Territory,
  filter?: OutlineFilter,
): ArticleNode {
  const id = `a${index}`;
  const blocks = article.blocks
    .map((block, i) => blockNode(text, block, `${id}/b${i}`))
    .filter(({ block }) => !filter || filter.roles.has(block.role));
  const posts = blocks.filter(({ block }) => block.role === 'post');
  return {
    kind: 'article',
    id,
    article,
    index,
    label: headingOf(article.name, text, titleOf(article)),
    range,
    selectionRange: opening ? headLine(text, opening) : firstLine(text, article.range),
    children: [
      group(id, 'blocks', nestSections(blocks)),
      group(
        id,
        'posts',
        posts.map((post, i) => ({ ...post, id: `${id}/p${i}` })),
      ),
      group(id, 'entities', typeNodes(text, article, `${id}/e`, filter)),
    ].filter(({ children }) => children.length > 0),
  };
}

function titleOf({ blocks, range }: Article): TextRange {
  return (blocks.find(({ role }) => role === 'title') ?? blocks[0])?.range ?? range;
}

function group(articleId: string, name: GroupNode['group'], children: readonly OutlineNode[]): GroupNode {
  return { kind: 'group', id: `${articleId}/${name}`, group: name, children };
}
