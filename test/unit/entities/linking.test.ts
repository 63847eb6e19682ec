import assert from 'node:assert/strict';
import type { EntityType } from '../../../src/core/entities/entity';
import { type Linked, linkNames } from '../../../src/core/entities/linking';
import type { LinkingContext } from '../../../src/core/entities/linking/context';
import { Wordings } from '../../../src/core/entities/linking/wordings';
import type { PartialDate } from '../../../src/core/entities/partialDate';
import type { FoundName } from '../../../src/core/entities/recogniser';

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'location',
  M: 'miscellaneous',
  D: 'date',
};

/** Links the names that `marked` shows as `[P Ana Ruiz]`; lines that begin with `~` are in another language. */
function link(marked: string, context?: LinkingContext): Linked & { readonly text: string } {
  const names: FoundName[] = [];
  let text = '';
  for (const [, before = '', type = '', name = ''] of marked.matchAll(/([^[]*)(?:\[(\w) ([^\]]*)\])?/g)) {
    text += before;
    if (name !== '') names.push({ range: [text.length, text.length + name.length], type: TYPES[type]! });
    text += name;
  }
  const isHome = (offset: number): boolean => text[text.lastIndexOf('\n', offset) + 1] !== '~';
  return { ...linkNames(text, names, isHome, context), text };
}

