import { type ArticleBigrams, BIGRAM_EVIDENCE, logOfWords, writeBigramEvidence } from './bigrams';
import { logistic, weigh } from './linear';
import type { LogisticWeights } from './model';
import type { ArticleTerms } from './terms';
import { countsInLead, WORD_EVIDENCE, writeWordEvidence } from './wordEvidence';

/** How likely each word is to be in a reader's summary, for each time that a sentence has it. */
export interface WordSalience {
  /** Word by word, the first time first. */
  readonly likely: Float64Array;
  /** By word, where its own begin in `likely`; last, where all end. */
  readonly from: Int32Array;
}

export function wordSalience(article: ArticleTerms, { weights, bias }: LogisticWeights): WordSalience {
  const { terms } = article;
  const lead = countsInLead(article);
  const row = new Float64Array(WORD_EVIDENCE.length);
  const likely = new Float64Array(terms.reduce((sum, { mostInSentence }) => sum + mostInSentence, 0));
  const from = new Int32Array(terms.length + 1);
  let at = 0;
  for (const [id, { mostInSentence }] of terms.entries()) {
    from[id] = at;
    for (let times = 1; times <= mostInSentence; times++) {
      writeWordEvidence(row, article, lead, id, times);
      likely[at++] = logistic(bias + weigh(row, weights));
    }
  }
  from[terms.length] = at;
  return { likely, from };
}

/** How likely each bigram is to be in a reader's summary. */
export function bigramSalience(
  article: ArticleTerms,
  { bigrams }: ArticleBigrams,
  words: WordSalience,
  { weights, bias }: LogisticWeights,
): Float64Array {
  const row = new Float64Array(BIGRAM_EVIDENCE.length);
  const logs = logOfWords(words);
  const likely = new Float64Array(bigrams.length);
  for (const [id, bigram] of bigrams.entries()) {
    writeBigramEvidence(row, article, bigram, logs);
    likely[id] = logistic(bias + weigh(row, weights));
  }
  return likely;
}
