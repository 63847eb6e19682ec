import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import type { TextRange } from '../../text/range';

/** A stretch of text cut into words: runs of letters, runs of digits, and every other visible character alone. */
export interface Words {
  /** UTF-16 offsets into the text, one a word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly forms: readonly string[];
}

/** Stands for a link, handle, tag or e-mail address, which is never inside a name. */
export const OPAQUE = '\ufffc';

const LINK = /(?:https?:\/\/|www\.|pic\.(?:twitter|x)\.com\/)\S*/y;
const HANDLE = /[@#][\p{L}\p{M}\p{N}_.-]*[\p{L}\p{M}\p{N}_]/uy;
const LINK_STARTS = new Set(['http', 'https', 'www', 'pic']);

/**
 * Cuts the stretch `range` of `text` into words. Hyphens, apostrophes and full stops are words of their own, so that a
 * name can end at any of them ("Kore'ye", "EE.UU.", "PC-COVID-19"); so are flags and other emoji.
 */
export function readWords(text: string, [start, end]: TextRange): Words {
  const classes = characterClasses();
  const starts: number[] = [];
  const ends: number[] = [];
  const forms: string[] = [];
  let from = start;
  while (from < end) {
    const kind = classes[text.charCodeAt(from)] ?? 0;
    if (kind === CHARACTER.space) {
      from++;
      continue;
    }
    let to = from + 1;
    let opaque = false;
    if (isLetterClass(kind)) {
      while (to < end && isLetterClass(classes[text.charCodeAt(to)] ?? 0)) to++;
      if (LINK_STARTS.has(text.slice(from, to))) {
        const link = endOf(LINK, text, from, end);
        opaque = link > to;
        to = Math.max(to, link);
      }
    } else if (kind === CHARACTER.digit) {
      while (to < end && (classes[text.charCodeAt(to)] ?? 0) === CHARACTER.digit) to++;
    } else if (isHighSurrogate(text.charCodeAt(from)) && to < end) {
      to++;
    } else if (text[from] === '@' || text[from] === '#') {
      const handle = endOf(HANDLE, text, from, end);
      opaque = handle > to;
      to = Math.max(to, handle);
    }
    starts.push(from);
    ends.push(to);
    forms.push(opaque ? OPAQUE : text.slice(from, to));
    from = to;
  }
  return { starts, ends, forms };
}

/** Where the match of a sticky pattern at `from` ends, at most `end`; -1 where there is none. */
function endOf(pattern: RegExp, text: string, from: number, end: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? Math.min(pattern.lastIndex, end) : -1;
}

const isHighSurrogate = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
