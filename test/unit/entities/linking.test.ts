import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/entities/entity';
import { linkNames, type Linked } from '../../../src/core/entities/linking';
import type { FoundName } from '../../../src/core/entities/recogniser';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'location',
  M: 'miscellaneous',
  D: 'date',
};

/** Links the names that `marked` shows as `[P Ana Ruiz]`; lines that begin with `~` are in another language. */
function link(marked: string): Linked & { readonly text: string } {
  const names: FoundName[] = [];
  let text = '';
  for (const [, before = '', type = '', name = ''] of marked.matchAll(/([^[]*)(?:\[(\w) ([^\]]*)\])?/g)) {
    text += before;
    if (name !== '') names.push({ range: [text.length, text.length + name.length], type: TYPES[type]! });
    text += name;
  }
  const isHome = (offset: number): boolean => text[text.lastIndexOf('\n', offset) + 1] !== '~';
  return { ...linkNames(text, names, isHome), text };
}

/** Each entity with its aliases and how often it is mentioned. */
function entities(marked: string): string[] {
  return link(marked).entities.map(({ name, aliases, mentions }) =>
    [name, ...aliases, String(mentions)].join(' | '),
  );
}

describe('linkNames', () => {
  const CASES: readonly (readonly [string, marked: string, entities: readonly string[]])[] = [
    ['equal names', '[P Ana Ruiz] y [P Ana Ruiz]', ['Ana Ruiz | 2']],
    ['names that differ in accents and case', '[L Bogotá], [L BOGOTA]', ['Bogotá | BOGOTA | 2']],
    ['a full name and its surname', '[P Ana Ruiz] dijo. [P Ruiz] calló.', ['Ana Ruiz | Ruiz | 2']],
    ['a surname above its full name', 'Habló [P Ruiz]. [P Ana Ruiz] es alcaldesa.', ['Ana Ruiz | Ruiz | 2']],
    ['a first name alone', '[P Ana Ruiz] dijo. [P Ana] calló.', ['Ana Ruiz | Ana | 2']],
    [
      'the longer and the shorter name',
      '[P Lucía Etchegoyen Prado], [P Lucía Etchegoyen]',
      ['Lucía Etchegoyen Prado | Lucía Etchegoyen | 2'],
    ],
    ['an initial', '[P Ana Ruiz] firmó; [P A. Ruiz] también.', ['Ana Ruiz | A. Ruiz | 2']],
    ['an initial above its name', '[P A. Ruiz] firmó; [P Ana Ruiz] también.', ['Ana Ruiz | A. Ruiz | 2']],
    [
      'an acronym in brackets',
      'La [O Organización Mundial de la Salud] ([O OMS]) calló. La [O OMS] no.',
      ['Organización Mundial de la Salud | OMS | 3'],
    ],
    [
      'one country in several languages',
      'En [L Alemania].\n~In [L Germany] and [L Almanya].\n~[L Deutschland]',
      ['Alemania | Germany | Almanya | Deutschland | 4'],
    ],
    [
      'a country’s short name',
      '[L Estados Unidos], [L EE. UU.], [L USA], [L United States]',
      ['Estados Unidos | EE. UU. | USA | United States | 4'],
    ],
  ];
  for (const [name, marked, expected] of CASES) {
    it(`ties ${name}`, () => {
      assert.deepEqual(entities(marked), expected);
    });
  }

  const SPELLINGS: readonly (readonly [string, ...others: string[]])[] = [
    [
      'Andréi Beloúsov',
      'Andrei Belousov',
      'Andrey Belousov',
      'Andrej Belousow',
      'Andréi Beloussov',
      'Beloúsov',
    ],
    ['Dauren Ajmétov', 'Dauren Akhmetov', 'Akhmetov'],
    ['Volodímir Chernenko', 'Volodymyr Tchernenko', 'Chernenko'],
    ['Ayşe Şahin', 'Ayse Sahin', 'Ayshe Shahin'],
    ['Iósif Kuznetsov', 'Iosif Kuznetsov', 'Iosif Kuznetsow'],
  ];
  for (const [first, ...others] of SPELLINGS) {
    for (const other of others) {
      it(`ties ${first} and ${other}`, () => {
        const [entity, ...more] = link(`[P ${first}] y [P ${other}]`).entities;
        assert.deepEqual(more, []);
        assert.deepEqual([entity?.name, ...(entity?.aliases ?? [])].sort(), [first, other].sort());
      });
    }
  }

  const APART: readonly (readonly [string, marked: string, entities: readonly string[]])[] = [
    [
      'two people of one surname',
      '[P Marta Gómez] y [P Pedro Gómez]',
      ['Marta Gómez | 1', 'Pedro Gómez | 1'],
    ],
    ['two people of one first name', '[P Ana Ruiz] y [P Ana Paz]', ['Ana Ruiz | 1', 'Ana Paz | 1']],
    ['another initial', '[P Marta Gómez] y [P P. Gómez]', ['Marta Gómez | 1', 'P. Gómez | 1']],
    ['short first names that are alike', '[P Ana Ruiz] y [P Ada Ruiz]', ['Ana Ruiz | 1', 'Ada Ruiz | 1']],
    ['names of two types', '[P Graz] vive en [L Graz]', ['Graz | 1', 'Graz | 1']],
    ['two countries', '[L Níger] y [L Nigeria]', ['Níger | 1', 'Nigeria | 1']],
    ['two Koreas', '[L Corea del Norte] y [L Corea del Sur]', ['Corea del Norte | 1', 'Corea del Sur | 1']],
    [
      'an acronym of another',
      'La [O Organización Mundial de la Salud] y la [O FAO]',
      ['Organización Mundial de la Salud | 1', 'FAO | 1'],
    ],
    ['dates', 'El [D 3 de mayo] y el [D 4 de mayo]', ['3 de mayo | 1', '4 de mayo | 1']],
    ['places that share a word', '[L Río Hondo] y [L Hondo]', ['Río Hondo | 1', 'Hondo | 1']],
  ];
  for (const [name, marked, expected] of APART) {
    it(`does not tie ${name}`, () => {
      assert.deepEqual(entities(marked), expected);
    });
  }

  it('gives a shared surname to whoever was named last before it', () => {
    const { mentions } = link(
      '[P Marta Gómez] vino. [P Gómez] habló. [P Pedro Gómez] vino. [P Gómez] calló.',
    );
    assert.deepEqual(
      mentions.map((mention) => mention.entity),
      ['e1', 'e1', 'e2', 'e2'],
    );
  });

  it('calls an entity by its fullest form in the article’s language', () => {
    assert.deepEqual(
      entities('~[P Andrey Vladimirovich Belousov] arrives.\n[P Beloúsov] llegó. [P Andréi Beloúsov]'),
      ['Andréi Beloúsov | Andrey Vladimirovich Belousov | Beloúsov | 3'],
    );
  });

  it('calls an entity that only another language names by that name', () => {
    assert.deepEqual(entities('~[L Kuzey Kore] ve [L North Korea]\nSiempre lejos.'), [
      'North Korea | Kuzey Kore | 2',
    ]);
  });

  it('numbers entities in the order of their first mention', () => {
    const { entities: all, mentions } = link('[L Graz], [P Ruiz], [P Ana Ruiz], [L Graz]');
    assert.deepEqual(
      all.map(({ id, name }) => [id, name]),
      [
        ['e1', 'Graz'],
        ['e2', 'Ana Ruiz'],
      ],
    );
    assert.deepEqual(
      mentions.map(({ entity }) => entity),
      ['e1', 'e2', 'e2', 'e1'],
    );
  });

  it('keeps every name where it stands', () => {
    const { mentions, text } = link('En [L Graz], [P Ana Ruiz] y [O ACA] el [D lunes].');
    assert.deepEqual(
      mentions.map((mention) => [mention.text, mention.type, text.slice(...mention.range)]),
      [
        ['Graz', 'location', 'Graz'],
        ['Ana Ruiz', 'person', 'Ana Ruiz'],
        ['ACA', 'organization', 'ACA'],
        ['lunes', 'date', 'lunes'],
      ],
    );
  });

  it('has nothing to say of no names', () => {
    assert.deepEqual(
      linkNames('Nada.', [], () => true),
      { mentions: [], entities: [] },
    );
  });
});
