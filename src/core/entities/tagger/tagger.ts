import type { TextRange } from '../../text/range';
import { articleWords } from './articleWords';
import { likeliestLabels, possibleTransitions, probabilities } from './decoding';
import { FeatureBuffer } from './featureBuffer';
import { findListed, type Gazetteer } from './gazetteer';
import { insideOf, isBeginning, LABEL_COUNT, NAME_TYPES, OUTSIDE, typeOf } from './labels';
import {
  afterFeature,
  beforeFeature,
  caseFeatures,
  collectFeatures,
  openingOf,
  type TaggedLine,
  toTaggedLine,
} from './lineFeatures';
import type { TaggerModel } from './taggerModel';
import { Votes } from './votes';
import { EDGE, readWordFacts, REACH, type WordFacts } from './wordFeatures';
import { OPAQUE, readWords, type Words } from './words';

/** A name as the tagger found it. */
export interface TaggedName {
  readonly range: TextRange;
  readonly type: (typeof NAME_TYPES)[number];
  /** How sure the tagger is of all its words, 0 to 1. */
  readonly probability: number;
}

/** Finds the names in stretches of one article's text, each within a line; in order and without overlap. */
export type Tagger = (text: string, stretches: readonly TextRange[]) => TaggedName[];

/** A word of the vocabulary so far: its facts, and what they score for the words around it. */
interface KnownWord extends WordFacts {
  /** For the word itself and those near it, by distance. */
  readonly scores: Float32Array;
  /** For the word behind it and the word before it, by how that is written. */
  readonly behind: Float32Array;
  readonly ahead: Float32Array;
}

/** So many different words are remembered; a newsroom's day has fewer. */
const MOST_KNOWN = 30_000;

/** The numbers of `CASE`, 0 for none. */
const CASES = 8;

/** The ways a word can open a sentence (`openingOf`). */
const OPENINGS = 3;

const DISTANCES = 2 * REACH + 1;

interface ReadLine {
  readonly words: Words;
  readonly known: readonly KnownWord[];
  readonly scores: Float32Array;
  /** 0 for each word that is outside of names for sure. */
  readonly open: Uint8Array;
  labels: Uint8Array;
}

/** Makes a tagger of a model; `gazetteer` must be the one that the model was trained with. */
export function createTagger(model: TaggerModel, gazetteer: Gazetteer): Tagger {
  const transitions = possibleTransitions(model.transitions);
  const weights = transitions.map(Math.exp);
  const buffer = new FeatureBuffer();
  const vocabulary = new Map<string, KnownWord>();
  const know = (form: string): KnownWord => vocabulary.get(form) ?? learn(form);
  const learn = (form: string): KnownWord => {
    if (vocabulary.size >= MOST_KNOWN) vocabulary.clear();
    const word = scoreWord(readWordFacts(form), model);
    vocabulary.set(form, word);
    return word;
  };
  const edge = scoreWord(EDGE, model);
  const cases = scoreCases(model);

  const firstReading = (
    words: Words,
    known: readonly KnownWord[],
    elsewhere: TaggedLine['elsewhere'],
  ): ReadLine => {
    const line = toTaggedLine(known, findListed(known, gazetteer), elsewhere);
    const scores = new Float32Array(known.length * LABEL_COUNT);
    const open = nearCapitals(known);
    for (let index = 0; index < known.length; index++) {
      if (words.forms[index] === OPAQUE) open[index] = 0;
      if (open[index] === 0) continue;
      const row = index * LABEL_COUNT;
      addNeighbours(known, edge, index, scores, row);
      const [before, after] = [known[index - 1] ?? edge, known[index + 1] ?? edge];
      const writing = known[index]?.case ?? 0;
      addRow(before.behind, writing, scores, row);
      addRow(after.ahead, writing, scores, row);
      const triple = (before.case * CASES + writing) * CASES + after.case;
      addRow(cases, triple * OPENINGS + openingOf(known, index), scores, row);
      buffer.clear();
      collectFeatures(line, index, buffer);
      addBuffer(model, buffer, scores, row);
    }
    return { words, known, scores, open, labels: likeliestLabels(scores, transitions, open) };
  };

  const secondReading = (read: ReadLine, votes: Votes): void => {
    let voted = false;
    for (let index = 0; index < read.known.length; index++) {
      if (read.open[index] === 0) continue;
      buffer.clear();
      votes.collect(read.known[index] ?? EDGE, read.labels, index, buffer);
      addBuffer(model, buffer, read.scores, index * LABEL_COUNT);
      voted ||= buffer.count > 0;
    }
    if (voted) read.labels = likeliestLabels(read.scores, transitions, read.open);
  };

  return (text, stretches) => {
    const words = stretches.map((stretch) => readWords(text, stretch));
    const known = words.map(({ forms }) => forms.map(know));
    const elsewhere = articleWords(known);
    const votes = new Votes();
    const read = words.map((line, index) => {
      const first = firstReading(line, known[index] ?? [], elsewhere);
      votes.add(first.known, first.labels);
      return first;
    });
    return read.flatMap((line) => {
      secondReading(line, votes);
      return namesOf(line, weights);
    });
  };
}

