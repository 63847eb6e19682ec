import { type ArticleBigrams, BIGRAM_EVIDENCE, writeBigramEvidence } from './bigrams';
import { logistic, weigh } from './linear';
import type { LogisticWeights } from './model';
import type { ArticleTerms } from './terms';
import { countsInLead, WORD_EVIDENCE, writeWordEvidence } from './wordEvidence';

/** How likely each word is to be in a reader's summary, for each time that a sentence has it: by word, the first time first. */
export type WordSalience = readonly Float64Array[];

export function wordSalience(article: ArticleTerms, { weights, bias }: LogisticWeights): WordSalience {
  const lead = countsInLead(article);
  const row = new Float64Array(WORD_EVIDENCE.length);
  return article.terms.map((term, id) =>
    Float64Array.from({ length: term.mostInSentence }, (_, before) => {
      writeWordEvidence(row, article, lead, id, before + 1);
      return logistic(bias + weigh(row, weights));
    }),
  );
}

/** How likely each bigram is to be in a reader's summary. */
export function bigramSalience(
  article: ArticleTerms,
  { bigrams }: ArticleBigrams,
  words: WordSalience,
  { weights, bias }: LogisticWeights,
): Float64Array {
  const row = new Float64Array(BIGRAM_EVIDENCE.length);
  return Float64Array.from(bigrams, (bigram) => {
    writeBigramEvidence(row, article, bigram, (id) => words[id]?.[0] ?? 0);
    return logistic(bias + weigh(row, weights));
  });
}
