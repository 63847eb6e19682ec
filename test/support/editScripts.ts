import type { TextRange } from '../../src/core/text/range';

/** A text that is edited, and where each of its UTF-16 units comes from. */
export interface TracedText {
  readonly text: string;
  /** The offset that each unit had at first; `NEW` for one that was written since; for a copy of one, see `copyOf`. */
  readonly origins: readonly number[];
}

const NEW = -1;

/** The origin of a copy of a unit, and of a copy of a copy. */
const copyOf = (origin: number): number => (origin < 0 ? origin : -2 - origin);

/** The offset that a copied unit had at first; negative for other units. */
const copiedFrom = (origin: number): number => -2 - origin;

const MOST_EDITS = 5;

/** About as long as a sentence, in UTF-16 units. */
const SENTENCE = 100;

/** Numbers from 0 to below 1. */
type Random = () => number;

type Edit = (traced: TracedText, mark: TextRange, random: Random) => TracedText;

/** The text before all edits. */
export function traced(text: string): TracedText {
  return { text, origins: Array.from({ length: text.length }, (_, i) => i) };
}

/** The text after one to five random edits, many of them where `mark` is. */
export function editedAtRandom(text: string, mark: TextRange, random: Random): TracedText {
  let now = traced(text);
  for (let left = below(random, MOST_EDITS) + 1; left > 0; left--)
    now = pick(EDITS, random)(now, mark, random);
  return now;
}

/**
 * The places of the units of `mark` that are still there.
 *
 * Which of two lines that read the same is the copy is nothing that a text tells, nor anything that its reader could mean:
 * only what all ways to the same text have in common counts. So a mark is where it was if its article reads as it did, from
 * the first letter to the end of its line or a sentence behind it; and a line that was copied once and then deleted is a
 * line that was moved.
 * @param text before all edits.
 */
export function whatIsLeft(edited: TracedText, text: string, mark: TextRange): Set<number> {
  const line: TextRange = [
    text.lastIndexOf('\n', mark[0] - 1) + 1,
    text.indexOf('\n', mark[1]) + 1 || text.length,
  ];
  if (edited.text.startsWith(text.slice(0, Math.min(line[1], mark[1] + SENTENCE))))
    return new Set(Array.from({ length: mark[1] - mark[0] }, (_, i) => mark[0] + i));
  const own = placesOf(edited, mark, (origin) => origin);
  if (own.length > 0 || placesOf(edited, line, (origin) => origin).length > 0) return new Set(own);
  const copies = placesOf(edited, mark, copiedFrom);
  const isSingle = new Set(copies.map((at) => edited.origins[at])).size === copies.length;
  return new Set(isSingle ? copies : []);
}

/** Where the units of a range of the first text are now, as far as `offsetOf` their origin is in it. */
function placesOf(
  { origins }: TracedText,
  [start, end]: TextRange,
  offsetOf: (origin: number) => number,
): number[] {
  const places: number[] = [];
  origins.forEach((origin, at) => {
    const offset = offsetOf(origin);
    if (offset >= start && offset < end) places.push(at);
  });
  return places;
}

/** True where some of a place is neither new nor a copy. */
export const isOriginal = ({ origins }: TracedText, place: TextRange): boolean =>
  origins.slice(...place).some((origin) => origin >= 0);

/** True where most of a place is a copy of a part of `mark`. */
export function isCopy({ origins }: TracedText, place: TextRange, [start, end]: TextRange): boolean {
  const units = origins.slice(...place);
  return (
    units.filter((origin) => copiedFrom(origin) >= start && copiedFrom(origin) < end).length * 2 >
    units.length
  );
}

const EDITS: readonly Edit[] = [
  (now, mark, random) => write(now, placeNear(now, mark, random), 0, borrowed(now, random)),
  (now, mark, random) => write(now, placeNear(now, mark, random), below(random, 40), ''),
  (now, mark, random) =>
    write(now, placeNear(now, mark, random), below(random, 12), borrowed(now, random, 12)),
  (now, mark, random) => write(now, placeNear(now, mark, random), below(random, 2), 'x'),
  moveParagraph,
  copyParagraph,
  (now, _, random) => withoutLine(now, below(random, linesOf(now.text).length)),
  (now, mark) => withoutLine(now, lineOfMark(now, mark)),
  replaceByLookalike,
];

/** Longer words that stand elsewhere again are a copy, not a lookalike; and so is a whole line. */
const LONGEST_LOOKALIKE = 40;

/** The mark's paragraph goes, and its words stand in another one. */
function replaceByLookalike(now: TracedText, mark: TextRange, random: Random): TracedText {
  const marked = now.origins.flatMap((origin, at) => (origin >= mark[0] && origin < mark[1] ? [at] : []));
  const quote = now.text.slice(marked[0] ?? 0, (marked.at(-1) ?? -1) + 1);
  const line = linesOf(now.text)[lineOfMark(now, mark)];
  const without = withoutLine(now, lineOfMark(now, mark));
  const others = linesOf(without.text).filter((each) => !without.text.slice(...each).includes(quote));
  const other = others[below(random, others.length)];
  const isLine = line !== undefined && now.text.slice(...line).trim() === quote.trim();
  if (!line || !other || isLine || quote.length > LONGEST_LOOKALIKE) return without;
  const words = without.text
    .slice(...other)
    .trimEnd()
    .split(' ');
  const kept = words.slice(below(random, words.length));
  const lookalike = kept.toSpliced(below(random, kept.length + 1), 0, quote).join(' ');
  const at = random() < 0.5 ? Math.min(line[0], without.text.length) : other[0];
  return write(without, at, 0, `${lookalike}\n`);
}

