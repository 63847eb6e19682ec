import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { PostBlock } from '../../../src/core/articles/block';
import { toJson } from '../../../src/core/exchange/json';
import { analyse } from '../../support/reading';
import { BUNDLE } from '../sample';

/** The keys of every object within `value`, by the path that leads to it; a block's path says its role. */
function collectKeys(
  value: unknown,
  at = '',
  found = new Map<string, Set<string>>(),
): Map<string, Set<string>> {
  if (Array.isArray(value)) {
    for (const item of value) collectKeys(item, `${at}[]`, found);
  } else if (typeof value === 'object' && value !== null) {
    const place = 'role' in value ? `${at}:${String(value.role)}` : at;
    const keys = found.get(place) ?? new Set();
    found.set(place, keys);
    for (const [key, item] of Object.entries(value)) {
      keys.add(key);
      collectKeys(item, `${place}.${key}`, found);
    }
  }
  return found;
}

/** The documented keys; a block of any role that is not listed has those of `PLAIN`. */
const KEYS: Readonly<Record<string, string>> = {
  '': 'schema file detected delimiters articles',
  '.detected': 'sourceArticle confidence reasons',
  '.delimiters[]': 'family name range',
  '.articles[]': 'name range language blocks mentions entities summary',
  '.articles[].blocks[]:related': 'role cue range',
  '.articles[].blocks[]:post': 'role range post',
  '.articles[].blocks[]:post.post': 'platform body author handle date media url languages attribution',
  '.articles[].blocks[]:post.post.body': 'range text',
  '.articles[].blocks[]:post.post.attribution': 'range',
  '.articles[].mentions[]': 'range text type entity',
  '.articles[].entities[]': 'id type name aliases mentions',
  '.articles[].summary[]': 'range text',
};
const PLAIN = 'role range';

const written = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('toJson', function () {
  // every sample is read
  this.timeout(20_000);

  it('says which file it is of, as the user named it, and in which form', () => {
    const json = written(toJson('./a b.txt', BUNDLE)) as Record<string, unknown>;
    assert.equal(json['schema'], 1);
    assert.equal(json['file'], './a b.txt');
  });

  it('has the documented keys and nothing more, whatever the text', () => {
    const found = new Map<string, Set<string>>();
    for (const file of readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
      const analysis = analyse(readFileSync(path.join('seeds', file), 'utf8'));
      collectKeys(toJson(file, analysis), '', found);
    }
    for (const place of Object.keys(KEYS)) assert.ok(found.has(place), `no sample has ${place}`);
    for (const [place, keys] of found)
      assert.deepEqual([...keys].sort(), (KEYS[place] ?? PLAIN).split(' ').sort(), place);
  });

  it('tells what the workspace knows of an entity, and of no other', () => {
    const [first, ...others] = BUNDLE.articles[0].entities;
    const known = {
      name: 'Puerto Nuevo',
      aliases: [],
      type: 'location' as const,
      note: 'A port',
      link: null,
    };
    const article = { ...BUNDLE.articles[0], entities: [{ ...first!, known }, ...others] };
    const { articles } = written(toJson('-', { ...BUNDLE, articles: [article] })) as {
      articles: { entities: { known?: object }[] }[];
    };
    assert.deepEqual(
      articles[0]!.entities.map((entity) => entity.known),
      [{ note: 'A port', link: null }, undefined, undefined],
    );
  });

  it('says null, not nothing, of what is missing', () => {
    const text = 'Uno.\nDos.\nTres, cuatro y cinco.\nMucho más. pic.twitter.com/aBcD1\n';
    const { articles } = written(toJson('-', analyse(text))) as {
      articles: { name: unknown; blocks: { post?: Record<string, unknown> }[] }[];
    };
    const post = articles[0]!.blocks.find((block) => block.post)?.post;
    assert.equal(articles[0]!.name, null);
    for (const key of ['author', 'handle', 'date', 'url', 'attribution'])
      assert.equal(post?.[key], null, key);
  });

  it('holds what the analysis holds, sentences and the parts of attributions left out', () => {
    const whole = ({ post, ...block }: PostBlock): object => ({
      ...block,
      post: { ...post, attribution: post.attribution && { range: post.attribution.range } },
    });
    const articles = BUNDLE.articles.map((article) => ({
      ...article,
      sentences: undefined,
      blocks: article.blocks.map((block) => (block.role === 'post' ? whole(block) : block)),
    }));
    assert.deepEqual(
      written(toJson('a.txt', BUNDLE)),
      written({ schema: 1, file: 'a.txt', ...BUNDLE, articles }),
    );
  });
});
