import { plainForm } from '../fold';
import type { FeatureBuffer } from './featureBuffer';
import {
  double,
  elsewhereFeature,
  fiveCases,
  fiveCasesFeature,
  listedFeatures,
  mannerFeature,
  neighbourListed,
  PLACE,
  runFeature,
  single,
  triple,
} from './featureHashes';
import { mannerOf, runEnd } from './runs';
import { EDGE, type WordFacts } from './wordFeatures';

/** A line as its features are read from it. */
export interface TaggedLine {
  readonly words: readonly WordFacts[];
  /** What lists of names say of each word (`findListed`). */
  readonly listed: readonly (readonly number[])[];
  /** What the rest of the article says of a word, by `WordFacts.lower` (`articleWords`). */
  readonly elsewhere: ReadonlyMap<number, number>;
  /** For each word the run of capitalised words that it is in. */
  readonly runs: readonly (Run | undefined)[];
  /** How the whole line is written. */
  readonly manner: number;
}

/** Capitalised words in a row, with a few small ones between them. From `start` to before `end`. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Behind these marks a sentence, a quotation or a label's text begins, so that a capital says little. */
const OPENING = new Set(Array.from('.!?:…"“”„«»‹›‘’\'¿¡–—-•|*·(>'));

/** Makes a line ready for `collectFeatures`. */
export function toTaggedLine(
  words: readonly WordFacts[],
  listed: TaggedLine['listed'],
  elsewhere: TaggedLine['elsewhere'],
): TaggedLine {
  const cases = words.map((word) => word.case);
  return { words, listed, elsewhere, runs: runsOf(words, cases), manner: mannerOf(cases, 0, cases.length) };
}

/** True for a mark behind which a capital may be the sentence's. */
export const opensSentence = ({ form }: WordFacts): boolean => OPENING.has(plainForm(form));

/** 1 for the first word of a line, 2 for one behind a mark that opens sentences, and else 0. */
export function openingOf(words: readonly WordFacts[], index: number): number {
  const before = words[index - 1];
  return before === undefined ? 1 : opensSentence(before) ? 2 : 0;
}

/**
 * Gathers the further features of a word that come from more than that word: first those that hold for any name in its place, then,
 * from the index that is returned, those that tell which name it is. `LineScores` adds up the same features' weights.
 */
export function collectFeatures(line: TaggedLine, index: number, out: FeatureBuffer): number {
  const { words, runs, listed } = line;
  const here = words[index] ?? EDGE;
  const before = words[index - 1] ?? EDGE;
  const after = words[index + 1] ?? EDGE;
  const run = runs[index];
  const opening = openingOf(words, index);
  out.push(...listedFeatures(listed[index] ?? [], here.case, opening));
  out.push(...neighbourListed('listedBefore', listed[index - 1] ?? [], here.case));
  out.push(...neighbourListed('listedAfter', listed[index + 1] ?? [], here.case));
  if (run) collectRun(line, index, run, opening, out);
  const identity = out.count;
  // Between small words a pair tells nothing of names, and there are too many of them.
  if (run || before.capital) out.push(double('before', before.lower, here.lower));
  if (run || after.capital) out.push(double('after', here.lower, after.lower));
  if (run?.start === index) out.push(single('runFirst', here.lower));
  if (run?.end === index + 1) out.push(single('runLast', here.lower));
  return identity;
}

function collectRun(line: TaggedLine, index: number, run: Run, opening: number, out: FeatureBuffer): void {
  const { words, elsewhere, manner } = line;
  const word = (place: number): WordFacts => words[place] ?? EDGE;
  const [secondBefore, before, here] = [word(index - 2), word(index - 1), word(index)];
  const [after, secondAfter] = [word(index + 1), word(index + 2)];
  const [left, right] = [word(run.start - 1).lower, word(run.end).lower];
  const place = index === run.start ? PLACE.first : index === run.end - 1 ? PLACE.last : PLACE.inner;
  out.push(
    fiveCasesFeature(fiveCases(secondBefore.case, before.case, here.case, after.case, secondAfter.case)),
    triple('twoBefore', secondBefore.lower, before.lower, here.case),
    triple('twoAfter', after.lower, secondAfter.lower, here.case),
    mannerFeature(manner, here.case, opening),
    double('skip', secondBefore.lower, here.case),
    runFeature(run.end - run.start, place, opening),
    double('left', left, place),
    double('twoLeft', word(run.start - 2).lower, left),
    double('right', right, place),
    double('leftRight', left, right),
  );
  if (place !== PLACE.first) out.push(double('runFirst', word(run.start).lower, place));
  if (index < run.end - 1) out.push(double('runLast', word(run.end - 1).lower, place));
  if (!here.capital) return;
  out.push(
    single('previous', neighbour(words, index, run.start - 1, -1).lower),
    single('next', neighbour(words, index, run.end, 1).lower),
    elsewhereFeature(elsewhere.get(here.lower) ?? 0, opening, here.case),
  );
}

/** The next capitalised word in one direction within a run. */
function neighbour(words: readonly WordFacts[], index: number, stop: number, step: 1 | -1): WordFacts {
  for (let place = index + step; place !== stop; place += step) {
    const word = words[place];
    if (word?.capital === true) return word;
  }
  return EDGE;
}

function runsOf(words: readonly WordFacts[], cases: readonly number[]): (Run | undefined)[] {
  const runs = new Array<Run | undefined>(words.length);
  for (let start = 0; start < words.length; start++) {
    if (words[start]?.capital !== true) continue;
    const run = { start, end: runEnd(cases, start, words.length) };
    runs.fill(run, run.start, run.end);
    start = run.end - 1;
  }
  return runs;
}
