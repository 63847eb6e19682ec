import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { EntityType } from '../../../../src/core/entities/entity';
import { linkNames } from '../../../../src/core/entities/linking';
import type { FoundName } from '../../../../src/core/entities/recogniser';
import { applyGazetteer } from '../../../../src/core/entities/workspaceGazetteer/applyGazetteer';
import type { GazetteerEntry, GazetteerType } from '../../../../src/core/entities/workspaceGazetteer/entry';
import { Gazetteer } from '../../../../src/core/entities/workspaceGazetteer/gazetteer';

const entry = (type: GazetteerType | null, name: string, ...aliases: string[]): GazetteerEntry => ({
  name,
  aliases,
  type,
  note: null,
  link: null,
});

const TYPES: Readonly<Record<string, EntityType>> = {
  P: 'person',
  O: 'organization',
  L: 'location',
  D: 'date',
};

/** The text of `marked` without its marks, `[P Ana]` or `[P? Ana]` for an uncertain one, with the names that they show. */
function read(marked: string): { text: string; names: FoundName[] } {
  const names: FoundName[] = [];
  let text = '';
  for (const [, before = '', type = '', doubt = '', name = ''] of marked.matchAll(
    /([^[]*)(?:\[(\w)(\??) ([^\]]*)\])?/g,
  )) {
    text += before;
    if (name !== '')
      names.push({
        range: [text.length, text.length + name.length],
        type: TYPES[type]!,
        probability: doubt === '' ? 0.9 : 0.3,
      });
    text += name;
  }
  return { text, names };
}

/** The names of a text with a gazetteer, as their entities are typed and called, in the order of the text. */
function mentions(marked: string, ...entries: GazetteerEntry[]): string[] {
  const { text, names } = read(marked);
  const linked = linkNames(text, applyGazetteer(text, names, new Gazetteer(entries)), () => true);
  return linked.mentions.map((mention) => {
    const entity = linked.entities.find(({ id }) => id === mention.entity)!;
    return `${mention.type.charAt(0)} ${mention.text} = ${entity.name}`;
  });
}

const ANA = entry('person', 'Ana Ruiz', 'Anita', 'Ruiz');

describe('a workspace’s gazetteer', () => {
  const CASES: readonly (readonly [
    what: string,
    marked: string,
    entries: readonly GazetteerEntry[],
    mentions: readonly string[],
  ])[] = [
    ['finds what nothing else found', 'Vino Anita.', [ANA], ['p Anita = Ana Ruiz']],
    ['gives names their types', '[L Ana Ruiz]', [ANA], ['p Ana Ruiz = Ana Ruiz']],
    [
      'ties names that nobody could',
      '[P Anita] y [P Ana Ruiz]',
      [ANA],
      ['p Anita = Ana Ruiz', 'p Ana Ruiz = Ana Ruiz'],
    ],
    [
      'leaves a person who is called otherwise as well',
      '[P Anita Brasil]',
      [entry('location', 'Brasil'), ANA],
      ['p Anita Brasil = Anita Brasil'],
    ],
    [
      'parts what is two of a type',
      '[O Faro Norte]',
      [entry('organization', 'Norte'), entry('organization', 'Faro')],
      ['o Faro = Faro', 'o Norte = Norte'],
    ],
    ['leaves out what is no name', '[P Hoy] y [P Ana Ruiz]', [entry(null, 'Hoy')], ['p Ana Ruiz = Ana Ruiz']],
    [
      'leaves a longer name that begins so',
      '[O Hoy Mismo]',
      [entry(null, 'Hoy')],
      ['o Hoy Mismo = Hoy Mismo'],
    ],
    [
      'leaves a longer name of another type',
      '[P Jack London] y London',
      [entry('location', 'London')],
      ['p Jack London = Jack London', 'l London = London'],
    ],
    ['takes an uncertain one apart', '[P? London Hoy]', [entry('location', 'London')], ['l London = London']],
    [
      'leaves a namesake alone',
      '[P Luis Ruiz] y Anita',
      [ANA],
      ['p Luis Ruiz = Luis Ruiz', 'p Anita = Ana Ruiz'],
    ],
    ['knows a fuller name', '[P Ana María Ruiz]', [ANA], ['p Ana María Ruiz = Ana Ruiz']],
    [
      'draws the ends',
      '[O Banco Central Hoy]',
      [entry('organization', 'Banco Central')],
      ['o Banco Central = Banco Central'],
    ],
    [
      'keeps its entries apart',
      'Ana Ruiz y A. Ruiz',
      [entry('person', 'Ana Ruiz'), entry('person', 'A. Ruiz')],
      ['p Ana Ruiz = Ana Ruiz', 'p A. Ruiz = A. Ruiz'],
    ],
    [
      'lets other names join',
      'Ana Ruiz vino. [P Ruiz] habló.',
      [entry('person', 'Ana Ruiz')],
      ['p Ana Ruiz = Ana Ruiz', 'p Ruiz = Ana Ruiz'],
    ],
    [
      'lets names join that only it knows of',
      'Anita vino. [P A. Ruiz] habló.',
      [entry('person', 'Ana Ruiz', 'Anita')],
      ['p Anita = Ana Ruiz', 'p A. Ruiz = Ana Ruiz'],
    ],
    [
      'does not let a namesake join',
      'Anita vino. [P Luis Ruiz] habló.',
      [entry('person', 'Ana Ruiz', 'Anita')],
      ['p Anita = Ana Ruiz', 'p Luis Ruiz = Luis Ruiz'],
    ],
    [
      'leaves dates that hold a name',
      'En [D mayo de 2024]',
      [entry('person', 'mayo')],
      ['d mayo de 2024 = mayo de 2024'],
    ],
  ];
  for (const [what, marked, entries, expected] of CASES) {
    it(what, () => assert.deepEqual(mentions(marked, ...entries), expected));
  }

  it('gives names in order, none over another', () => {
    const word = fc.constantFrom(
      'Ana',
      'Ruiz',
      'y',
      '[P Ana Ruiz]',
      '[O Ruiz Ana y]',
      '[L? Ana]',
      '[P y Ruiz]',
    );
    const known = fc.constantFrom('Ana', 'Ruiz', 'Ana Ruiz', 'y', 'y Ana');
    const type = fc.constantFrom('person' as const, 'location' as const, null);
    fc.assert(
      fc.property(fc.array(word), fc.array(fc.tuple(type, known), { maxLength: 3 }), (words, entries) => {
        const { text, names } = read(words.join(' '));
        const gazetteer = new Gazetteer(entries.map(([kind, name]) => entry(kind, name)));
        let end = 0;
        for (const { range } of applyGazetteer(text, names, gazetteer)) {
          assert.ok(end <= range[0] && range[0] < range[1]);
          end = range[1];
        }
      }),
    );
  });
});
