import assert from 'node:assert/strict';
import type { PostBlock } from '../../src/core/articles/block';
import type { Platform, Post } from '../../src/core/posts/post';
import { readDisplayedDate } from '../../src/core/posts/displayedDate';
import { findPosts } from '../../src/core/posts/posts';
import type { TextRange } from '../../src/core/text/range';
import { detectLanguage } from './languages';

/** Paragraphs of an article in Spanish, longer together than a post can be. */
export const ABOVE = [
  'La alcaldesa de Río Hondo anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes por las obras.',
  'La decisión se tomó después de una inspección en la que los técnicos hallaron grietas en dos de los cuatro apoyos, que tienen más de sesenta años y nunca se cambiaron. El municipio calcula que la reparación costará el doble de lo previsto.',
].join('\n');

/** The paragraph that follows a post. */
export const BELOW =
  'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio para conocer el calendario.';

/** A post on lines of its own, in the midst of an article. */
export function inArticle(post: string): string {
  return `${ABOVE}\n${post}\n${BELOW}`;
}

/** The posts of an article in Spanish, or in `language`. */
export function postsIn(text: string, language = 'es'): PostBlock[] {
  return findPosts(text, language, detectLanguage);
}

/** The one post of an article; fails where it has none or several. */
export function onlyPost(text: string, language?: string): PostBlock {
  const posts = postsIn(text, language);
  assert.equal(posts.length, 1, `${posts.length} posts in ${JSON.stringify(text)}`);
  return posts[0]!;
}

/** What a post is expected to say; what is left out is expected to be missing. */
export interface ExpectedPost {
  readonly platform: Platform;
  readonly body?: string;
  readonly author?: string;
  readonly handle?: string;
  readonly date?: string;
  readonly media?: readonly string[];
  readonly url?: string;
  readonly attribution?: string;
}

/** Asserts what a post of `text` says, and that every range stands where it says. */
export function assertPost(text: string, { post }: PostBlock, expected: ExpectedPost): void {
  const { platform, body, author, handle, date, media, url, attribution } = post;
  assert.deepEqual({ platform, body: body.text, author, handle, date, media, url }, {
    platform: expected.platform,
    body: expected.body ?? '',
    author: expected.author ?? null,
    handle: expected.handle ?? null,
    date: expected.date ?? null,
    media: expected.media ?? [],
    url: expected.url ?? null,
  } satisfies Omit<Post, 'body' | 'languages' | 'attribution'> & { body: string });
  assert.equal(text.slice(...body.range), body.text);
  assert.equal(attribution === null ? undefined : text.slice(...attribution.range), expected.attribution);
  const partAt = (part: TextRange | null | undefined): string | null => (part ? text.slice(...part) : null);
  assert.equal(partAt(attribution?.author), attribution && author);
  assert.equal(partAt(attribution?.handle)?.replace(/^@/, '') ?? null, attribution && handle);
  assert.equal(
    attribution?.date ? readDisplayedDate(text, attribution.date[0])?.date : null,
    attribution && date,
  );
  assert.doesNotMatch(partAt(attribution?.date) ?? '', /^\s|\s$/);
}