/** Each entity with its aliases and how often it is mentioned. */
function entities(marked: string, language: string | null = null): string[] {
  return link(marked, { language, published: null }).entities.map(({ name, aliases, mentions }) =>
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
    [
      'a name behind its acronym',
      'La [O OMS] ([O Organización Mundial de la Salud]) calló.',
      ['Organización Mundial de la Salud | OMS | 2'],
    ],
    [
      'a short name in brackets, wherever it stands',
      '[O Cogic/Fiocruz]. La [O Coordenação-Geral de Infraestrutura dos Campi] ([O Cogic/Fiocruz])',
      ['Coordenação-Geral de Infraestrutura dos Campi | Cogic/Fiocruz | 3'],
    ],
    [
      'an acronym of the initials',
      'La [O PNC] calló. La [O Policía Nacional Civil] no.',
      ['Policía Nacional Civil | PNC | 2'],
    ],
    [
      'a shortened institution',
      'La [O Fiscalía General de la Nación] calló. La [O Fiscalía] no.',
      ['Fiscalía General de la Nación | Fiscalía | 2'],
    ],
    ['an article before the name', '[O The Lancet] y [O Lancet]', ['The Lancet | Lancet | 2']],
    ['a name written in one word', '[O Sport 1] y [O Sport1]', ['Sport 1 | Sport1 | 2']],
    [
      'initials glued together',
      '[P James David Vance] y [P J.D. Vance]',
      ['James David Vance | J.D. Vance | 2'],
    ],
    [
      'an initial that is spelled otherwise',
      '[P Donald John Paz], [P Donald J. Paz]',
      ['Donald John Paz | Donald J. Paz | 2'],
    ],
    [
      'a second first name',
      '[P Carlos Emilio Salas Ortiz], [P Emilio Salas]',
      ['Carlos Emilio Salas Ortiz | Emilio Salas | 2'],
    ],
    [
      'surnames that are shortened',
      '[P Luis Daniel Ortiz Orellana], [P Luis O.]',
      ['Luis Daniel Ortiz Orellana | Luis O. | 2'],
    ],
    ['a double surname and its first', '[P Ana Ruiz Paz-Soto], [P Ruiz]', ['Ana Ruiz Paz-Soto | Ruiz | 2']],
    [
      'particles or none',
      '[P Ursula von der Leyen], [P Leyen], [P Von der Leyen]',
      ['Ursula von der Leyen | Leyen | Von der Leyen | 3'],
    ],
    ['small letters before capitals', '[P ANA RUIZ], [P Ana Ruiz]', ['Ana Ruiz | ANA RUIZ | 2']],
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
    ['Андрей Белоусов', 'Andrey Belousov', 'Andréi Beloúsov', 'Belousow'],
    ['Володимир Зеленський', 'Volodymyr Zelenskyy', 'Зеленський'],
    ['Lech Wałęsa', 'Lech Walesa'],
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
    ['a first name that only sounds alike', '[P Marc Soler] y [P March]', ['Marc Soler | 1', 'March | 1']],
    [
      'another second surname',
      '[P Carlos Salas Ortiz], [P Carlos Salas Gil]',
      ['Carlos Salas Ortiz | 1', 'Carlos Salas Gil | 1'],
    ],
    [
      'a surname of two people who were named in one sentence',
      '[P Ana Ruiz], hija de [P Luis Ruiz], llegó. [P Ruiz] calló.',
      ['Ana Ruiz | 1', 'Luis Ruiz | 1', 'Ruiz | 1'],
    ],
    [
      'a surname in the sentence of a namesake',
      'Habló [P Alba Ruiz]. [P Luis Ruiz] defendió a [P Ruiz].',
      ['Alba Ruiz | 1', 'Luis Ruiz | 1', 'Ruiz | 1'],
    ],
    [
      'what stands in brackets but is another',
      '[O Universidad del Rosario] ([O Bolsa])',
      ['Universidad del Rosario | 1', 'Bolsa | 1'],
    ],
    [
      'a country and a longer one',
      '[L Guinea] y [L Guinea Ecuatorial]',
      ['Guinea | 1', 'Guinea Ecuatorial | 1'],
    ],
    [
      'another first name before the first surname',
      '[P Ana Gil Paz], [P Luis Gil]',
      ['Ana Gil Paz | 1', 'Luis Gil | 1'],
    ],
    [
      'a country and a place called after it',
      '[L Chile Chico] y [L Chile]',
      ['Chile Chico | 1', 'Chile | 1'],
    ],
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

  const INFLECTED: readonly (readonly [language: string, marked: string, entities: readonly string[]])[] = [
    [
      'pl',
      '[P Andriej Biełousow] z [P Biełousowem], u [P Biełousowa]',
      ['Andriej Biełousow | Biełousowem | Biełousowa | 3'],
    ],
    [
      'pl',
      'W [L Iranie]. [L Iran]. Przed [O Trybunałem Konstytucyjnym] [O Trybunał Konstytucyjny]',
      ['Iran | Iranie | 2', 'Trybunał Konstytucyjny | Trybunałem Konstytucyjnym | 2'],
    ],
    ['pl', 'Ze [L Stanami Zjednoczonymi] i [L USA]', ['Stanami Zjednoczonymi | USA | 2']],
    ['ru', '[P Дональд Трамп] и [P Трампа], с [P Трампом]', ['Дональд Трамп | Трампа | Трампом | 3']],
    ['de', '[P Markus Söder] und [P Söders] Partei', ['Markus Söder | Söders | 2']],
    ['es', '[P Marta Romero], [P Luis Romera]', ['Marta Romero | 1', 'Luis Romera | 1']],
  ];
  for (const [language, marked, expected] of INFLECTED) {
    it(`knows the cases of ${language} in ${marked}`, () => {
      assert.deepEqual(entities(marked, language), expected);
    });
  }

  it('ties dates that are the same, as far as the article tells', () => {
    const dates: readonly (readonly [string, PartialDate])[] = [
      ['29 de noviembre', { month: 11, day: 29 }],
      ['29.11.2024', { year: 2024, month: 11, day: 29 }],
      ['viernes', { weekday: 5 }],
      ['años 80', { year: 1980, until: { year: 1989 } }],
      ['verano de 2011', {}],
      ['verano de 2012', {}],
    ];
    const text = dates.map(([form]) => form).join(', ');
    const names = dates.map(([form, date]): FoundName => {
      const start = text.indexOf(form);
      return { range: [start, start + form.length], type: 'date', date };
    });
    const isos = (published: string | null): (readonly [string, string | undefined])[] =>
      linkNames(text, names, () => true, { language: 'es', published }).entities.map(({ name, iso }) => [
        name,
        iso,
      ]);
    assert.deepEqual(isos('2024-11-30'), [
      ['29 de noviembre', '2024-11-29'],
      ['años 80', '1980/1989'],
      ['verano de 2011', undefined],
      ['verano de 2012', undefined],
    ]);
    assert.deepEqual(isos(null).slice(0, 3), [
      ['29 de noviembre', undefined],
      ['29.11.2024', '2024-11-29'],
      ['viernes', undefined],
    ]);
  });

  it('keeps the titles that stand before a person', () => {
    const { entities: all } = link(
      'El presidente [P Ana Ruiz] y Prime Minister [P Ruiz], la señora [P Ana Ruiz], el presidente [P Luis Paz] en [L Graz]',
    );
    assert.deepEqual(
      all.map(({ titles }) => titles),
      [['presidente', 'Prime Minister', 'señora'], ['presidente'], undefined],
    );
  });

  it('relates a people to its country and keeps them apart', () => {
    const { entities: all } = link(
      '[L Rusia], [M Russian], [L Siria], [M Syrian], [M American], [M Oscar], [L Rusya]',
    );
    assert.deepEqual(
      all.map(({ name, related }) => [name, related]),
      [
        ['Rusia', ['e2']],
        ['Russian', ['e1']],
        ['Siria', ['e4']],
        ['Syrian', ['e3']],
        ['American', undefined],
        ['Oscar', undefined],
      ],
    );
  });

  it('relates a people by the beginning of its country’s name', () => {
    const { entities: all } = link(
      '[L Syria], [M Syrian], [L United States], [M American], [M Syriana Film]',
    );
    assert.deepEqual(
      all.map(({ related }) => related),
      [['e2'], ['e1'], ['e4'], ['e3'], undefined],
    );
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

  it('says the same whatever was linked before', () => {
    const articles: readonly (readonly [string, string | null])[] = [
      ['[L Polska], [L Polsce], [L Niemiec]', 'pl'],
      ['[L Polsce], [L Polska], [L Niemiec]', 'es'],
      ['[O Banco Central Europeo], [O BCE], [O Banco], [P Banco], [P Marc Banco]', 'es'],
      ['[P Banco], [O BCE], [L Banco], [M Banco Central], [D lunes], [P BCE]', null],
    ];
    const wordings = new Wordings();
    for (const [marked, language] of [...articles, ...[...articles].reverse()]) {
      const context = { language, published: null };
      assert.deepEqual(link(marked, { ...context, wordings }), link(marked, context));
    }
  });

  it('goes on when it has linked more names than it keeps', () => {
    const wordings = new Wordings();
    for (let number = 0; number < 10_100; number++) wordings.of(`Ana Ru${number}`, 'person', 'es');
    const known = wordings.of('Ana Ru1', 'person', 'es');
    assert.deepEqual(known.words, ['ana', 'ru1']);
    assert.equal(wordings.of('Ana Ru1', 'person', 'es'), known);
  });

  it('has nothing to say of no names', () => {
    assert.deepEqual(
      linkNames('Nada.', [], () => true),
      { mentions: [], entities: [] },
    );
  });
});
