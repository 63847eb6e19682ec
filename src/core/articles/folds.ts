import type { Contents } from '../analysis';
import { splitLines } from '../text/lines';
import type { TextRange } from '../text/range';
import type { Article } from './article';
import type { BlockRole } from './block';

/** A stretch that a reader may want out of sight. */
export interface Fold {
  readonly kind: 'section' | 'post' | 'furniture';
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

/** What folds in each article: sections, posts, and long runs of furniture. */
export function foldsOf(text: string, { articles }: Pick<Contents, 'articles'>): Fold[] {
  return articles.flatMap((article): Fold[] => [
    ...sections(article).map((range) => ({ kind: 'section' as const, range })),
    ...article.blocks
      .filter(({ role }) => role === 'post')
      .map(({ range }) => ({ kind: 'post' as const, range })),
    ...furnitureRuns(text, article).map((range) => ({ kind: 'furniture' as const, range })),
  ]);
}

/** From each crosshead that something follows to the last block before the next. */
function sections({ blocks }: Article): TextRange[] {
  const starts = blocks.flatMap(({ role }, index) => (role === 'crosshead' ? [index] : []));
  return starts.flatMap((start, i): TextRange[] => {
    const last = (starts[i + 1] ?? blocks.length) - 1;
    const [head, end] = [blocks[start], blocks[last]];
    return head && end && start < last ? [[head.range[0], end.range[1]]] : [];
  });
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
