import { type ArticleBigrams, BIGRAM_EVIDENCE, logOfWords, writeBigramEvidence } from './bigrams';
import { logistic, weigh } from './linear';
import type { LogisticWeights } from './model';
import type { ArticleTerms } from './terms';
import { countsInLead, WORD_EVIDENCE, writeWordEvidence } from './wordEvidence';

/** How likely each word is to be in a reader's summary, for each time that a sentence has it: by word, the first time first. */
export type WordSalience = readonly Float64Array[];

export function wordSalience(article: ArticleTerms, { weights, bias }: LogisticWeights): WordSalience {
  const lead = countsInLead(article);
  const row = new Float64Array(WORD_EVIDENCE.length);
  return article.terms.map((term, id) => {
    const likely = new Float64Array(term.mostInSentence);
    for (let before = 0; before < likely.length; before++) {
      writeWordEvidence(row, article, lead, id, before + 1);
      likely[before] = logistic(bias + weigh(row, weights));
    }
    return likely;
  });
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
