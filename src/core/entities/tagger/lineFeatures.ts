import type { FeatureBuffer } from './featureBuffer';
import { hashPair } from './hash';
import { CASE, EDGE, type WordFacts } from './wordFeatures';

/** A line as its features are read from it. */
export interface TaggedLine {
  readonly words: readonly WordFacts[];
  /** What lists of names say of each word (`findListed`). */
  readonly listed: readonly (readonly number[] | undefined)[];
  /** What the rest of the article says of a word, by `WordFacts.lower` (`articleWords`). */
  readonly elsewhere: ReadonlyMap<number, number>;
  /** For each word the run of capitalised words that it is in. */
  readonly runs: readonly (Run | undefined)[];
  /** How the whole line is written. */
  readonly manner: number;
}

/** Capitalised words in a row, with a few small ones between them: "Universidad de las Artes". From `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** So many small words may stand between the capitalised ones of a run. */
const MOST_BETWEEN = 2;

/** Behind these marks a sentence, a quotation or a label's text begins, so that a capital says little. */
const OPENING = new Set(Array.from('.!?:…"“”„«»‹›‘’\'¿¡–—-•|*·(>'));

/** One number for each kind of feature, so that kinds never meet. */
const KIND = {
  any: 101,
  cases3: 102,
  cases5: 103,
  before: 104,
  after: 105,
  beforeCase: 106,
  caseAfter: 107,
  twoBefore: 108,
  twoAfter: 109,
  opening: 110,
  runFirst: 111,
  runLast: 112,
  left: 113,
  twoLeft: 114,
  right: 115,
  leftRight: 116,
  run: 117,
  manner: 118,
  skip: 119,
  previous: 120,
  next: 121,
  elsewhere: 122,
  listed: 123,
  listedOpening: 124,
  listedBefore: 125,
  listedAfter: 126,
} as const;

/** Makes a line ready for `collectFeatures`. */
export function toTaggedLine(
  words: readonly WordFacts[],
  listed: TaggedLine['listed'],
  elsewhere: TaggedLine['elsewhere'],
): TaggedLine {
  return { words, listed, elsewhere, runs: runsOf(words), manner: mannerOf(words) };
}

/** True where a word stands behind a mark, so that its capital may be the sentence's. */
export const opensSentence = (before: WordFacts | undefined): boolean =>
  before === undefined || OPENING.has(before.plain);

/** 1 for the first word of a line, 2 for one behind a mark that opens sentences, and else 0. */
export function openingOf(words: readonly WordFacts[], index: number): number {
  return index === 0 ? 1 : opensSentence(words[index - 1]) ? 2 : 0;
}

/** The features of a word that come only from how it and its neighbours are written. */
export function caseFeatures(before: number, here: number, after: number, opening: number): number[] {
  return [
    KIND.any,
    hashPair(KIND.cases3, before * 64 + here * 8 + after),
    hashPair(KIND.opening, opening * 8 + here),
  ];
}

/** The feature of a word, by how it is written (`CASE`), that comes from the word before it. */
export const beforeFeature = (before: WordFacts, writing: number): number =>
  hashPair(hashPair(KIND.beforeCase, before.lower), writing);

/** The feature of a word, by how it is written (`CASE`), that comes from the word behind it. */
export const afterFeature = (after: WordFacts, writing: number): number =>
  hashPair(hashPair(KIND.caseAfter, after.lower), writing);

/**
 * Gathers the further features of a word that come from more than that word: first those that hold for any name in its place, then,
 * from the index that is returned, those that tell which name it is.
 */
export function collectFeatures(line: TaggedLine, index: number, out: FeatureBuffer): number {
  const { words, runs } = line;
  const here = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const run = runs[index];
  const opening = openingOf(words, index);
  collectListed(line, index, opening, out);
  if (run) collectRun(line, index, run, opening, out);
  const identity = out.count;
  // Between small words a pair tells nothing of names, and there are too many of them.
  if (run || before.capital) out.push(hashPair(hashPair(KIND.before, before.lower), here.lower));
  if (run || after.capital) out.push(hashPair(hashPair(KIND.after, here.lower), after.lower));
  if (run?.start === index) out.push(hashPair(KIND.runFirst, here.lower));
  if (run?.end === index + 1) out.push(hashPair(KIND.runLast, here.lower));
  return identity;
}

