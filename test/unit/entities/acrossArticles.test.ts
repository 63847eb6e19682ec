import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Entity, EntityType } from '../../../src/core/entities/entity';
import { EntitiesAcross, type PlacedEntity } from '../../../src/core/entities/linking/acrossArticles';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'location',
  M: 'miscellaneous',
};

/** "P Ana Ruiz = A. Ruiz": an entity with its aliases; "P! …" is known to the workspace. */
function entity(form: string): Entity {
  const [, type = '', known = '', names = ''] = /^(\w)(!?) (.*)$/.exec(form) ?? [];
  const [name = '', ...aliases] = names.split(' = ');
  const kind = TYPES[type]!;
  const entry = { name, aliases, type: kind as 'person', note: null, link: null };
  return { id: 'e1', type: kind, name, aliases, mentions: 1, ...(known && { known: entry }) };
}

/** Files with their entities. */
function index(files: Readonly<Record<string, readonly string[]>>): EntitiesAcross<string> {
  const all = new EntitiesAcross<string>();
  for (const [file, forms] of Object.entries(files))
    all.set(
      file,
      forms.map((form): PlacedEntity<string> => ({ entity: entity(form), language: 'es', places: [file] })),
    );
  return all;
}

const placesOf = (found: readonly PlacedEntity<string>[]): string =>
  found
    .flatMap(({ places }) => places)
    .sort()
    .join(' ');

describe('EntitiesAcross', () => {
  const CASES: readonly (readonly [
    what: string,
    files: Readonly<Record<string, readonly string[]>>,
    asked: string,
    places: string,
  ])[] = [
    ['the same name', { a: ['P Ana Ruiz'], b: ['P Ana Ruiz'], c: ['P Luis Paz'] }, 'P Ana Ruiz', 'a b'],
    ['other spellings', { a: ['P Andréi Beloúsov'], b: ['P Андрей Белоусов'] }, 'P Andrey Belousov', 'a b'],
    ['a fuller name', { a: ['P Ana María Ruiz'], b: ['P Ana Ruiz'] }, 'P Ana Ruiz', 'a b'],
    ['an alias', { a: ['P Ana Ruiz Paz = Ana Ruiz'], b: ['P Ana Ruiz'] }, 'P Ana Ruiz', 'a b'],
    ['nobody of another first name', { a: ['P Ana Ruiz'], b: ['P Luis Ruiz'] }, 'P Ana Ruiz', 'a'],
    [
      'nobody who could be two',
      { a: ['P Ana María Ruiz'], b: ['P Ana Lucía Ruiz'], c: ['P Ana Ruiz'] },
      'P Ana Ruiz',
      'c',
    ],
    [
      'a fuller name without the one that could be two',
      { a: ['P Ana María Ruiz'], b: ['P Ana Lucía Ruiz'], c: ['P Ana Ruiz'] },
      'P Ana María Ruiz',
      'a',
    ],
    ['one name where it is all that there is', { a: ['P Zorzal'], b: ['P Zorzal'] }, 'P Zorzal', 'a b'],
    ['no surname that could be another’s', { a: ['P Gil', 'P Ana Gil'], b: ['P Gil'] }, 'P Gil', 'b'],
    ['nobody by a surname', { a: ['P Ana Ruiz'], b: ['P Ruiz'] }, 'P Ana Ruiz', 'a'],
    [
      'countries in any language',
      { a: ['L Alemania'], b: ['L Germany'], c: ['L Austria'] },
      'L Deutschland',
      'a b',
    ],
    [
      'things of the same name',
      { a: ['O Faro Norte'], b: ['O Faro norte'], c: ['L Faro Norte'] },
      'O Faro Norte',
      'a b',
    ],
    ['an acronym by what it is short for', { a: ['O Partido Verde = PV'], b: ['O PV'] }, 'O PV', 'a b'],
    ['the name behind an acronym', { a: ['O Partido Verde = PV'], b: ['O PV'] }, 'O Partido Verde', 'a b'],
    ['no acronym of two', { a: ['O Partido Verde = PV'], b: ['O PV'], c: ['O Polo Vivo = PV'] }, 'O PV', 'b'],
    [
      'no other name of that acronym',
      { a: ['O Partido Verde = PV'], c: ['O Polo Vivo = PV'] },
      'O Partido Verde',
      'a',
    ],
    [
      'what the workspace knows',
      { a: ['P! Ana Ruiz'], b: ['P! Ana Ruiz'], c: ['P! A. Ruiz'] },
      'P! Ana Ruiz',
      'a b',
    ],
    [
      'nobody whom the workspace tells apart',
      { a: ['P! Ana Ruiz'], b: ['P! Ana María Ruiz'] },
      'P! Ana Ruiz',
      'a',
    ],
  ];
  for (const [what, files, asked, places] of CASES) {
    it(`finds ${what}`, () => assert.equal(placesOf(index(files).same(entity(asked), 'es')), places));
  }

  it('searches by a part of a form, each entity once', () => {
    const all = index({ a: ['P Ana Gómez Paz'], b: ['P Ana Gómez Paz', 'O Gómez y Cía'], c: ['P Luis Gil'] });
    const found = all.search('gomez').map((shared) => [shared.entity.name, placesOf(shared.placed)]);
    assert.deepEqual(found, [
      ['Ana Gómez Paz', 'a b'],
      ['Gómez y Cía', 'b'],
    ]);
    assert.deepEqual(all.search(' '), []);
  });

  it('forgets what a file had', () => {
    const all = index({ a: ['P Ana Ruiz'], b: ['P Ana Ruiz'] });
    all.set('a', []);
    assert.equal(placesOf(all.same(entity('P Ana Ruiz'), 'es')), 'b');
    all.delete('b');
    assert.deepEqual(all.same(entity('P Ana Ruiz'), 'es'), []);
    assert.deepEqual(all.search('Ruiz'), []);
  });

  it('never takes two people of different first names for one', () => {
    const first = ['P Ana Ruiz', 'P Ana María Ruiz', 'P Ana Ruiz Paz = Ana Ruiz'];
    const second = ['P Luis Ruiz', 'P Luis Alberto Ruiz', 'P L. Ruiz = Luis Ruiz Paz'];
    const form = fc.constantFrom(...first, ...second, 'P Ruiz', 'P A. Ruiz', 'P Ruiz Paz');
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.array(form, { maxLength: 3 })),
        (files) => {
          for (const { placed } of index(files).search('ruiz')) {
            const names = placed.map((one) => one.entity.name);
            const whose = ['Ana', 'L'].filter((begin) => names.some((name) => name.startsWith(begin)));
            assert.ok(whose.length < 2, names.join(' = '));
          }
        },
      ),
    );
  });
});
