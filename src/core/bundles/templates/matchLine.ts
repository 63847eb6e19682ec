import { LONGEST_DELIMITER } from '../family';
import { type Piece, RULE_SIGNS, type TemplateLine } from './template';

/** What a line of a template took. */
export interface LineMatch {
  /** What stands in the place of `{name}`, trimmed; null where the line has no such place. */
  readonly name: string | null;
}

/** A gap, and what has to follow it. */
interface Step {
  readonly gap: 'any' | 'name';
  readonly then: TemplateLine;
}

/** A rule has at least so many signs. */
const SHORTEST_RULE = 3;

/**
 * Makes the matcher of a template's line. White space at a line's end does not count.
 *
 * No piece but a gap has a choice, and each ends the later the later it begins. So a gap takes as little as can be and
 * never has to be taken back, whatever the template. A line is too short for the runs in it to cost anything.
 */
export function lineMatcher(line: TemplateLine): (text: string) => LineMatch | undefined {
  const { head, steps } = stepsOf(line);
  const literals = line.map((piece) => (piece.kind === 'literal' ? piece.text : ''));
  const longest = literals.reduce((one, other) => (other.length > one.length ? other : one), '');
  const last = literals.at(-1) ?? '';
  return (text) => {
    // Nearly every line is passed over here, which is far cheaper than to look for the pieces in order.
    if (text.length > LONGEST_DELIMITER || !text.includes(longest)) return undefined;
    const end = text.trimEnd().length;
    if (!text.startsWith(last, end - last.length)) return undefined;
    let at = take(head, text, 0, end);
    if (at < 0) return undefined;
    let name: string | null = null;
    for (const [index, { gap, then }] of steps.entries()) {
      const from = gap === 'name' ? behindOne(text, at) : at;
      const found = find(then, text, from, end, index === steps.length - 1);
      if (!found) return undefined;
      if (gap === 'name') name = text.slice(at, found.start).trim();
      at = found.end;
    }
    return at === end ? { name } : undefined;
  };
}

function stepsOf(line: TemplateLine): { head: TemplateLine; steps: readonly Step[] } {
  const head: Piece[] = [];
  const steps: { gap: Step['gap']; then: Piece[] }[] = [];
  for (const piece of line) {
    if (piece.kind === 'any' || piece.kind === 'name') steps.push({ gap: piece.kind, then: [] });
    else (steps.at(-1)?.then ?? head).push(piece);
  }
  return { head, steps };
}

/** Behind the first character that is no white space: a name is not blank. */
function behindOne(text: string, at: number): number {
  return at + text.slice(at).search(/\S|$/) + 1;
}

/** The first place from `from` on where these pieces stand; at the line's end, if they are the last. */
function find(
  pieces: TemplateLine,
  text: string,
  from: number,
  end: number,
  last: boolean,
): { readonly start: number; readonly end: number } | undefined {
  const [first] = pieces;
  if (!first) return from <= end ? { start: end, end } : undefined;
  let start = next(first, text, from, end);
  while (start >= 0) {
    const behind = take(pieces, text, start, end);
    if (last ? behind === end : behind >= 0) return { start, end: behind };
    // All of a run ends in one place: what failed at its first sign fails at the others.
    start = next(first, text, first.kind === 'literal' ? start + 1 : runEnd(first, text, start, end), end);
  }
  return undefined;
}

/** Where a piece could begin, from `from` on; -1 where it cannot. */
function next(piece: Piece, text: string, from: number, end: number): number {
  if (piece.kind === 'literal') return text.indexOf(piece.text, from);
  for (let at = from; at < end; at++) if (isOf(piece, text.charAt(at))) return at;
  return -1;
}

/** The end of these pieces, if they stand at `start`; else -1. */
function take(pieces: TemplateLine, text: string, start: number, end: number): number {
  let at = start;
  for (const piece of pieces) {
    const behind =
      piece.kind === 'literal'
        ? text.startsWith(piece.text, at)
          ? at + piece.text.length
          : at
        : runEnd(piece, text, at, end);
    if (behind - at < (piece.kind === 'rule' ? SHORTEST_RULE : 1) || behind > end) return -1;
    at = behind;
  }
  return at;
}

/** The end of the run of digits, white space or one rule's sign that stands at `start`. */
function runEnd(piece: Piece, text: string, start: number, end: number): number {
  const sign = text.charAt(start);
  let at = start;
  while (at < end && isOf(piece, text.charAt(at)) && (piece.kind !== 'rule' || text.charAt(at) === sign))
    at++;
  return at;
}

function isOf({ kind }: Piece, character: string): boolean {
  if (kind === 'space') return /\s/.test(character);
  return kind === 'rule' ? RULE_SIGNS.includes(character) : character >= '0' && character <= '9';
}
