import type { Article } from '../articles/article';
import type { PostBlock } from '../articles/block';
import type { Mention } from '../entities/entity';
import { isoDate, type PartialDate } from '../entities/partialDate';
import { contains, type TextRange } from '../text/range';
import { isAhead } from './futureTense';
import { type Passage, passageOf } from './passage';
import { recurs } from './recurring';
import { findRelativeDays } from './relativeDays';
import type { ToldSentence } from './toldSentences';

/**
 * How a date is known: the text states it whole; it is counted from the day that the article is of; it cannot be, as the
 * article does not say of which day it is; or it is a post's own.
 */
export type DateBasis = 'stated' | 'counted' | 'relative' | 'post';

/** Something that a text dates. */
export interface DatedPassage {
  /** ISO 8601: a day, a month, a year, or a stretch as `start/end`; null where the basis is `relative`. */
  readonly iso: string | null;
  readonly basis: DateBasis;
  /** The words that tell the date. */
  readonly date: Passage;
  /** The sentence that they stand in; what was posted. */
  readonly passage: Passage;
}

/**
 * What an article dates: in the order of time, then what cannot be placed, in text order. A sentence is told once for a
 * day. Posts count with their own dates; a post's date says nothing of the article's.
 */
export function timeline(text: string, article: Article, sentences: readonly ToldSentence[]): DatedPassage[] {
  const told = sentences.flatMap((sentence) => datesIn(text, article, sentence));
  const posts = article.blocks.flatMap((block) => (block.role === 'post' ? postDate(text, block) : []));
  const all = [...told, ...posts].sort((a, b) => a.date.range[0] - b.date.range[0]);
  const placed = all.filter(({ iso }) => iso !== null).sort((a, b) => compare(a.iso ?? '', b.iso ?? ''));
  return [...placed, ...all.filter(({ iso }) => iso === null)];
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function datesIn(text: string, article: Article, { range, mentions }: ToldSentence): DatedPassage[] {
  const { language } = article;
  const published = article.published ?? null;
  const named = mentions.flatMap((mention): ResolvedWords[] => {
    if (mention.type !== 'date' || !mention.date || recurs(text, mention, language)) return [];
    return [{ words: mention.range, ...resolve(text, range, mention, mention.date, article) }];
  });
  const relative = findRelativeDays(text, range, language).map((day): ResolvedWords => {
    const resolved = published === null ? RELATIVE : counted(daysFrom(published, day.days));
    return { words: day.range, ...resolved };
  });
  const told = once(text, [...named, ...relative]);
  if (told.length === 0) return [];
  const passage = passageOf(text, range);
  return told.map(({ words, ...resolved }) => ({ ...resolved, date: passageOf(text, words), passage }));
}

/** What a date says in its place, as a timeline has it. */
export interface ResolvedDate {
  readonly iso: string | null;
  readonly basis: DateBasis;
}

/** A date with the words that tell it. */
interface ResolvedWords extends ResolvedDate {
  readonly words: TextRange;
}

const RELATIVE: ResolvedDate = { iso: null, basis: 'relative' };
const counted = (iso: string): ResolvedDate => ({ iso, basis: 'counted' });

function resolve(
  text: string,
  sentence: TextRange,
  { range }: Mention,
  date: PartialDate,
  { published, language }: Article,
): ResolvedDate {
  const stated = isoDate(date, null);
  if (stated !== null) return { iso: stated, basis: 'stated' };
  const iso = published === undefined ? null : isoDate(date, published);
  if (iso === null || published === undefined) return RELATIVE;
  const weekdayAlone = date.weekday !== undefined && date.day === undefined && !date.until;
  // `isoDate` takes a weekday for the last one up to the article's day.
  const ahead =
    weekdayAlone && iso < published && isAhead(text.slice(...sentence), range[0] - sentence[0], language);
  return counted(ahead ? daysFrom(iso, 7) : iso);
}

/** What one date of an article says; undefined of what is no date, or a habit ("on Mondays"). */
export function resolveDate(text: string, article: Article, mention: Mention): ResolvedDate | undefined {
  const { range, date } = mention;
  if (mention.type !== 'date' || !date || recurs(text, mention, article.language)) return undefined;
  const sentence = article.sentences.find((each) => contains(each, range)) ?? range;
  return resolve(text, sentence, mention, date, article);
}

/** The dates of one sentence without those that say the same day again. */
function once(text: string, dates: readonly ResolvedWords[]): ResolvedWords[] {
  const seen = new Set<string>();
  return dates.filter(({ iso, words }) => {
    const key = iso ?? text.slice(...words).toLowerCase();
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

function postDate(text: string, { post }: PostBlock): DatedPassage[] {
  const words = post.attribution?.date;
  if (post.date === null || !words || post.body.text === '') return [];
  return [
    {
      iso: post.date,
      basis: 'post',
      date: passageOf(text, words),
      passage: passageOf(text, post.body.range),
    },
  ];
}

const DAY = 24 * 60 * 60 * 1000;

/** The day `days` days after the day `iso`. */
function daysFrom(iso: string, days: number): string {
  return new Date(Date.parse(`${iso}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10);
}
