import { splitLines } from '../text/lines';
import { type ArticlePlace, splitBundle } from './bundle';
import type { Delimiter } from './delimiter';
import { BUILT_IN, type FamilyTable } from './familyTable';

/** One file as it stands in a bundle. */
export interface BundledFile {
  /** As its delimiter names it; null where it does not. No file system has seen it: see `fileNames.ts`. */
  readonly name: string | null;
  readonly text: string;
}

/** A bundle taken apart; without files where the text is no bundle. */
export interface SplitBundle {
  /** The id of the delimiters' family; null where the text is no bundle. */
  readonly family: string | null;
  readonly files: readonly BundledFile[];
}

/** Written on an XML delimiter by `joinFiles`, for a file whose last line is not ended. */
export const NO_FINAL_LINE_END = 'final-newline="no"';

/**
 * Takes a bundle apart into the texts of its files, unit by unit what stands between the delimiters. A byte order mark
 * before it is the bundle's own and is left out; those within belong to their files.
 */
export function splitIntoFiles(bundle: string, families: FamilyTable = BUILT_IN): SplitBundle {
  const text = bundle.startsWith('\uFEFF') ? bundle.slice(1) : bundle;
  const { delimiters, places } = splitBundle(text, splitLines(text), families);
  const family = delimiters[0]?.family;
  if (family === undefined) return { family: null, files: [] };
  return { family, files: filesAt(text, places, delimiters) };
}

function filesAt(
  text: string,
  places: readonly ArticlePlace[],
  delimiters: readonly Delimiter[],
): BundledFile[] {
  let next = 0;
  return places.map(({ name, range }) => {
    while ((delimiters[next]?.range[0] ?? Infinity) < range[0]) next++;
    const content = text.slice(...range);
    return { name, text: contentOf(text, content, delimiters[next - 1], delimiters[next]) };
  });
}

/** A file's own text, without a line end that its delimiters brought along. */
function contentOf(
  text: string,
  content: string,
  opening: Delimiter | undefined,
  following: Delimiter | undefined,
): string {
  if (!opening || !following) return content;
  // `head` and `tail` put an empty line before each of their headings but the first, whatever the file ends in.
  const added =
    opening.family === 'head' ||
    (opening.family === 'xml' && text.slice(...opening.range).includes(NO_FINAL_LINE_END));
  return added ? withoutLineEnd(content, lineEndBehind(text, opening)) : content;
}

/** The line end of the bundle itself, which is not always that of its files. */
function lineEndBehind(text: string, { range }: Delimiter): string {
  return text.startsWith('\r\n', range[1]) ? '\r\n' : '\n';
}

function withoutLineEnd(content: string, lineEnd: string): string {
  return content.endsWith(lineEnd) ? content.slice(0, -lineEnd.length) : content;
}
