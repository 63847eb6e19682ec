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
export function describeLength(card: ArticleCard, { translate = inEnglish, locale }: Presentation): string {
  const facts = [card.language === null ? '' : escapeMarkdown(languageName(card.language, locale))];
  if (card.words > 0) {
    facts.push(card.words === 1 ? translate('1 word') : translate('{0} words', card.words));
    facts.push(translate('{0} min read', card.minutes));
  }
  return join(facts);
}

/** A post's platform, author, handle, date and languages, in one line of Markdown. */
export function describePost(post: Post, { locale }: Presentation): string {
  const author = escapeMarkdown(post.author ?? '');
  const handle = post.handle === null ? '' : escapeMarkdown(`@${post.handle}`);
  return join([
    `**${PLATFORM_NAMES[post.platform]}**`,
    author && handle ? `${author} (${handle})` : author || handle,
    escapeMarkdown(post.date ?? ''),
    post.languages.map((code) => escapeMarkdown(languageName(code, locale))).join(', '),
  ]);
}

function join(facts: readonly string[]): string {
  return facts.filter((fact) => fact !== '').join(SEPARATOR);
}
