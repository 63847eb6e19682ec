import { groupBy } from '../../text/groupBy';
import type { TextRange } from '../../text/range';
import { opaqueStretches, tokensOf } from '../../text/tokens';
import type { MarkedText } from './markedText';

/** What stands between tokens: white space, and control characters, which no format of lines and columns survives. */
const BLANK = String.raw`[\s\p{Cc}]`;
const NOT_BLANK = String.raw`[^\s\p{Cc}]`;

/** What is in no word: a flag; else a character with its marks, and those that a joiner joins to it. */
const OTHER = new RegExp(
  String.raw`\p{RI}{2}|${NOT_BLANK}[\p{M}\p{EMod}]*(?:\u200d${NOT_BLANK}[\p{M}\p{EMod}]*)*`,
  'gu',
);

const STARTS_BLANK = new RegExp(`^${BLANK}*`, 'u');
const PIECE = new RegExp(`${NOT_BLANK}+`, 'gu');

/** The range without the blanks at its two ends; empty at its start where all are. */
export function trimBlanks(text: string, [start, end]: TextRange): TextRange {
  const piece = text.slice(start, end);
  const from = STARTS_BLANK.exec(piece)?.[0].length ?? 0;
  if (from === piece.length) return [start, start];
  let to = piece.length;
  while (IS_BLANK.test(piece.charAt(to - 1))) to--;
  return [start + from, start + to];
}

const IS_BLANK = new RegExp(`^${BLANK}$`, 'u');

/** One sentence as its tokens. */
export type TokenisedSentence = readonly TextRange[];

/**
 * The tokens of a text, by sentences; every character that is not blank is in one. Words are those of `tokensOf`, links and
 * handles are one token each, all else is one token a character. A token is cut where a mark begins or ends within it, so
 * that every mark begins with a token and ends with one.
 */
export function tokenise(text: MarkedText): TokenisedSentence[] {
  const borders = Uint32Array.from(text.marks.flatMap(({ range }) => range)).sort();
  const tokens = cutAt(tokensIn(text.text), borders);
  const sentences: TextRange[][] = [];
  let next = 0;
  for (const token of tokens) {
    let isNew = sentences.length === 0;
    for (; (text.sentences[next]?.[0] ?? Infinity) <= token[0]; next++) isNew = true;
    if (isNew) sentences.push([]);
    sentences.at(-1)?.push(token);
  }
  return sentences;
}

function tokensIn(text: string): TextRange[] {
  const words = tokensOf(text, [0, text.length]).map(({ range }) => range);
  const opaque = opaqueStretches(text).flatMap((range) => piecesOf(text, range));
  const known = [...words, ...opaque].sort((a, b) => a[0] - b[0]);
  const tokens: TextRange[] = [];
  let behind = 0;
  for (const range of [...known, [text.length, text.length] as const]) {
    if (range[0] < behind) continue;
    for (const { index, 0: other } of text.slice(behind, range[0]).matchAll(OTHER))
      tokens.push([behind + index, behind + index + other.length]);
    if (range[0] < range[1]) tokens.push(...piecesOf(text, range));
    behind = range[1];
  }
  return tokens;
}

/** The stretches of a range between blanks: initials such as "EE. UU." hold one. */
function piecesOf(text: string, [start, end]: TextRange): TextRange[] {
  return Array.from(text.slice(start, end).matchAll(PIECE), ({ index, 0: piece }) => [
    start + index,
    start + index + piece.length,
  ]);
}

/** @param borders in order. */
function cutAt(tokens: readonly TextRange[], borders: ArrayLike<number>): TextRange[] {
  const cut: TextRange[] = [];
  let next = 0;
  for (const [start, end] of tokens) {
    let from = start;
    for (; next < borders.length && (borders[next] ?? 0) < end; next++) {
      const border = borders[next] ?? 0;
      if (border <= from) continue;
      cut.push([from, border]);
      from = border;
    }
    cut.push([from, end]);
  }
  return cut;
}

/** A token of a sequence of sentences, with the marks that begin and end with it. */
export interface MarkedToken<T> {
  readonly range: TextRange;
  readonly begins: readonly T[];
  readonly ends: readonly T[];
}

/** The tokens with the marks that begin and end at them, those that begin first in the order of marks. */
export function withMarks<T extends { readonly range: TextRange }>(
  sentences: readonly TokenisedSentence[],
  marks: readonly T[],
): MarkedToken<T>[][] {
  const begins = groupBy(marks, ({ range }) => range[0]);
  const ends = groupBy(marks, ({ range }) => range[1]);
  return sentences.map((tokens) =>
    tokens.map((range) => ({ range, begins: begins.get(range[0]) ?? [], ends: ends.get(range[1]) ?? [] })),
  );
}
