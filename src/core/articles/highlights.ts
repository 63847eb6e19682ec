import type { Contents } from '../analysis';
import type { Delimiter } from '../bundles/delimiter';
import { nameRange } from '../bundles/delimiterName';
import { isKnown } from '../bundles/families';
import { isUncertain } from '../entities/certainty';
import type { EntityType, Mention } from '../entities/entity';
import { splitLines } from '../text/lines';
import { overlaps, type TextRange } from '../text/range';
import type { PostBlock } from './block';

/** What is coloured of a post. */
export type PostPart = 'postBody' | 'postAuthor' | 'postHandle' | 'postDate' | 'postMedia';

/** What is coloured of a delimiter that the user described; the grammar colours those that Lede knows. */
export type DelimiterPart = 'delimiter' | 'delimiterName';

export type HighlightKind = PostPart | EntityType | DelimiterPart;

/** A stretch with a colour of its own. */
export interface Highlight {
  readonly range: TextRange;
  readonly kind: HighlightKind;
  /** True of a name that may be none. */
  readonly uncertain?: true;
}

/**
 * What is coloured in `text`: in order, not overlapping, none longer than its line. Entities show inside a post's body,
 * but its author, handle, date and media stay what they are.
 * @param within leaves out what lies wholly outside of it.
 */
export function highlightsOf(
  text: string,
  contents: Contents,
  within: TextRange = [0, text.length],
): Highlight[] {
  const inArticles = contents.articles
    .filter(({ range }) => overlaps(range, within))
    .flatMap(({ blocks, mentions }) => {
      const seen = mentions.filter(({ range }) => overlaps(range, within)).map(mentionHighlight);
      const posts = blocks.filter(
        (block): block is PostBlock => block.role === 'post' && overlaps(block.range, within),
      );
      const marks = posts.flatMap((block) => marksOf(text, block));
      const bodies = posts.flatMap(bodyOf);
      return paint(paint(marks, seen), bodies);
    })
    .flatMap((highlight) => byLine(text, highlight))
    .filter(({ range }) => overlaps(range, within));
  const own = contents.delimiters.filter(({ family, range }) => !isKnown(family) && overlaps(range, within));
  if (own.length === 0) return inArticles;
  const ofDelimiters = own.flatMap((delimiter) => delimiterParts(text, delimiter));
  return [...inArticles, ...ofDelimiters].sort((a, b) => a.range[0] - b.range[0]);
}

function delimiterParts(text: string, delimiter: Delimiter): Highlight[] {
  const name: Highlight[] =
    delimiter.name === null ? [] : [{ kind: 'delimiterName', range: nameRange(text, delimiter) }];
  return paint(name, [{ kind: 'delimiter', range: delimiter.range }]).flatMap((part) => byLine(text, part));
}

function mentionHighlight(mention: Mention): Highlight {
  const { range, type } = mention;
  return { range, kind: type, ...(isUncertain(mention) && { uncertain: true }) };
}

function bodyOf({ post: { body } }: PostBlock): Highlight[] {
  return body.range[0] < body.range[1] ? [{ range: body.range, kind: 'postBody' }] : [];
}

/** The parts of a post around its body, in text order. */
function marksOf(text: string, { range, post }: PostBlock): Highlight[] {
  const found: Highlight[] = [];
  const add = (kind: PostPart, at: TextRange | null): number => {
    if (at) found.push({ kind, range: at });
    return at?.[1] ?? 0;
  };
  let from = range[0];
  for (const token of post.media)
    from = Math.max(from, add('postMedia', find(text, token, [from, range[1]])));
  add('postAuthor', post.attribution?.author ?? null);
  add('postHandle', post.attribution?.handle ?? null);
  add('postDate', post.attribution?.date ?? null);
  return paint(
    [],
    found.sort((a, b) => a.range[0] - b.range[0]),
  );
}

function find(text: string, part: string, [start, end]: TextRange): TextRange | null {
  const at = part === '' ? -1 : text.slice(start, end).indexOf(part);
  return at < 0 ? null : [start + at, start + at + part.length];
}

/** Lays `below` under `above`: both in order and free of overlap, and so is the result; what is covered goes. */
function paint(above: readonly Highlight[], below: readonly Highlight[]): Highlight[] {
  const result: Highlight[] = [];
  let next = 0;
  for (const highlight of below) {
    const { range } = highlight;
    let from = Math.max(range[0], result.at(-1)?.range[1] ?? 0);
    for (let cover = above[next]; cover && cover.range[0] < range[1]; cover = above[++next]) {
      if (from < cover.range[0]) result.push({ ...highlight, range: [from, cover.range[0]] });
      result.push(cover);
      from = Math.max(from, cover.range[1]);
    }
    if (from < range[1]) result.push({ ...highlight, range: [from, range[1]] });
  }
  return [...result, ...above.slice(next)];
}

function byLine(text: string, highlight: Highlight): Highlight[] {
  return splitLines(text, highlight.range)
    .filter(({ blank }) => !blank)
    .map((line) => ({ ...highlight, range: line.range }));
}