/** A name goes on at most so many words beyond its capitalised ones: "ministerio de la Salud". */
const FARTHEST = 3;

/** 1 for each word that is near enough to a capital to be in a name. */
function nearCapitals(words: readonly WordFacts[]): Uint8Array {
  const near = new Uint8Array(words.length);
  words.forEach((word, index) => {
    if (word.capital) near.fill(1, Math.max(0, index - FARTHEST), index + FARTHEST + 1);
  });
  return near;
}

function scoreWord(facts: WordFacts, model: TaggerModel): KnownWord {
  const scores = new Float32Array(DISTANCES * LABEL_COUNT);
  facts.byDistance.forEach((features, distance) => {
    for (const feature of features) model.addWeights(feature, scores, distance * LABEL_COUNT);
  });
  const [behind, ahead] = [new Float32Array(CASES * LABEL_COUNT), new Float32Array(CASES * LABEL_COUNT)];
  for (let writing = 0; writing < CASES; writing++) {
    model.addWeights(beforeFeature(facts, writing), behind, writing * LABEL_COUNT);
    model.addWeights(afterFeature(facts, writing), ahead, writing * LABEL_COUNT);
  }
  return { ...facts, scores, behind, ahead };
}

/** What every way that a word and its neighbours can be written scores. */
function scoreCases(model: TaggerModel): Float32Array {
  const scores = new Float32Array(CASES ** 3 * OPENINGS * LABEL_COUNT);
  for (let index = 0; index < CASES ** 3 * OPENINGS; index++) {
    const [opening, triple] = [index % OPENINGS, Math.floor(index / OPENINGS)];
    const [before, here, after] = [triple >> 6, (triple >> 3) & 7, triple & 7];
    for (const feature of caseFeatures(before, here, after, opening))
      model.addWeights(feature, scores, index * LABEL_COUNT);
  }
  return scores;
}

function addRow(table: Float32Array, number: number, scores: Float32Array, row: number): void {
  const from = number * LABEL_COUNT;
  for (let label = 0; label < LABEL_COUNT; label++)
    scores[row + label] = (scores[row + label] ?? 0) + (table[from + label] ?? 0);
}

/** Adds what the word and those around it score. */
function addNeighbours(
  known: readonly KnownWord[],
  edge: KnownWord,
  index: number,
  scores: Float32Array,
  row: number,
): void {
  for (let place = 0; place < DISTANCES; place++) {
    const { scores: there } = known[index + place - REACH] ?? edge;
    for (let label = 0; label < LABEL_COUNT; label++)
      scores[row + label] = (scores[row + label] ?? 0) + (there[place * LABEL_COUNT + label] ?? 0);
  }
}

function addBuffer(model: TaggerModel, buffer: FeatureBuffer, scores: Float32Array, row: number): void {
  for (let index = 0; index < buffer.count; index++) model.addWeights(buffer.hashes[index] ?? 0, scores, row);
}

function namesOf({ words, scores, open, labels }: ReadLine, weights: Float64Array): TaggedName[] {
  if (labels.every((label) => label === OUTSIDE)) return [];
  const sure = probabilities(scores, weights, open, labels);
  const names: TaggedName[] = [];
  labels.forEach((label, start) => {
    if (label === OUTSIDE || !isBeginning(label)) return;
    const type = typeOf(label);
    let end = start + 1;
    while (labels[end] === insideOf(type)) end++;
    names.push({
      range: [words.starts[start] ?? 0, words.ends[end - 1] ?? 0],
      type: NAME_TYPES[type] ?? 'miscellaneous',
      probability: Math.min(...sure.subarray(start, end)),
    });
  });
  return names;
}
