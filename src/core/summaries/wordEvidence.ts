import type { ArticleTerms, TermId } from './terms';

/** What speaks for a word's being in a reader's summary, for each time that the summary may have it. */
export const WORD_EVIDENCE = [
  'logCount',
  'percentOfWords',
  'shareOfSentences',
  'logSentences',
  'logFirst',
  'inFirstSentence',
  'soOftenInFirst',
  'soOftenInSecond',
  'soOftenInThird',
  'timesBefore',
  'again',
  'length',
  'short',
  'capitals',
  'number',
  'inName',
  'inNames',
  'firstShare',
  'logCountPerTime',
  'logArticle',
  'longLogCount',
  'shortShareOfSentences',
  'inTitle',
  'inTitleAgain',
  'notInTitle',
] as const;

/** Shorter words carry the grammar, not the matter, in letters. */
const SHORT = 3;

const FEW_NAMES = 5;

/** How often each of the first three sentences has each word. */
export function countsInLead({ sentences, terms }: ArticleTerms): Uint16Array[] {
  return [0, 1, 2].map((number) => {
    const counts = new Uint16Array(terms.length);
    for (const id of sentences[number] ?? []) counts[id] = (counts[id] ?? 0) + 1;
    return counts;
  });
}

/**
 * Writes the evidence for a word's being there `times` times.
 * @param row of the length of `WORD_EVIDENCE`.
 */
export function writeWordEvidence(
  row: Float64Array,
  article: ArticleTerms,
  lead: readonly Uint16Array[],
  id: TermId,
  times: number,
): void {
  const term = article.terms[id];
  if (!term) return;
  const { count, text } = term;
  const all = article.sentences.length;
  const short = text.length <= SHORT ? 1 : 0;
  const share = term.sentences / all;
  const soOften = (number: number): number => ((lead[number]?.[id] ?? 0) >= times ? 1 : 0);
  let at = 0;
  row[at++] = Math.log(count);
  row[at++] = (100 * count) / article.words;
  row[at++] = share;
  row[at++] = Math.log(term.sentences);
  row[at++] = Math.log(1 + term.first);
  row[at++] = term.first === 0 ? 1 : 0;
  row[at++] = soOften(0);
  row[at++] = soOften(1);
  row[at++] = soOften(2);
  row[at++] = times - 1;
  row[at++] = times > 1 ? 1 : 0;
  row[at++] = text.length;
  row[at++] = short;
  row[at++] = term.capitals / count;
  row[at++] = /^\p{N}/u.test(text) ? 1 : 0;
  row[at++] = term.inNames > 0 ? 1 : 0;
  row[at++] = Math.min(term.inNames, FEW_NAMES);
  row[at++] = term.first / all;
  row[at++] = Math.log(1 + count / times);
  row[at++] = Math.log(article.words);
  row[at++] = (1 - short) * Math.log(count);
  row[at++] = short * share;
  row[at++] = term.inTitle && times === 1 ? 1 : 0;
  row[at++] = term.inTitle && times > 1 ? 1 : 0;
  row[at++] = article.titled && !term.inTitle ? 1 : 0;
}
