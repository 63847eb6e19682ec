import weights from '../../../models/summaries.json';
import { lazy } from '../text/lazy';
import { BIGRAM_EVIDENCE } from './bigrams';
import { SET_EVIDENCE } from './setEvidence';
import { WORD_EVIDENCE } from './wordEvidence';

export interface LogisticWeights {
  /** In the order of the evidence. */
  readonly weights: readonly number[];
  readonly bias: number;
}

/** What a trained summariser knows. */
export interface SummaryModel {
  /** How likely a word is to be in a reader's summary. */
  readonly words: LogisticWeights;
  /** How likely two words are to stand there in a row. */
  readonly bigrams: LogisticWeights;
  /** How good some sentences are as a summary, together. */
  readonly sets: readonly number[];
}

/** A model as its file has it: a weight for each piece of evidence, by name. */
export interface NamedWeights {
  readonly words: Readonly<Record<string, number>>;
  readonly bigrams: Readonly<Record<string, number>>;
  readonly sets: Readonly<Record<string, number>>;
}

/** The model of this project; `npm run train -- summaries` makes it. */
export const ownModel = lazy(() => readModel(weights));

export function readModel({ words, bigrams, sets }: NamedWeights): SummaryModel {
  const inOrder = (names: readonly string[], named: Readonly<Record<string, number>>): number[] =>
    names.map((name) => named[name] ?? 0);
  return {
    words: { weights: inOrder(WORD_EVIDENCE, words), bias: words['bias'] ?? 0 },
    bigrams: { weights: inOrder(BIGRAM_EVIDENCE, bigrams), bias: bigrams['bias'] ?? 0 },
    sets: inOrder(SET_EVIDENCE, sets),
  };
}
