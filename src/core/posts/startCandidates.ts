import { CHARACTER, characterClasses } from '../text/characters';
import { lazy } from '../text/lazy';

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
const CLOSING = '!?….:"”»’\')]';

/** What a UTF-16 unit is to a seam. */
const UNIT = { other: 0, closing: 1, space: 2, lineEnd: 3 } as const;

const units = lazy((): Uint8Array => {
  const kinds = characterClasses().map((kind) => (kind === CHARACTER.space ? UNIT.space : UNIT.other));
  for (const sign of CLOSING) kinds[sign.charCodeAt(0)] = UNIT.closing;
  for (const sign of '\n\r') kinds[sign.charCodeAt(0)] = UNIT.lineEnd;
  return kinds;
});

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
  const kinds = units();
  let before: number = UNIT.other;
  for (let at = 0; at < window.length; at++) {
    const kind = kinds[window.charCodeAt(at)] ?? UNIT.other;
    // Most places are spared the pattern: neither a closing sign nor two spaces or a line end stand there.
    const mayBeSeam =
      before === UNIT.closing ||
      kind === UNIT.lineEnd ||
      (kind === UNIT.space && (kinds[window.charCodeAt(at + 1)] ?? UNIT.other) >= UNIT.space);
    before = kind;
    if (!mayBeSeam) continue;
    SEAM.lastIndex = at;
    // What was matched is cut out here: `exec` would make a list of it, at most places for nothing.
    if (!SEAM.test(window)) continue;
    const seam = window.slice(at, SEAM.lastIndex);
    const start = from + at + seam.length;
    if (start > (candidates.at(-1)?.start ?? -1) && start < end)
      candidates.push({ start, seam, first: false });
    if (seam.length < 2) continue;
    at += seam.length - 1;
    before = UNIT.space;
  }
  return [...candidates, { start: end, seam: '', first: false }];
}
