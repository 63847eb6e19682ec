import type { ArticleBigrams } from './bigrams';
import type { WordSalience } from './salience';
import { SENTENCE_EVIDENCE } from './sentenceEvidence';
import type { Similarity } from './similarity';
import type { ArticleTerms } from './terms';

const OF_SET = [
  'expectedWords',
  'expectedBigrams',
  'expectedPerWord',
  'logWords',
  'lengthOff',
  'redundancy',
  'meanCentrality',
  'mostCentrality',
  'together',
  'leading',
  'firstRank',
] as const;

/** What speaks for some sentences' being the summary, all together. */
export const SET_EVIDENCE = [
  ...OF_SET,
  ...SENTENCE_EVIDENCE.map((name) => `mean.${name}` as const),
  ...SENTENCE_EVIDENCE.map((name) => `most.${name}` as const),
] as const;

/** What is known of an article's sentences before any is chosen. */
export interface Prospects {
  readonly article: ArticleTerms;
  readonly words: WordSalience;
  readonly bigrams: ArticleBigrams;
  readonly bigramSalience: Float64Array;
  readonly similarity: Similarity;
  /** A row of `SENTENCE_EVIDENCE` for each sentence. */
  readonly sentences: Float64Array;
}

/** A reader's summary of so many sentences has about so many words. */
const EXPECTED_WORDS = 29;
const EXPECTED_SENTENCES = 2;

/** How many words a summary of some sentences is expected to have; never less than a short one has. */
const expectedLength = (size: number): number =>
  EXPECTED_WORDS * Math.max(1, size / (EXPECTED_SENTENCES + 1));

/** Writes the evidence for sets of sentences of one article; it keeps its working memory between them. */
export class SetEvidence {
  readonly #counts: Uint16Array;
  readonly #seen: Uint8Array;
  readonly #row = new Float64Array(SET_EVIDENCE.length);

  constructor(private readonly prospects: Prospects) {
    this.#counts = new Uint16Array(prospects.article.terms.length);
    this.#seen = new Uint8Array(prospects.bigrams.bigrams.length);
  }

  /**
   * The evidence for some sentences, in a row that the next call overwrites.
   * @param chosen their numbers, ascending; at least one.
   */
  of(chosen: readonly number[]): Float64Array {
    const row = this.#row;
    const { similarity } = this.prospects;
    const { words, expected, expectedBigrams } = this.#expect(chosen);
    const most = expectedLength(chosen.length);
    const first = chosen[0] ?? 0;
    const last = chosen[chosen.length - 1] ?? 0;
    let [centrality, mostCentral] = [0, Number.NEGATIVE_INFINITY];
    for (const number of chosen) {
      const value = similarity.centrality[number] ?? 0;
      centrality += value;
      if (value > mostCentral) mostCentral = value;
    }
    const together = last - first === chosen.length - 1 ? 1 : 0;
    let at = 0;
    row[at++] = (2 * expected) / (words + most);
    row[at++] = (2 * expectedBigrams) / (words + most);
    row[at++] = expected / words;
    row[at++] = Math.log(words);
    row[at++] = Math.abs(Math.log(words / most));
    row[at++] = mostSimilar(chosen, similarity);
    row[at++] = centrality / chosen.length;
    row[at++] = mostCentral;
    row[at++] = together;
    row[at++] = together && first === 0 ? 1 : 0;
    row[at++] = first;
    this.#writeSentences(chosen, at);
    return row;
  }

  /** How much of the sentences is expected to be in a reader's summary; a word counts again only where it is likely to be there again. */
  #expect(chosen: readonly number[]): { words: number; expected: number; expectedBigrams: number } {
    const { article, bigrams, bigramSalience } = this.prospects;
    const { likely, from } = this.prospects.words;
    const counts = this.#counts;
    const seen = this.#seen;
    let [words, expected, expectedBigrams] = [0, 0, 0];
    for (const number of chosen) {
      for (const id of article.sentences[number] ?? []) {
        const before = counts[id] ?? 0;
        const place = (from[id] ?? 0) + before;
        // What no sentence has so often, a summary does not need so often.
        if (place < (from[id + 1] ?? 0)) expected += likely[place] ?? 0;
        counts[id] = before + 1;
        words++;
      }
      for (const id of bigrams.sentences[number] ?? []) {
        if (seen[id] === 0) expectedBigrams += bigramSalience[id] ?? 0;
        seen[id] = 1;
      }
    }
    for (const number of chosen) {
      for (const id of article.sentences[number] ?? []) counts[id] = 0;
      for (const id of bigrams.sentences[number] ?? []) seen[id] = 0;
    }
    return { words: Math.max(1, words), expected, expectedBigrams };
  }

  #writeSentences(chosen: readonly number[], from: number): void {
    const row = this.#row;
    const { sentences } = this.prospects;
    const width = SENTENCE_EVIDENCE.length;
    for (let column = 0; column < width; column++) {
      let sum = 0;
      let most = Number.NEGATIVE_INFINITY;
      for (const number of chosen) {
        const value = sentences[number * width + column] ?? 0;
        sum += value;
        if (value > most) most = value;
      }
      row[from + column] = sum / chosen.length;
      row[from + width + column] = most;
    }
  }
}

function mostSimilar(chosen: readonly number[], { between }: Similarity): number {
  let most = 0;
  for (let i = 1; i < chosen.length; i++)
    for (let j = 0; j < i; j++) most = Math.max(most, between(chosen[i] ?? 0, chosen[j] ?? 0));
  return most;
}