function collectListed(
  { words, listed }: TaggedLine,
  index: number,
  opening: number,
  out: FeatureBuffer,
): void {
  const writing = words[index]?.case ?? 0;
  for (const name of listed[index] ?? []) {
    out.push(hashPair(KIND.listed, name * 8 + writing));
    if (opening > 0) out.push(hashPair(KIND.listedOpening, name * 4 + opening));
  }
  for (const name of listed[index - 1] ?? []) out.push(hashPair(KIND.listedBefore, name * 8 + writing));
  for (const name of listed[index + 1] ?? []) out.push(hashPair(KIND.listedAfter, name * 8 + writing));
}

function collectRun(line: TaggedLine, index: number, run: Run, opening: number, out: FeatureBuffer): void {
  const { words, elsewhere, manner } = line;
  const here = words[index] ?? EDGE;
  const [before, after] = [words[index - 1] ?? EDGE, words[index + 1] ?? EDGE];
  const [secondBefore, secondAfter] = [words[index - 2] ?? EDGE, words[index + 2] ?? EDGE];
  const [left, right] = [words[run.start - 1] ?? EDGE, words[run.end] ?? EDGE];
  const place = index === run.start ? 0 : index === run.end - 1 ? 2 : 1;
  out.push(
    hashPair(
      KIND.cases5,
      (((secondBefore.case * 8 + before.case) * 8 + here.case) * 8 + after.case) * 8 + secondAfter.case,
    ),
  );
  out.push(hashPair(hashPair(hashPair(KIND.twoBefore, secondBefore.lower), before.lower), here.case));
  out.push(hashPair(hashPair(hashPair(KIND.twoAfter, after.lower), secondAfter.lower), here.case));
  out.push(hashPair(KIND.manner, (manner * 8 + here.case) * 4 + opening));
  out.push(hashPair(hashPair(KIND.skip, secondBefore.lower), here.case));
  out.push(hashPair(KIND.run, (Math.min(run.end - run.start, 5) * 4 + place) * 4 + opening));
  out.push(hashPair(hashPair(KIND.left, left.lower), place));
  out.push(hashPair(hashPair(KIND.twoLeft, (words[run.start - 2] ?? EDGE).lower), left.lower));
  out.push(hashPair(hashPair(KIND.right, right.lower), place));
  out.push(hashPair(hashPair(KIND.leftRight, left.lower), right.lower));
  if (place !== 0) out.push(hashPair(hashPair(KIND.runFirst, (words[run.start] ?? EDGE).lower), place));
  if (index < run.end - 1)
    out.push(hashPair(hashPair(KIND.runLast, (words[run.end - 1] ?? EDGE).lower), place));
  if (!here.capital) return;
  out.push(hashPair(KIND.previous, neighbour(words, index, run.start - 1, -1).lower));
  out.push(hashPair(KIND.next, neighbour(words, index, run.end, 1).lower));
  out.push(hashPair(KIND.elsewhere, ((elsewhere.get(here.lower) ?? 0) * 4 + opening) * 8 + here.case));
}

/** The next capitalised word in one direction within a run. */
function neighbour(words: readonly WordFacts[], index: number, stop: number, step: 1 | -1): WordFacts {
  for (let place = index + step; place !== stop; place += step) {
    const word = words[place];
    if (word?.capital === true) return word;
  }
  return EDGE;
}

function runsOf(words: readonly WordFacts[]): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(words.length);
  let start = 0;
  while (start < words.length) {
    if (words[start]?.capital !== true) {
      start++;
      continue;
    }
    const run = { start, end: runEnd(words, start) };
    runs.fill(run, run.start, run.end);
    start = run.end;
  }
  return runs;
}

function runEnd(words: readonly WordFacts[], start: number): number {
  let end = start + 1;
  for (let next = end; next < words.length && next - end <= MOST_BETWEEN; next++) {
    const word = words[next];
    if (word === undefined || word.case === CASE.other) break;
    if (word.capital) end = next + 1;
  }
  return end;
}

/** A line is "in" capitals, or a title, where more than this share of its words are. */
const MOST_OF_A_LINE = 0.6;

/** In capitals, a title with most words capitalised, or prose; and a few words, a heading's length, or longer. */
function mannerOf(words: readonly WordFacts[]): number {
  let [lower, initial, capitals] = [0, 0, 0];
  for (const word of words) {
    if (word.case === CASE.lower) lower++;
    else if (word.case === CASE.initial) initial++;
    else if (word.case === CASE.capitals) capitals++;
  }
  const all = lower + initial + capitals;
  const writing = capitals > all * MOST_OF_A_LINE ? 1 : initial + capitals > all * MOST_OF_A_LINE ? 2 : 0;
  return writing * 4 + (all < 4 ? 0 : all < 16 ? 1 : 2);
}
