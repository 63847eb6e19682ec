import type { BlockRole } from './block';
import { CUES, RELATED } from './cues';
import { isDateLine } from './dateLine';

/** What a line's role is judged by, besides its own words. */
export interface LineContext {
  /** How many lines with text come before it in the article, and how many there are. */
  readonly index: number;
  readonly count: number;
  /** The roles of the lines before it. */
  readonly before: readonly BlockRole[];
  /** The next line with text; empty where there is none. */
  readonly next: string;
}

/** A line's role, with the words that announce it where it points elsewhere. */
export type LineRole =
  | { readonly role: Exclude<BlockRole, 'post' | 'related'> }
  | { readonly role: 'related'; readonly cue: string | null };

/** A headline has at most so many UTF-16 units; a paragraph is rarely so short. */
const LONGEST_HEADLINE = 170;

/** An article is dated among its first lines; further down dates belong to what it tells. */
const OPENING_LINES = 8;

/** A heading inside an article is short; a headline of another article says what happened, and takes more words. */
const LONGEST_CROSSHEAD_WORDS = 8;

/** Prose ends in punctuation, perhaps inside quotes or before a footnote mark. */
const ENDS_LIKE_PROSE = /[.!?…:;,。！？।؟]["”»’')\]*\d]{0,3}\s*$/u;

/** Two to four capitalised words, as an author's name. */
const IS_NAME = /^\p{Lu}[\p{L}\p{M}.'’-]+(?: (?:de|del|la|da|van|von|di|\p{Lu}[\p{L}\p{M}.'’-]*)){1,3}$/u;

/** Judges one line (or the piece of a line that no post takes) of an article. */
export function roleOfLine(line: string, context: LineContext): LineRole {
  const text = line.trim();
  const cued = CUES.find((cue) => text.length <= 300 && cue.pattern.test(text));
  if (cued?.role === 'related') return { role: 'related', cue: RELATED.exec(text)?.[0].trim() ?? null };
  if (cued) return { role: cued.role };
  if (context.index < OPENING_LINES && isDateLine(text)) return { role: 'date' };
  if (ENDS_LIKE_PROSE.test(text) || text.length > LONGEST_HEADLINE)
    return { role: isStandfirst(text, context) ? 'standfirst' : 'body' };
  return headingRole(text, context);
}

/** A short line without final punctuation: by its place the article's title, a heading inside it, or another's headline. */
function headingRole(text: string, { index, count, before, next }: LineContext): LineRole {
  const words = text.split(/\s+/).length;
  const opening = before.every((role) => role !== 'body' && role !== 'post');
  const untitled = opening && !before.includes('title');
  if (untitled && count > 1 && (index === 0 || next.length > text.length)) return { role: 'title' };
  if (opening && before.at(-1) === 'title' && words > LONGEST_CROSSHEAD_WORDS) return { role: 'standfirst' };
  if (opening && before.includes('title') && IS_NAME.test(text)) return { role: 'byline' };
  if (index === count - 1 && words <= 4) return { role: 'byline' };
  if (words <= LONGEST_CROSSHEAD_WORDS) return { role: 'crosshead' };
  return { role: 'related', cue: null };
}

/** The sentence or two under a title that say what the article says; shorter than the paragraph that follows. */
function isStandfirst(text: string, { before, next }: LineContext): boolean {
  return (
    before.length === 1 && before[0] === 'title' && text.length <= 220 && next.length > text.length * 1.5
  );
}
