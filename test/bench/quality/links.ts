import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { EntityType } from '../../../src/core/entities/entity';
import { linkNames } from '../../../src/core/entities/linking';
import { readAnnotations } from './annotations';
import type { Figure } from './figures';

/** Which annotated mentions of an article mean the same, as `test/data/entityLinks.tsv` has it. */
interface LinkedArticle {
  readonly file: string;
  readonly hash: string;
  /** The number of its entity for each mention that is no date, in text order. */
  readonly entities: readonly string[];
}

/** A mention with the entity that it names and the one that it was tied to. */
interface Tied {
  readonly type: EntityType;
  readonly wanted: string;
  readonly found: string;
}

/** How well mentions, given right, are tied to entities: B³ F1 over mentions, and people who were taken for one. */
export function linkFigures(folder: string, linksFile: string): Figure[] {
  if (!existsSync(folder)) return [];
  const articles = readLinks(readFileSync(linksFile, 'utf8')).map((article) => tie(folder, article));
  const value = articles.length === 0 ? 'no articles' : bCubed(articles);
  return [
    { what: `mentions tied to entities, B³ F1 on ${articles.length} articles`, value },
    { what: 'different people taken for one', value: String(sum(articles, mergedPeople)) },
  ];
}

function readLinks(links: string): LinkedArticle[] {
  return links
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [file = '', hash = '', entities = ''] = row.split('\t');
      return { file, hash, entities: entities.split(' ') };
    });
}

function tie(folder: string, { file, hash, entities }: LinkedArticle): Tied[] {
  const annotations = readFileSync(path.join(folder, `${file}.ann`), 'utf8');
  if (createHash('sha256').update(annotations).digest('hex').slice(0, 16) !== hash)
    throw new Error(`${file}.ann is not the one that the links are of`);
  const text = readFileSync(path.join(folder, `${file}.txt`), 'utf8');
  const names = readAnnotations(text, annotations).filter(({ type }) => type !== 'date');
  if (names.length !== entities.length)
    throw new Error(`${file}: ${names.length} names, ${entities.length} links`);
  const language = path.basename(file).slice(0, 2);
  const { mentions } = linkNames(text, names, () => true, { language, published: null });
  return mentions.map(({ type, entity }, index) => ({ type, wanted: entities[index] ?? '', found: entity }));
}

function bCubed(articles: readonly (readonly Tied[])[]): string {
  const all = sum(articles, ({ length }) => length);
  const precision =
    sum(articles, (ties) =>
      sum(ties, (tied) => shared(ties, tied) / ties.filter((other) => other.found === tied.found).length),
    ) / all;
  const recall =
    sum(articles, (ties) =>
      sum(ties, (tied) => shared(ties, tied) / ties.filter((other) => other.wanted === tied.wanted).length),
    ) / all;
  const percent = (share: number): string => (100 * share).toFixed(1);
  return `${percent((2 * precision * recall) / (precision + recall))} (precision ${percent(precision)}, recall ${percent(recall)})`;
}

/** How many mentions have both the entity that this one names and the one that it was tied to. */
const shared = (ties: readonly Tied[], { wanted, found }: Tied): number =>
  ties.filter((other) => other.wanted === wanted && other.found === found).length;

/** How many people too few there are: each entity of several stands for all but one of them. */
function mergedPeople(ties: readonly Tied[]): number {
  const people = ties.filter(({ type }) => type === 'person');
  const pairs = new Set(people.map(({ wanted, found }) => `${found} ${wanted}`));
  return pairs.size - new Set(people.map(({ found }) => found)).size;
}

const sum = <T>(values: readonly T[], of: (value: T) => number): number =>
  values.reduce((total, value) => total + of(value), 0);
