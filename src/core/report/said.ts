import type { Article } from '../articles/article';
import type { Entity, EntityType, Mention } from '../entities/entity';
import type { SummarySentence } from '../summaries/summary';
import { overlaps } from '../text/range';
import { type Passage, passageOf } from './passage';
import { type ToldSentence, toldSentences } from './toldSentences';

/** Who or what an article names, and what it says of it. */
export interface NamedEntity {
  readonly entity: Entity;
  /** The first mention. */
  readonly first: Passage;
  /** The sentences that say most of it, the best first. */
  readonly said: readonly Passage[];
}

/** Who and what is told of; dates are the timeline's. */
export type ToldType = Exclude<EntityType, 'date'>;

/** So many sentences are told of one entity. */
const MOST = 3;

/** How telling each sign is: the summary, the full name, the sentence's subject, an apposition that says who it is. */
const WEIGHTS = { summary: 1, fullName: 1, early: 1, apposition: 1.5, crowded: -0.25, length: -1 };

/** Fewer or more UTF-16 units than this say little, or too much at once. */
const SHORT = 40;
const LONG = 400;

/** Everybody and everything that the article names, the most often named first, with at most `most` sentences each. */
export function saidOfAll(
  text: string,
  article: Article,
  sentences: readonly ToldSentence[],
  summary: readonly SummarySentence[],
  most = MOST,
): NamedEntity[] {
  const firsts = new Map<string, Mention>();
  for (const mention of article.mentions)
    if (!firsts.has(mention.entity)) firsts.set(mention.entity, mention);
  const naming = sentencesByEntity(sentences);
  const passages = new Map<ToldSentence, Passage>();
  // A sentence may name thousands.
  const tell = (sentence: ToldSentence): Passage => {
    const passage = passages.get(sentence) ?? passageOf(text, sentence.range);
    passages.set(sentence, passage);
    return passage;
  };
  return article.entities
    .filter(({ type }) => type !== 'date')
    .flatMap((entity) => {
      const first = firsts.get(entity.id);
      if (!first) return [];
      const said = best(text, entity, naming.get(entity.id) ?? [], summary, most).map(tell);
      return [{ entity, first: passageOf(text, first.range), said }];
    })
    .sort((a, b) => b.entity.mentions - a.entity.mentions);
}

/** The sentence that says most of one entity; undefined where nothing that the article itself tells names it. */
export function saidOf(text: string, article: Article, entity: Entity): Passage | undefined {
  const naming = sentencesByEntity(toldSentences(article)).get(entity.id) ?? [];
  const [most] = best(text, entity, naming, article.summary, 1);
  return most && passageOf(text, most.range);
}

function best(
  text: string,
  entity: Entity,
  namings: readonly Naming[],
  summary: readonly SummarySentence[],
  most: number,
): ToldSentence[] {
  return namings
    .map((naming) => ({ naming, score: score(text, entity, naming, summary) }))
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ naming: { sentence } }) => sentence);
}

/** A sentence with the first mention of an entity in it. */
interface Naming {
  readonly sentence: ToldSentence;
  readonly mention: Mention;
  /** How many others are named in it. */
  readonly others: number;
}

function sentencesByEntity(sentences: readonly ToldSentence[]): ReadonlyMap<string, Naming[]> {
  const naming = new Map<string, Naming[]>();
  for (const sentence of sentences) {
    const others = new Set(sentence.mentions.map(({ entity }) => entity)).size - 1;
    for (const mention of sentence.mentions) {
      const known = naming.get(mention.entity) ?? [];
      if (known.at(-1)?.sentence !== sentence) known.push({ sentence, mention, others });
      naming.set(mention.entity, known);
    }
  }
  return naming;
}

function score(
  text: string,
  { name }: Entity,
  { sentence: { range }, mention, others }: Naming,
  summary: readonly SummarySentence[],
): number {
  const length = range[1] - range[0];
  const around = text.slice(
    Math.max(range[0], mention.range[0] - 1),
    Math.min(range[1], mention.range[1] + 3),
  );
  const signs = {
    summary: summary.some((chosen) => overlaps(chosen.range, range)),
    fullName: mention.text === name,
    early: mention.range[0] - range[0] < length / 3,
    apposition: /,\s\p{Ll}/u.test(around),
    length: length < SHORT || length > LONG,
  };
  return (
    others * WEIGHTS.crowded +
    (Object.keys(signs) as (keyof typeof signs)[]).reduce(
      (sum, sign) => sum + (signs[sign] ? WEIGHTS[sign] : 0),
      0,
    )
  );
}
