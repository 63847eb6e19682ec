import type { Analysis } from '../analysis';
import { splitLines } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Article } from './article';
import type { BlockRole } from './block';
import { type ArticleNode, blocksOf } from './outline';

/** A stretch that a reader may want out of sight. */
export interface Fold {
  readonly kind: 'article' | 'section' | 'post' | 'furniture';
  readonly range: TextRange;
}

/** What a page adds around an article. */
const FURNITURE: ReadonlySet<BlockRole> = new Set([
  'related',
  'readmore',
  'caption',
  'credit',
  'list',
  'ad',
  'boilerplate',
]);

/** Fewer lines than this are no trouble to read past. */
const LONG_RUN = 3;

/** Everything that folds: the articles of a bundle, sections, posts, and long runs of furniture. */
export function foldsOf(text: string, analysis: Analysis, outline: readonly ArticleNode[]): Fold[] {
  const bundle = analysis.delimiters.length > 0;
  return outline.flatMap((node): Fold[] => [
    ...(bundle ? [{ kind: 'article' as const, range: node.range }] : []),
    ...blocksOf(node)
      .filter(({ children }) => children.length > 0)
      .map(({ range }) => ({ kind: 'section' as const, range })),
    ...node.article.blocks
      .filter(({ role }) => role === 'post')
      .map(({ range }) => ({ kind: 'post' as const, range })),
    ...furnitureRuns(text, node.article).map((range) => ({ kind: 'furniture' as const, range })),
  ]);
}

function furnitureRuns(text: string, { blocks }: Article): TextRange[] {
  const runs: TextRange[] = [];
  let open: TextRange | null = null;
  for (const { role, range } of blocks) {
    if (FURNITURE.has(role)) {
      open = [open?.[0] ?? range[0], range[1]];
    } else if (open) {
      runs.push(open);
      open = null;
    }
  }
  if (open) runs.push(open);
  return runs.filter((run) => splitLines(text, run).filter(({ blank }) => !blank).length >= LONG_RUN);
}
