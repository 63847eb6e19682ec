import type { ArticleCard } from '../articles/card';
import type { Post } from '../posts/post';
import { PLATFORM_NAMES } from '../posts/post';
import { languageName } from '../text/languageName';
import { inEnglish, type Translate } from '../text/translate';
import { escapeMarkdown } from './markdown';

/** How Markdown that is made for a reader refers to the text and speaks. */
export interface Presentation {
  /** The line that an offset stands on, counted from 1. */
  readonly lineOf: (offset: number) => number;
  /** The address of such a line; null where nothing can open one. */
  readonly addressOf: (line: number) => string | null;
  readonly translate?: Translate;
  /** A BCP 47 tag. */
  readonly locale?: string;
}

const SEPARATOR = ' · ';

/** An article's language, length and reading time, in one line of Markdown; empty where nothing is known of them. */
export function describeLength(card: ArticleCard, presentation: Presentation): string {
  return lengthFacts(card, presentation).map(escapeMarkdown).join(SEPARATOR);
}

/** The same as words, one fact each. */
export function lengthFacts(
  card: ArticleCard,
  { translate = inEnglish, locale }: Pick<Presentation, 'translate' | 'locale'>,
): string[] {
  const facts = card.language === null ? [] : [languageName(card.language, locale)];
  if (card.words === 0) return facts;
  const words = card.words === 1 ? translate('1 word') : translate('{0} words', card.words);
  return [...facts, words, translate('{0} min read', card.minutes)];
}

/** A post's platform, author, handle, date and languages, in one line of Markdown. */
export function describePost(post: Post, presentation: Presentation): string {
  const [platform = '', ...facts] = postFacts(post, presentation, escapeMarkdown);
  return [`**${platform}**`, ...facts].join(SEPARATOR);
}

/** The same as words, one fact each, out of words that `escape` has made fit for where they go; the platform is the first. */
export function postFacts(
  post: Post,
  { locale }: Pick<Presentation, 'locale'>,
  escape: (words: string) => string = (words) => words,
): string[] {
  const author = escape(post.author ?? '');
  const handle = post.handle === null ? '' : escape(`@${post.handle}`);
  const languages = post.languages.map((code) => escape(languageName(code, locale))).join(', ');
  const facts = [
    author && handle ? `${author} (${handle})` : author || handle,
    escape(post.date ?? ''),
    languages,
  ];
  return [PLATFORM_NAMES[post.platform], ...facts.filter((fact) => fact !== '')];
}
