import type { Mention } from '../entities/entity';
import { readBigrams } from './bigrams';
import type { SummaryModel } from './model';
import { bigramSalience, wordSalience } from './salience';
import { type Candidate, sentenceEvidence } from './sentenceEvidence';
import type { Prospects } from './setEvidence';
import { similarityOf } from './similarity';
import { type ArticleTerms, readTerms } from './terms';

/** What a model makes of an article's sentences, before any is chosen. */
export function prospectsOf(
  text: string,
  candidates: readonly Candidate[],
  mentions: readonly Mention[],
  title: string,
  model: Pick<SummaryModel, 'words' | 'bigrams'>,
): Prospects {
  const ranges = candidates.map(({ range }) => range);
  const article: ArticleTerms = readTerms(text, ranges, mentions, title);
  const words = wordSalience(article, model.words);
  const bigrams = readBigrams(article);
  return {
    article,
    words,
    bigrams,
    bigramSalience: bigramSalience(article, bigrams, words, model.bigrams),
    similarity: similarityOf(article),
    sentences: sentenceEvidence(text, candidates, article, mentions),
  };
}
