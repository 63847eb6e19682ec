import type { Analysis } from '../analysis';
import type { Article } from '../articles/article';
import type { Block } from '../articles/block';

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
  return { name, range, language, blocks: blocks.map(blockToJson), mentions, entities, summary };
}

function blockToJson(block: Block): object {
  const { role, range } = block;
  if (role === 'related') return { role, cue: block.cue, range };
  return role === 'post' ? { role, range, post: block.post } : { role, range };
}
