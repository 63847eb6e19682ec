import assert from 'node:assert/strict';
import type { PostBlock } from '../../src/core/articles/block';
import type { Post } from '../../src/core/posts/post';
import { findPosts } from '../../src/core/posts/posts';
import { detectLanguage } from './languages';

/** The posts of an article in the language `language`. */
export function postsIn(text: string, language = 'es'): PostBlock[] {
  return findPosts(text, language, detectLanguage);
}

/** The one post of an article; fails where it has none or several. */
export function onlyPost(text: string, language?: string): Post {
  const posts = postsIn(text, language);
  assert.equal(posts.length, 1, `${posts.length} posts in ${JSON.stringify(text)}`);
  return posts[0]!.post;
}

/** A paragraph each of an article in Spanish, to stand around a post. */
export const ABOVE =
  'La alcaldesa de Río Hondo anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes por las obras.';
export const BELOW =
  'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio para conocer el calendario.';
