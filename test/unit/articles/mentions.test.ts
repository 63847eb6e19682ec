import assert from 'node:assert/strict';
import { mentionFrom, mentionsOf, namedAt, namesakesIn } from '../../../src/core/articles/mentions';
import { BUNDLE, BUNDLE_TEXT, rangeOf } from '../sample';

const [article] = BUNDLE.articles;
const at = (piece: string, nth = 0): number => rangeOf(BUNDLE_TEXT, piece, nth)[0];

describe('mentions', () => {
  it('of the entity at a place are all of it and nothing else', () => {
    const named = namedAt(article, at('Ruiz', 1));
    assert.ok(named);
    assert.equal(named.entity.name, 'Ana Ruiz');
    assert.deepEqual(
      named.mentions.map(({ text }) => text),
      ['Ana Ruiz', 'Ruiz'],
    );
    assert.equal(named.mention, named.mentions[1]);
    assert.equal(namedAt(article, at('habló') + 1), undefined);
  });

  it('follow one another, and the first the last', () => {
    const places = [at('Puerto Nuevo'), at('Puerto Nuevo', 1), at('Puerto Nuevo', 2)];
    const [first = 0, second = 0, third = 0] = places;
    const walk = (offset: number, direction: 'next' | 'previous'): number | undefined =>
      mentionFrom(article, offset, direction)?.[0];
    assert.deepEqual(
      [walk(first, 'next'), walk(second + 3, 'next'), walk(third, 'next')],
      [second, third, first],
    );
    assert.deepEqual(
      [walk(third, 'previous'), walk(second + 3, 'previous'), walk(first, 'previous')],
      [second, first, third],
    );
  });

  it('are those of anybody from a place that names nobody', () => {
    assert.equal(mentionFrom(article, at('abrió'), 'next')?.[0], at('Ruiz', 1));
    assert.equal(mentionFrom(article, at('abrió'), 'previous')?.[0], at('Ana Ruiz'));
    assert.equal(mentionFrom({ ...article, mentions: [] }, 30, 'next'), undefined);
  });

  it('elsewhere are of entities of the same type and name', () => {
    const [ana] = article.entities.filter(({ name }) => name === 'Ana Ruiz');
    assert.ok(ana);
    const others = [
      { ...ana, id: 'e7' },
      { ...ana, id: 'e8', type: 'location' as const },
      { ...ana, id: 'e9', name: 'Luis Ruiz', aliases: ['Ana Ruiz'] },
    ];
    const found = namesakesIn({ ...article, entities: others }, ana);
    assert.deepEqual(
      found.map(({ id }) => id),
      ['e7'],
    );
    assert.equal(mentionsOf(article, ana).length, 2);
  });
});