function moveParagraph(now: TracedText, mark: TextRange, random: Random): TracedText {
  const { length } = linesOf(now.text);
  const from = random() < 1 / 3 ? lineOfMark(now, mark) : below(random, length);
  return withLineMoved(now, from, below(random, length));
}

/** The text with one of its lines where another one is. */
export function withLineMoved(now: TracedText, index: number, target: number): TracedText {
  const lines = linesOf(now.text);
  const [from, to] = [lines[index], lines[target]];
  if (!from || !to || from[0] === to[0]) return now;
  const pieces =
    from[0] < to[0]
      ? ([[0, from[0]], [from[1], to[1]], from, [to[1], now.text.length]] as const)
      : ([[0, to[0]], from, [to[0], from[0]], [from[1], now.text.length]] as const);
  return joined(pieces.map(([start, end]) => piece(now, start, end)));
}

function copyParagraph(now: TracedText, _: TextRange, random: Random): TracedText {
  const { length } = linesOf(now.text);
  const index = below(random, length);
  const target = below(random, length);
  // Right above it or right below it is the same text: say that it is below.
  return withLineCopied(now, index, target === index ? index + 1 : target);
}

/** The text with a copy of one of its lines above another one, or at its end. */
export function withLineCopied(now: TracedText, index: number, target: number): TracedText {
  const lines = linesOf(now.text);
  const from = lines[index];
  return from ? write(now, lines[target]?.[0] ?? now.text.length, 0, copied(now, from)) : now;
}

/** The text without one of its lines. */
export function withoutLine(now: TracedText, index: number): TracedText {
  const line = linesOf(now.text)[index];
  return line ? write(now, line[0], line[1] - line[0], '') : now;
}

function write(now: TracedText, at: number, removed: number, inserted: string | TracedText): TracedText {
  const written =
    typeof inserted === 'string'
      ? { text: inserted, origins: Array.from({ length: inserted.length }, () => NEW) }
      : inserted;
  const behind = Math.min(now.text.length, at + removed);
  return joined([piece(now, 0, at), written, piece(now, behind, now.text.length)]);
}

function piece({ text, origins }: TracedText, start: number, end: number): TracedText {
  return { text: text.slice(start, end), origins: origins.slice(start, end) };
}

function joined(pieces: readonly TracedText[]): TracedText {
  return {
    text: pieces.map(({ text }) => text).join(''),
    origins: pieces.flatMap(({ origins }) => origins),
  };
}

/** The lines with their ends. */
function linesOf(text: string): TextRange[] {
  return Array.from(text.matchAll(/[^\n]*\n|[^\n]+$/g), (match) => [
    match.index,
    match.index + match[0].length,
  ]);
}

function lineOfMark({ text, origins }: TracedText, [start, end]: TextRange): number {
  const at = origins.findIndex((origin) => origin >= start && origin < end);
  return linesOf(text).findIndex((line) => line[0] <= at && at < line[1]);
}

/** A place anywhere, or in one of three cases around the mark. */
function placeNear({ text, origins }: TracedText, [start]: TextRange, random: Random): number {
  const anywhere = below(random, text.length + 1);
  if (random() >= 1 / 3) return anywhere;
  const at = origins.indexOf(start);
  return at < 0 ? anywhere : Math.max(0, Math.min(text.length, at - 30 + below(random, 80)));
}

/** Some of the text itself, so that what is written looks like what is there. */
function borrowed(now: TracedText, random: Random, longest = 60): TracedText {
  const at = below(random, now.text.length);
  return copied(now, [at, Math.min(now.text.length, at + 1 + below(random, longest))]);
}

function copied(now: TracedText, range: TextRange): TracedText {
  const { text, origins } = piece(now, ...range);
  return { text, origins: origins.map(copyOf) };
}

const below = (random: Random, limit: number): number => Math.floor(random() * limit);

const pick = <T>(items: readonly T[], random: Random): T => items[below(random, items.length)]!;

/** A random mark: some words, a sentence or so, or a whole line. */
export function randomMark(text: string, random: Random): TextRange {
  const lines = linesOf(text).filter(([start, end]) => text.slice(start, end).trim() !== '');
  const line = pick(lines, random);
  const [from, to] = [line[0], line[0] + text.slice(...line).trimEnd().length];
  const kind = random();
  if (kind < 0.1) return [from, to];
  const starts = Array.from(text.slice(from, to).matchAll(/\S+/g), ({ index, 0: word }) => [
    index,
    index + word.length,
  ]);
  const first = below(random, starts.length);
  const count = kind < 0.8 ? 1 + below(random, 4) : 8 + below(random, 20);
  const last = Math.min(starts.length - 1, first + count - 1);
  return [from + (starts[first]?.[0] ?? 0), from + (starts[last]?.[1] ?? 0)];
}
