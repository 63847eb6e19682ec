import { CHARACTER, characterClasses } from '../text/characters';

/** A place where a post's body may begin. */
export interface StartCandidate {
  /** In UTF-16 units from the text's beginning. */
  readonly start: number;
  /** The white space before it; empty where two sentences are glued together. */
  readonly seam: string;
  /** True where nothing of the article stands before it. */
  readonly first: boolean;
}

/** Matches white space that holds a blank line. */
export const BLANK_LINE = /\n[^\S\n]*\n|\r[^\S\r\n]*\r/;

/** A place between two sentences, or before a line. */
const SEAM =
  /(?<=(?:[!?…]|(?<!\p{N}|\s\p{L})[.:]|[.:](?=\s\p{Lu}))["”»’')\]]{0,2})[ \u00a0]{0,8}(?=[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{Extended_Pictographic}#@¡¿"“«‘'([\u{1F1E6}-\u{1F1FF}])|\s{2,}|[\n\r]+\s*/uy;

/** What stands right before a seam between sentences. */
const CLOSING = new Set(Array.from('!?….:"”»’\')]', (sign) => sign.charCodeAt(0)));

/**
 * Lists the places in `[from, end)` of `text` where a body may begin, in order, `end` itself last: nothing but the
 * attribution was kept.
 * @param floorOpen true where a post may begin at `from` itself: the article or the text behind another post begins there.
 */
export function listStarts(text: string, from: number, end: number, floorOpen: boolean): StartCandidate[] {
  const window = text.slice(from, end);
  const candidates: StartCandidate[] = [];
  const gap = /^\s*/.exec(window)?.[0] ?? '';
  if (floorOpen && gap.length < window.length)
    candidates.push({ start: from + gap.length, seam: gap, first: from === 0 });
  for (let at = 0; at < window.length; at++) {
    if (!mayBeSeam(window, at)) continue;
    SEAM.lastIndex = at;
    const seam = SEAM.exec(window)?.[0];
    if (seam === undefined) continue;
    const start = from + at + seam.length;
    if (start > (candidates.at(-1)?.start ?? -1) && start < end)
      candidates.push({ start, seam, first: false });
    at += Math.max(0, seam.length - 1);
  }
  return [...candidates, { start: end, seam: '', first: false }];
}

/** False for most places, which spares them the pattern: neither a closing sign nor two spaces or a line end stand there. */
function mayBeSeam(text: string, at: number): boolean {
  const classes = characterClasses();
  const before = text.charCodeAt(at - 1);
  if (classes[before] === CHARACTER.other && CLOSING.has(before)) return true;
  const code = text.charCodeAt(at);
  if (classes[code] !== CHARACTER.space) return false;
  return (
    code === LINE_FEED || code === CARRIAGE_RETURN || classes[text.charCodeAt(at + 1)] === CHARACTER.space
  );
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
