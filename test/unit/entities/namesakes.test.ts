import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../src/core/entities/entity';
import { linkNames } from '../../../src/core/entities/linking';
import type { FoundName } from '../../../src/core/entities/recogniser';

/** A mention, and what stands between it and the next. */
type Piece = readonly [name: string, behind: string];

/** The entities of a text made of names, each as its forms. */
function entitiesOf(
  pieces: readonly Piece[],
  language: string | null,
  types: readonly EntityType[] = [],
): string[][] {
  let text = '';
  const names: FoundName[] = pieces.map(([name, behind], i) => {
    const start = text.length;
    text += `${name}${behind}`;
    return { range: [start, start + name.length], type: types[i] ?? 'person' };
  });
  const { entities } = linkNames(text, names, () => true, { language, published: null });
  return entities.map(({ name, aliases }) => [name, ...aliases]);
}

/** Two people of one surname, with the forms that can only be the one's and those that can be either's. */
interface Namesakes {
  readonly language: string;
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly either: readonly string[];
}

const NAMESAKES: readonly Namesakes[] = [
  {
    language: 'es',
    first: ['Marta Gómez', 'M. Gómez', 'Marta Gomez'],
    second: ['Pedro Gómez', 'P. Gómez'],
    either: ['Gómez'],
  },
  { language: 'es', first: ['María Ruiz'], second: ['Marta Ruiz'], either: ['Ruiz', 'M. Ruiz'] },
  { language: 'es', first: ['Mario Ruiz'], second: ['María Ruiz'], either: ['Ruiz', 'M. Ruiz'] },
  { language: 'es', first: ['Daniel Ortiz'], second: ['Daniela Ortiz'], either: ['Ortiz', 'D. Ortiz'] },
  {
    language: 'es',
    first: ['Gabriel García Márquez', 'Gabriel García', 'G. García Márquez'],
    second: ['Rodrigo García Márquez', 'Rodrigo García', 'R. García'],
    either: ['García Márquez', 'García', 'Márquez'],
  },
  {
    language: 'es',
    first: ['Ana María Salas Ortiz', 'Ana María Salas'],
    second: ['Ana Marta Salas Ortiz', 'Ana Marta Salas'],
    either: ['Salas', 'Salas Ortiz', 'Ana'],
  },
  {
    language: 'en',
    first: ['Eric Hollins', 'E. J. Hollins'],
    second: ['Ruth Hollins', 'R. Hollins'],
    either: ['Hollins'],
  },
  {
    language: 'en',
    first: ['John F. Marlowe'],
    second: ['John D. Marlowe'],
    either: ['Marlowe', 'John Marlowe', 'John'],
  },
  {
    language: 'de',
    first: ['Anna von der Heide', 'Anna Heide'],
    second: ['Otto von der Heide', 'O. von der Heide'],
    either: ['von der Heide', 'Heide', 'Heides'],
  },
  {
    language: 'nl',
    first: ['Jan van den Berg', 'J. van den Berg'],
    second: ['Piet van den Berg', 'P. v.d. Berg'],
    either: ['Van den Berg', 'Berg'],
  },
  {
    language: 'fr',
    first: ['Léa d’Aubigny'],
    second: ['Luc d’Aubigny'],
    either: ['d’Aubigny', 'Aubigny', 'L. d’Aubigny'],
  },
  {
    language: 'pt',
    first: ['Joana dos Santos Lima'],
    second: ['João dos Santos Lima'],
    either: ['Lima', 'Santos Lima'],
  },
  { language: 'it', first: ['Carlo De Luca'], second: ['Carla De Luca'], either: ['De Luca', 'C. De Luca'] },
  {
    language: 'tr',
    first: ['Ayşe Şahin', 'Ayse Sahin'],
    second: ['Ali Şahin', 'Ali Sahin'],
    either: ['Şahin', 'Sahin'],
  },
  {
    language: 'ru',
    first: ['Анна Белова', 'Анны Беловой', 'А. Белова'],
    second: ['Олег Белов', 'Олега Белова', 'О. Белов'],
    either: ['Белова', 'Беловой', 'Белову'],
  },
  {
    language: 'ru',
    first: ['Андрей Белоусов', 'Andrey Belousov', 'Andréi Beloúsov'],
    second: ['Олег Белоусов', 'Oleg Belousow', 'Oleg Belousov'],
    either: ['Белоусова', 'Belousov', 'Beloúsov'],
  },
  {
    language: 'pl',
    first: ['Jan Kowalski', 'Janem Kowalskim', 'Jana Kowalskiego'],
    second: ['Piotr Kowalski', 'Piotrem Kowalskim'],
    either: ['Kowalski', 'Kowalskiego'],
  },
];

