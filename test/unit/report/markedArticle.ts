import type { Article } from '../../../src/core/articles/article';
import type { Block, PlainRole } from '../../../src/core/articles/block';
import { DateFinder } from '../../../src/core/entities/dates';
import type { Entity, EntityType, Mention } from '../../../src/core/entities/entity';
import { splitLines } from '../../../src/core/text/lines';
import { sentencesOf } from '../../../src/core/text/sentences';
import { tokensOf } from '../../../src/core/text/tokens';

/** An article understood by hand, with its text. */
export interface MarkedArticle {
  readonly text: string;
  readonly article: Article;
}

const TYPES: Readonly<Record<string, EntityType>> = {
  p: 'person',
  o: 'organization',
  l: 'location',
  m: 'miscellaneous',
};

const MARK = /\[([polm]):([^\]|]*)(?:\|([^\]]*))?\]/g;

/**
 * An article of which every line is a block of the body, or of the role before a tab at its beginning. Names are marked,
 * with their type, as `[p:Ana Ruiz]`, and where another name is the entity's as `[p:Ruiz|Ana Ruiz]`. Dates are found.
 */
export function marked(language: string, source: string, published?: string): MarkedArticle {
  const names: { readonly range: [number, number]; readonly type: EntityType; readonly name: string }[] = [];
  const roles: PlainRole[] = [];
  let text = '';
  for (const line of source.split('\n')) {
    const [, role, words = ''] = /^(?:(\w+)\t)?(.*)$/.exec(line) ?? [];
    roles.push((role ?? 'body') as PlainRole);
    let from = 0;
    for (const { index, 0: mark, 1: type = '', 2: name = '', 3: entity = name } of words.matchAll(MARK)) {
      text += words.slice(from, index);
      names.push({ range: [text.length, text.length + name.length], type: TYPES[type]!, name: entity });
      text += name;
      from = index + mark.length;
    }
    text += `${words.slice(from)}\n`;
  }
  const blocks = splitLines(text).map(({ range }, index): Block => ({ role: roles[index] as 'body', range }));
  const sentences = blocks.flatMap(({ range }) => sentencesOf(text, range));
  const found = sentences.flatMap((range) => new DateFinder().read(text, tokensOf(text, range), language));
  const dates = found.map(({ range, date }) => ({
    range,
    date,
    type: 'date' as const,
    name: text.slice(...range),
  }));
  const all = [...names, ...dates].sort((a, b) => a.range[0] - b.range[0]);
  const ids = [...new Set(all.map(({ name }) => name))];
  const mentions = all.map(({ name, ...one }): Mention => ({
    ...one,
    text: text.slice(...one.range),
    entity: `e${ids.indexOf(name)}`,
  }));
  const entities = ids.map((name, index): Entity => {
    const own = mentions.filter(({ entity }) => entity === `e${index}`);
    const aliases = [...new Set(own.map((mention) => mention.text))].filter((form) => form !== name);
    return { id: `e${index}`, type: own[0]!.type, name, aliases, mentions: own.length };
  });
  const known = {
    name: null,
    range: [0, text.length] as const,
    language,
    blocks,
    sentences,
    mentions,
    entities,
  };
  return { text, article: { ...known, summary: [], ...(published !== undefined && { published }) } };
}
