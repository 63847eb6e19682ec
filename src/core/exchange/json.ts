import type { Analysis } from '../analysis';
import type { Article } from '../articles/article';
import type { Block } from '../articles/block';
import type { Entity, Mention } from '../entities/entity';
import type { Post } from '../posts/post';

/** The version of the JSON's form; it grows when a reader of the old form would be misled. */
const SCHEMA = 1;

/**
 * One file's analysis in the form that `lede analyze` prints, ready for `JSON.stringify`. Ranges are in UTF-16 units.
 * @param file the file as the user named it.
 */
export function toJson(file: string, { detected, delimiters, articles }: Analysis): object {
  return { schema: SCHEMA, file, detected, delimiters, articles: articles.map(articleToJson) };
}

function articleToJson({ name, range, language, blocks, mentions, entities, summary }: Article): object {
  return {
    name,
    range,
    language,
    blocks: blocks.map(blockToJson),
    mentions: mentions.map(mentionToJson),
    entities: entities.map(entityToJson),
    summary,
  };
}

/** What readers are promised; the rest is for the editor. */
const mentionToJson = ({ range, text, type, entity }: Mention): object => ({ range, text, type, entity });

const entityToJson = ({ id, type, name, aliases, mentions, known }: Entity): object => ({
  id,
  type,
  name,
  aliases,
  mentions,
  ...(known && { known: { note: known.note, link: known.link } }),
});

function blockToJson(block: Block): object {
  const { role, range } = block;
  if (role === 'related') return { role, cue: block.cue, range };
  return role === 'post' ? { role, range, post: postToJson(block.post) } : { role, range };
}

/** The attribution's parts stand in it as they do in the post, so that a reader finds them there. */
function postToJson(post: Post): object {
  return { ...post, attribution: post.attribution && { range: post.attribution.range } };
}
