import type { Article } from '../articles/article';
import type { Entity } from '../entities/entity';
import type { ToldSentence } from './toldSentences';

/** Two entities that are named together. */
export interface Tie {
  readonly a: Entity;
  readonly b: Entity;
  /** In how many sentences both are named, and in how many more paragraphs. */
  readonly sentences: number;
  readonly paragraphs: number;
  readonly weight: number;
}

/** Who and what is named together, and how often. */
export interface CoOccurrence {
  /** The most often named first. */
  readonly entities: readonly Entity[];
  /** The strongest first; each has both ends among `entities`. */
  readonly ties: readonly Tie[];
}

/** More cannot be told apart in a picture. */
const MOST = 20;

/** A sentence ties two names closer than a paragraph does. */
const SENTENCE_WEIGHT = 2;

/** How often an article's most named entities stand in one sentence or paragraph; dates and those that stand alone are left out. */
export function coOccurrence({ entities }: Article, sentences: readonly ToldSentence[]): CoOccurrence {
  const top = entities
    .filter(({ type }) => type !== 'date')
    .sort((a, b) => b.mentions - a.mentions)
    .slice(0, MOST);
  const numbers = new Map(top.map(({ id }, number) => [id, number]));
  const bySentence = countPairs(
    sentences.map((sentence) => [sentence]),
    numbers,
  );
  const byParagraph = countPairs(paragraphsOf(sentences), numbers);
  const ties = Array.from(byParagraph, ([pair, paragraphs]): Tie[] => {
    const [a, b] = [top[Math.floor(pair / MOST)], top[pair % MOST]];
    const together = bySentence.get(pair) ?? 0;
    return a && b ? [{ a, b, ...strength(together, paragraphs) }] : [];
  })
    .flat()
    .sort((one, other) => other.weight - one.weight);
  const tied = new Set(ties.flatMap(({ a, b }) => [a, b]));
  return { entities: top.filter((entity) => tied.has(entity)), ties };
}

function strength(sentences: number, paragraphs: number): Pick<Tie, 'sentences' | 'paragraphs' | 'weight'> {
  const more = Math.max(0, paragraphs - sentences);
  return { sentences, paragraphs: more, weight: SENTENCE_WEIGHT * sentences + more };
}

function paragraphsOf(sentences: readonly ToldSentence[]): ToldSentence[][] {
  const paragraphs: ToldSentence[][] = [];
  let last = -1;
  for (const sentence of sentences) {
    if (sentence.paragraph === last) paragraphs.at(-1)?.push(sentence);
    else paragraphs.push([sentence]);
    last = sentence.paragraph;
  }
  return paragraphs;
}

/** In how many of the stretches each pair is named, by the pair's numbers. */
function countPairs(
  stretches: readonly (readonly ToldSentence[])[],
  numbers: ReadonlyMap<string, number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const stretch of stretches) {
    const named = new Set(
      stretch.flatMap(({ mentions }) => mentions.map(({ entity }) => numbers.get(entity) ?? -1)),
    );
    named.delete(-1);
    const inOrder = [...named].sort((a, b) => a - b);
    for (const [i, a] of inOrder.entries())
      for (const b of inOrder.slice(i + 1)) counts.set(a * MOST + b, (counts.get(a * MOST + b) ?? 0) + 1);
  }
  return counts;
}