describe('people of one surname', () => {
  for (const { language, first, second, either } of NAMESAKES) {
    it(`are never taken for one: ${first[0] ?? ''} and ${second[0] ?? ''}`, () => {
      const name = fc.constantFrom(...first, ...second, ...either);
      const behind = fc.constantFrom(' y ', '. ', ', ', '.\n', '\n', '. Dijo. ');
      fc.assert(
        fc.property(fc.array(fc.tuple(name, behind), { maxLength: 9 }), (pieces) => {
          for (const forms of entitiesOf(pieces, language)) {
            const whose = [first, second].filter((own) => forms.some((form) => own.includes(form)));
            assert.ok(whose.length < 2, `${forms.join(' = ')} in ${JSON.stringify(pieces)}`);
          }
        }),
        { numRuns: 150 },
      );
    });
  }

  const MEANT: readonly (readonly [what: string, text: string, entity: readonly string[]])[] = [
    [
      'is the only one whom the reader has met',
      'Marta Gil vino.\nGil habló.\nPedro Gil vino.',
      ['Marta Gil', 'Gil'],
    ],
    [
      'is the one who was named last in the paragraph',
      'Marta Gil vino.\nPedro Gil vino. Gil habló.',
      ['Pedro Gil', 'Gil'],
    ],
    [
      'is nobody that one could tell in a paragraph without a full name',
      'Marta Gil vino.\nPedro Gil vino.\nGil habló.',
      ['Gil'],
    ],
    ['is nobody that one could tell above both', 'Habla Gil.\nMarta Gil vino.\nPedro Gil vino.', ['Gil']],
  ];
  for (const [what, text, expected] of MEANT) {
    it(`have a surname that ${what}`, () => {
      const names = Array.from(
        text.matchAll(/(?:Marta |Pedro )?Gil/g),
        ({ index, 0: { length } }): FoundName => {
          return { range: [index, index + length], type: 'person' };
        },
      );
      const { entities } = linkNames(text, names, () => true);
      const forms = entities.map(({ name, aliases }) => [name, ...aliases]);
      assert.ok(
        forms.some((each) => each.join() === expected.join()),
        JSON.stringify(forms),
      );
    });
  }

  it('have as many entities of a surname as there are paragraphs in which nobody can tell', () => {
    const pieces: Piece[] = [
      ['Marta Gil', ' y '],
      ['Pedro Gil', '.\n'],
      ['Gil', ' vino. '],
      ['Gil', ' habló.\n'],
      ['Gil', '.'],
    ];
    assert.equal(entitiesOf(pieces, 'es').length, 4);
  });
});

describe('what has the name of a person', () => {
  it('is never the person', () => {
    const type = fc.constantFrom<EntityType>('person', 'organization', 'location', 'miscellaneous');
    const name = fc.constantFrom('Ford', 'Henry Ford', 'Ford Motor', 'FORD');
    fc.assert(
      fc.property(fc.array(fc.tuple(name, type), { maxLength: 8 }), (named) => {
        const pieces = named.map(([form]): Piece => [form, '. ']);
        const types = named.map(([, kind]) => kind);
        const text = pieces.map((piece) => piece.join('')).join('');
        let end = 0;
        const names = pieces.map(([form, behind], i): FoundName => {
          const start = end;
          end += form.length + behind.length;
          return { range: [start, start + form.length], type: types[i]! };
        });
        const { mentions, entities } = linkNames(text, names, () => true);
        for (const mention of mentions)
          assert.equal(entities.find(({ id }) => id === mention.entity)?.type, mention.type);
      }),
    );
  });
});

describe('an acronym with its name', () => {
  const ACRONYMS: readonly (readonly [language: string, long: string, short: string])[] = [
    ['es', 'Organización Mundial de la Salud', 'OMS'],
    ['en', 'World Health Organization', 'WHO'],
    ['pt', 'Supremo Tribunal Federal', 'STF'],
    ['fr', 'Organisation mondiale de la santé', 'OMS'],
    ['it', 'Istituto Nazionale di Statistica', 'INS'],
    ['de', 'Bundesamt für Verfassungsschutz', 'BfV'],
    ['nl', 'Sociaal en Cultureel Planbureau', 'SCP'],
    ['tr', 'Türkiye Büyük Millet Meclisi', 'TBMM'],
    ['ru', 'Всемирная организация здравоохранения', 'ВОЗ'],
    ['pl', 'Polskie Koleje Państwowe', 'PKP'],
  ];
  for (const [language, long, short] of ACRONYMS) {
    it(`is one in ${language}: ${long} (${short})`, () => {
      const types: EntityType[] = ['organization', 'organization', 'organization'];
      assert.deepEqual(
        entitiesOf(
          [
            [long, ' ('],
            [short, ') dijo. '],
            [short, ' calló.'],
          ],
          language,
          types,
        ),
        [[long, short]],
      );
      assert.deepEqual(
        entitiesOf(
          [
            [short, ' dijo. '],
            [long, ' calló.'],
          ],
          language,
          types,
        ),
        [[long, short]],
      );
    });
  }
});
