import type { Mention } from '../entities/entity';
import type { TextRange } from '../text/range';
import type { ArticleTerms } from './terms';

/** What a sentence shows of itself, whatever it is chosen with. */
export const SENTENCE_EVIDENCE = [
  'first',
  'second',
  'third',
  'inverseRank',
  'logRank',
  'place',
  'beginsParagraph',
  'quotes',
  'opensWithQuote',
  'question',
  'digits',
  'names',
  'namesPerWord',
  'people',
  'dates',
  'colon',
  'veryShort',
  'veryLong',
  'logWords',
  'closed',
  'nearEnd',
] as const;

/** A sentence that may be chosen. */
export interface Candidate {
  readonly range: TextRange;
  /** The number of its block among those told. */
  readonly block: number;
}

const MOST_NAMES = 6;
const VERY_SHORT = 8;
const VERY_LONG = 45;

/** The evidence of each sentence, all in one array, a row of `SENTENCE_EVIDENCE` for each. */
export function sentenceEvidence(
  text: string,
  candidates: readonly Candidate[],
  { sentences }: ArticleTerms,
  mentions: readonly Mention[],
): Float64Array {
  const rows = new Float64Array(candidates.length * SENTENCE_EVIDENCE.length);
  const all = candidates.length;
  let at = 0;
  let mention = 0;
  candidates.forEach(({ range, block }, rank) => {
    const sentence = text.slice(...range);
    const words = sentences[rank]?.length ?? 0;
    while ((mentions[mention]?.range[0] ?? Infinity) < range[0]) mention++;
    const from = mention;
    while ((mentions[mention]?.range[0] ?? Infinity) < range[1]) mention++;
    const named = mentions.slice(from, mention);
    const flag = (holds: boolean): number => (holds ? 1 : 0);
    rows[at++] = flag(rank === 0);
    rows[at++] = flag(rank === 1);
    rows[at++] = flag(rank === 2);
    rows[at++] = 1 / (1 + rank);
    rows[at++] = Math.log(1 + rank);
    rows[at++] = rank / all;
    rows[at++] = flag(block !== candidates[rank - 1]?.block);
    rows[at++] = flag(/["“”«»„]/.test(sentence));
    rows[at++] = flag(/^["“«„‘'-]/.test(sentence));
    rows[at++] = flag(sentence.includes('?'));
    rows[at++] = flag(/\p{N}/u.test(sentence));
    rows[at++] = Math.min(named.length, MOST_NAMES);
    rows[at++] = named.length / Math.max(1, words);
    rows[at++] = named.filter(({ type }) => type === 'person').length;
    rows[at++] = named.filter(({ type }) => type === 'date').length;
    rows[at++] = flag(sentence.includes(':'));
    rows[at++] = flag(words < VERY_SHORT);
    rows[at++] = flag(words > VERY_LONG);
    rows[at++] = Math.log(Math.max(1, words));
    rows[at++] = flag(/[.!?…]$/.test(sentence));
    rows[at++] = flag(all - 1 - rank < 2);
  });
  return rows;
}
