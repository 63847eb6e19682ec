import type { TextRange } from '../../text/range';
import { finish } from '../../text/steps';
import { ArticleTokens } from './articleTokens';
import { Decoder, type Labelling } from './decoding';
import type { Gazetteer } from './gazetteer';
import { insideOf, isBeginning, LABEL_COUNT, NAME_TYPES, OUTSIDE, typeOf } from './labels';
import { LineScores } from './lineScores';
import { RowTable } from './rowTable';
import { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import { Vocabulary } from './vocabulary';
import { voteFeature, VOTES, Votes } from './votes';
import { isCapital } from './wordFeatures';
import { WordScores } from './wordScores';

/** A name as the tagger found it. */
export interface TaggedName {
  readonly range: TextRange;
  readonly type: (typeof NAME_TYPES)[number];
  /** How sure the tagger is of all its words, 0 to 1. */
  readonly probability: number;
}

/** Finds the names in stretches of one article's text, each within a line; in order and without overlap, in steps. */
export type Tagger = (text: string, stretches: readonly TextRange[]) => Generator<undefined, TaggedName[]>;

/** So many different words, and room for an article of so many, are kept from one text to the next; a newsroom's day has fewer. */
const MOST_KNOWN = 30_000;
const MOST_KEPT = 100_000;

/** Stretches of more UTF-16 units together are read in steps. */
const AT_ONCE = 30_000;

/** Makes a tagger of a model; `gazetteer` must be the one that the model was trained with. */
export function createTagger(model: TaggerModel, gazetteer: Gazetteer): Tagger {
  let reader = new ArticleReader(model, gazetteer);
  return function* (text, stretches) {
    // One that pauses may be asked to read another article meanwhile.
    if (lengthOf(stretches) > AT_ONCE)
      return yield* new ArticleReader(model, gazetteer).read(text, stretches);
    const names = finish(reader.read(text, stretches));
    if (reader.isLarge) reader = new ArticleReader(model, gazetteer);
    return names;
  };
}

const lengthOf = (stretches: readonly TextRange[]): number =>
  stretches.reduce((sum, [start, end]) => sum + end - start, 0);

/** So many words are looked at in one step. */
const WORDS_A_STEP = 1000;

/** Reads articles one after the other, and remembers the words. */
class ArticleReader {
  readonly #vocabulary = new Vocabulary();
  readonly #tokens = new ArticleTokens(this.#vocabulary);
  readonly #scores: LineScores;
  readonly #decoder: Decoder;
  readonly #rows = new ScoreRows();
  readonly #voteRows: RowTable;
  readonly #votes = new Votes();
  #labels = new Uint8Array(0);
  #sure = new Float64Array(0);

  constructor(model: TaggerModel, gazetteer: Gazetteer) {
    const words = new WordScores(model, gazetteer, this.#vocabulary, this.#rows);
    this.#scores = new LineScores(model, gazetteer, this.#vocabulary, this.#rows, words, this.#tokens);
    this.#voteRows = new RowTable(model, this.#rows, VOTES, (vote) => [voteFeature(vote)]);
    this.#decoder = new Decoder(model.transitions, model.unit);
  }

  /** True where more is remembered than may be kept. */
  get isLarge(): boolean {
    return this.#vocabulary.size > MOST_KNOWN || this.#labels.length > MOST_KEPT;
  }

  *read(text: string, stretches: readonly TextRange[]): Generator<undefined, TaggedName[]> {
    const tokens = this.#tokens;
    yield* tokens.read(text, stretches);
    this.#scores.begin();
    if (this.#labels.length < tokens.count) {
      this.#labels = new Uint8Array(2 * tokens.count);
      this.#sure = new Float64Array(2 * tokens.count);
    }
    this.#labels.fill(OUTSIDE, 0, tokens.count);
    this.#scores.noteWords();
    this.#votes.clear();
    yield;
    const named = yield* this.#readFirst();
    const names: TaggedName[] = [];
    for (let line = 0, read = 0; line < named.length; line += 2) {
      const [start, end] = [named[line] ?? 0, named[line + 1] ?? 0];
      this.#readAgain(start, end, names);
      if ((read += end - start) < WORDS_A_STEP) continue;
      yield;
      read = 0;
    }
    return names;
  }

  get #labelling(): Labelling {
    return { sums: this.#scores.sums, open: this.#scores.open, labels: this.#labels };
  }

  /** Labels every line, and returns those that names may be in. */
  *#readFirst(): Generator<undefined, number[]> {
    const { words, cases, lines } = this.#tokens;
    const named: number[] = [];
    for (let line = 0, paused = 0; line < lines.length; line += 2) {
      const [start, end] = [lines[line] ?? 0, lines[line + 1] ?? 0];
      if (start - paused >= WORDS_A_STEP) {
        yield;
        paused = start;
      }
      if (!this.#scores.scoreLine(start, end)) continue;
      this.#decoder.label(this.#labelling, start, end);
      named.push(start, end);
      for (let index = start; index < end; index++)
        if (isCapital(cases[index] ?? 0))
          this.#votes.count(this.#vocabulary.lowerOf(words[index] ?? 0), this.#labels, index);
    }
    return named;
  }

  /** Labels a line with what the whole article made of its words. */
  #readAgain(start: number, end: number, names: TaggedName[]): void {
    const { words, cases } = this.#tokens;
    const [rows, votes] = [this.#rows, this.#votes];
    for (let index = start; index < end; index++) {
      const writing = cases[index] ?? 0;
      if (!isCapital(writing)) continue;
      const count = votes.ask(this.#vocabulary.lowerOf(words[index] ?? 0), writing, this.#labels, index);
      for (let vote = 0; vote < count; vote++) rows.gather(this.#voteRows.rowOf(votes.asked[vote] ?? 0));
      rows.addTo(this.#scores.sums, index * LABEL_COUNT);
    }
    this.#decoder.label(this.#labelling, start, end);
    this.#decoder.probabilities(this.#labelling, start, end, this.#sure);
    this.#gather(start, end, names);
  }

  #gather(start: number, end: number, names: TaggedName[]): void {
    const { starts, ends } = this.#tokens;
    const [labels, sure] = [this.#labels, this.#sure];
    for (let index = start; index < end; index++) {
      const label = labels[index] ?? OUTSIDE;
      if (label === OUTSIDE) continue;
      const type = typeOf(label);
      const first = index;
      let probability = sure[first] ?? 0;
      for (; labels[index + 1] === insideOf(type) && index + 1 < end; index++)
        probability = Math.min(probability, sure[index + 1] ?? 0);
      if (!isBeginning(label)) continue;
      names.push({
        range: [starts[first] ?? 0, ends[index] ?? 0],
        type: NAME_TYPES[type] ?? 'miscellaneous',
        probability,
      });
    }
  }
}
