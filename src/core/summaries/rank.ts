import type { Block, BlockRole } from '../articles/block';
import { contains, type TextRange } from '../text/range';
import { tokensOf } from '../text/tokens';
import type { Mention } from '../entities/entity';
import type { SummarySentence } from './summary';

/** What of an article its summary is drawn from, already understood. */
export interface SummarySource {
  readonly blocks: readonly Block[];
  readonly sentences: readonly TextRange[];
  readonly mentions: readonly Mention[];
}

/** Only what the article itself says. */
const SUMMARISED: ReadonlySet<BlockRole> = new Set(['standfirst', 'body']);

/** Shorter sentences rarely stand alone, in words. */
const FEWEST_WORDS = 6;

/** Two sentences that share more of their words than this say the same. */
const REDUNDANT = 0.6;

/** How telling each sign is; news says the most important first. */
const WEIGHTS = { position: 1.2, centrality: 1, title: 0.6, entities: 0.3 };

interface Candidate {
  readonly range: TextRange;
  readonly words: ReadonlySet<string>;
  readonly score: number;
}

/**
 * Chooses the sentences that say most of an article, in text order: early ones, those that share words with the rest
 * and with the title, and those that name its entities; none twice.
 * @param most how many at most.
 */
export function summarise(text: string, source: SummarySource, most = 2): SummarySentence[] {
  const candidates = score(text, source, sentencesToSummarise(source));
  const chosen: Candidate[] = [];
  for (const candidate of [...candidates].sort((a, b) => b.score - a.score)) {
    if (chosen.length === most) break;
    if (!chosen.some((other) => overlap(other.words, candidate.words) > REDUNDANT)) chosen.push(candidate);
  }
  return chosen
    .sort((a, b) => a.range[0] - b.range[0])
    .map(({ range }) => ({ range, text: text.slice(...range) }));
}

function sentencesToSummarise({ blocks, sentences }: SummarySource): TextRange[] {
  const told = blocks.filter((block) => SUMMARISED.has(block.role));
  let index = 0;
  return sentences.filter((sentence) => {
    while (index < told.length && (told[index]?.range[1] ?? 0) <= sentence[0]) index++;
    const block = told[index];
    return block !== undefined && contains(block.range, sentence);
  });
}

function score(
  text: string,
  { blocks, mentions }: SummarySource,
  sentences: readonly TextRange[],
): Candidate[] {
  const title = blocks.find((block) => block.role === 'title');
  const titleWords = title ? contentWords(text, title.range) : new Set<string>();
  const read = sentences.map((range) => ({ range, words: contentWords(text, range) }));
  const frequency = documentFrequency(read.map(({ words }) => words));
  const names = countNames(mentions, sentences);
  const long = read.filter(({ words }) => words.size >= FEWEST_WORDS);
  return (long.length > 0 ? long : read).map(({ range, words }, index, all) => ({
    range,
    words,
    score:
      WEIGHTS.position / (1 + index) +
      WEIGHTS.centrality * centrality(words, frequency, all.length) +
      WEIGHTS.title * overlap(titleWords, words) +
      WEIGHTS.entities * Math.min(1, (names.get(range) ?? 0) / 4),
  }));
}

/** How many names each sentence holds, dates left out; both lists are in text order. */
function countNames(
  mentions: readonly Mention[],
  sentences: readonly TextRange[],
): ReadonlyMap<TextRange, number> {
  const counts = new Map<TextRange, number>();
  let index = 0;
  for (const sentence of sentences) {
    while (index < mentions.length && (mentions[index]?.range[0] ?? 0) < sentence[0]) index++;
    const first = index;
    while (index < mentions.length && (mentions[index]?.range[0] ?? 0) < sentence[1]) index++;
    counts.set(sentence, mentions.slice(first, index).filter((mention) => mention.type !== 'date').length);
  }
  return counts;
}

/** Words of four letters and more, in lower case: short words carry the grammar, not the matter. */
function contentWords(text: string, range: TextRange): ReadonlySet<string> {
  const words = tokensOf(text, range).map((token) => token.text.toLowerCase());
  return new Set(words.filter((word) => word.length >= 4 || /[^\u0000-\u024f]/.test(word)));
}

function documentFrequency(sentences: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const frequency = new Map<string, number>();
  for (const words of sentences)
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  return frequency;
}

/** The mean share of the article's other sentences that a sentence's words recur in, scaled so that 1 is much. */
function centrality(
  words: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  sentences: number,
): number {
  if (words.size === 0 || sentences < 2) return 0;
  let sum = 0;
  for (const word of words) sum += ((frequency.get(word) ?? 1) - 1) / (sentences - 1);
  return Math.min(1, (5 * sum) / words.size);
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const smaller = Math.min(a.size, b.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const word of a) if (b.has(word)) shared++;
  return shared / smaller;
}
