import type { LabelledPage, PageRole } from './pages';

/** One page in so many is copied. */
const EVERY = 18;

/** The lengths of the cut lines go from page to page through this range, in UTF-16 units. */
const SHORTEST = 60;
const LENGTHS = 35;
const STRIDE = 7;

/**
 * Copies some pages with their paragraphs cut into lines of one length, as mail and old editors leave them: pages that
 * are labelled hold almost none.
 */
export function withHardWraps(pages: readonly LabelledPage[]): LabelledPage[] {
  return pages
    .filter((_, index) => index % EVERY === EVERY - 1)
    .map((page, index) => wrapped(page, SHORTEST + ((index * STRIDE) % LENGTHS)));
}

function wrapped(page: LabelledPage, width: number): LabelledPage {
  const lines: string[] = [];
  const roles = new Map<number, PageRole>();
  page.text.split('\n').forEach((line, index) => {
    const role = page.roles.get(index);
    for (const piece of role === 'body' ? cut(line, width) : [line]) {
      if (role !== undefined) roles.set(lines.length, role);
      lines.push(piece);
    }
  });
  return { name: page.name, text: lines.join('\n'), roles };
}

/** Cuts a text at spaces into pieces of at most `width`, or longer ones where no space comes sooner. */
function cut(text: string, width: number): string[] {
  const pieces: string[] = [];
  for (const word of text.split(' ')) {
    const last = pieces.at(-1);
    if (last === undefined || last.length + 1 + word.length > width) pieces.push(word);
    else pieces[pieces.length - 1] = `${last} ${word}`;
  }
  return pieces;
}
