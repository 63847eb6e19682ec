import assert from 'node:assert/strict';
import { applyCorrections } from '../../../src/core/annotations/applyCorrections';
import type { Correction } from '../../../src/core/annotations/correction';
import { type Article, withSummary } from '../../../src/core/articles/article';
import type { EntityType } from '../../../src/core/entities/entity';

const TEXT = 'Ana Ruiz met Bo Lind in Marsh. Ruiz said Marsh and Lind agreed. Ruiz left Marsh.';

/** An article in which these names were found, each with its type and its entity. */
function articleWith(names: readonly (readonly [string, EntityType, string, nth?: number])[]): Article {
  const mentions = names
    .map(([text, type, entity, nth = 0]) => {
      let start = TEXT.indexOf(text);
      for (let i = 0; i < nth; i++) start = TEXT.indexOf(text, start + 1);
      return { range: [start, start + text.length] as const, text, type, entity, probability: 0.4 };
    })
    .sort((a, b) => a.range[0] - b.range[0]);
  const ids = [...new Set(mentions.map(({ entity }) => entity))];
  const entities = ids.map((id) => {
    const own = mentions.filter(({ entity }) => entity === id);
    const forms = [...new Set(own.map(({ text }) => text))];
    return { id, type: own[0]!.type, name: forms[0]!, aliases: forms.slice(1), mentions: own.length };
  });
  const nothing = { language: 'en', blocks: [], sentences: [], summary: [] };
  return { name: null, range: [0, TEXT.length], ...nothing, mentions, entities };
}

const ARTICLE = articleWith([
  ['Ana Ruiz', 'person', 'e1'],
  ['Ruiz', 'person', 'e1', 1],
  ['Ruiz', 'person', 'e1', 2],
  ['Bo Lind', 'person', 'e2'],
  ['Lind', 'person', 'e4', 1],
  ['Marsh', 'person', 'e3'],
  ['Marsh', 'person', 'e3', 1],
  ['Marsh', 'person', 'e3', 2],
]);

/** The entities after corrections, each as its type, its name, how often it is mentioned and its aliases. */
function entitiesAfter(...corrections: readonly (readonly [string, number, Correction])[]): string[] {
  const placed = corrections.map(([text, from, correction]) => {
    const start = TEXT.indexOf(text, from);
    return { range: [start, start + text.length] as const, correction };
  });
  return applyCorrections(TEXT, ARTICLE, placed).entities.map(({ type, name, mentions, aliases }) =>
    [type, name, mentions, ...aliases].join(' '),
  );
}

const RUIZ = 'person Ana Ruiz 3 Ruiz';
const LINDS = ['person Bo Lind 1', 'person Lind 1'] as const;
const NOTHING = [undefined, undefined, undefined] as const;
const MARSH = 'person Marsh 3';

describe('applyCorrections', () => {
  it('leaves an article without corrections as it is', () => {
    assert.equal(applyCorrections(TEXT, ARTICLE, []), ARTICLE);
    assert.deepEqual(entitiesAfter(), [RUIZ, LINDS[0], MARSH, LINDS[1]]);
  });

  const CASES: readonly (readonly [string, [string, number, Correction][], string[]])[] = [
    [
      'rejects a mention',
      [['Marsh', 0, { action: 'reject', scope: 'mention' }]],
      [RUIZ, LINDS[0], 'person Marsh 2', LINDS[1]],
    ],
    ['rejects an entity', [['Marsh', 40, { action: 'reject', scope: 'entity' }]], [RUIZ, ...LINDS]],
    [
      'rejects a form',
      [['Ruiz', 30, { action: 'reject', scope: 'form' }]],
      ['person Ana Ruiz 1', LINDS[0], MARSH, LINDS[1]],
    ],
    [
      'retypes an entity',
      [['Marsh', 0, { action: 'retype', type: 'location', scope: 'entity' }]],
      [RUIZ, LINDS[0], 'location Marsh 3', LINDS[1]],
    ],
    [
      'merges two entities',
      [['Lind', 50, { action: 'merge', into: 'Bo Lind' }]],
      [RUIZ, 'person Bo Lind 2 Lind', MARSH],
    ],
    [
      'splits an entity',
      [['Ruiz', 70 - 7, { action: 'split', name: 'Eva Ruiz', scope: 'mention' }]],
      ['person Ana Ruiz 2 Ruiz', LINDS[0], MARSH, LINDS[1], 'person Eva Ruiz 1 Ruiz'],
    ],
    [
      'splits a form, and gives a later mention to the same',
      [
        ['Ruiz', 31, { action: 'split', name: 'Eva Ruiz', scope: 'form' }],
        ['Lind', 50, { action: 'split', name: 'Eva Ruiz', scope: 'mention' }],
      ],
      ['person Ana Ruiz 1', LINDS[0], MARSH, 'person Eva Ruiz 3 Ruiz Lind'],
    ],
    [
      'renames an entity',
      [['Marsh', 40, { action: 'rename', name: 'The Marsh' }]],
      [RUIZ, LINDS[0], 'person The Marsh 3 Marsh', LINDS[1]],
    ],
    [
      'resizes a mention',
      [['Lind in', 0, { action: 'resize' }]],
      [RUIZ, 'person Lind in 1', MARSH, LINDS[1]],
    ],
    [
      'accepts a name that was not found',
      [['agreed', 0, { action: 'accept', type: 'miscellaneous' }]],
      [RUIZ, LINDS[0], MARSH, LINDS[1], 'miscellaneous agreed 1'],
    ],
    [
      'leaves out what is about nothing',
      [['said', 0, { action: 'rename', name: 'x' }]],
      [RUIZ, LINDS[0], MARSH, LINDS[1]],
    ],
  ];
  for (const [name, corrections, expected] of CASES)
    it(name, () => assert.deepEqual(entitiesAfter(...corrections), expected));

  it('holds for sure what somebody accepted, keeps mentions in order, and all their entities', () => {
    const [start] = [TEXT.indexOf('Marsh')];
    const { mentions, entities } = applyCorrections(TEXT, ARTICLE, [
      { range: [start, start + 5], correction: { action: 'accept', type: 'location' } },
      { range: [0, 3], correction: { action: 'resize' } },
    ]);
    const marsh = mentions.find(({ range }) => range[0] === start);
    assert.deepEqual([marsh?.probability, marsh?.type], [undefined, 'location']);
    assert.deepEqual(
      mentions.map(({ range }) => range[0]),
      mentions.map(({ range }) => range[0]).sort((a, b) => a - b),
    );
    for (const { text, range, entity } of mentions) {
      assert.equal(TEXT.slice(...range), text);
      assert.ok(entities.some(({ id }) => id === entity));
    }
  });

  it('keeps what the gazetteer says of an entity as long as it stays of its type', () => {
    const entry = { name: 'Ana Ruiz', aliases: [], type: 'person', note: 'The mayor', link: null } as const;
    const known: Article = {
      ...ARTICLE,
      entities: ARTICLE.entities.map((entity) => (entity.id === 'e1' ? { ...entity, known: entry } : entity)),
    };
    const after = (correction: Correction): readonly (string | null | undefined)[] =>
      applyCorrections(TEXT, known, [{ range: [0, 8], correction }]).entities.map(
        (entity) => entity.known?.note,
      );
    assert.deepEqual(after({ action: 'rename', name: 'Ana R.' }), ['The mayor', ...NOTHING]);
    assert.deepEqual(after({ action: 'retype', type: 'organization', scope: 'entity' }), [
      undefined,
      ...NOTHING,
    ]);
  });

  it('keeps the day of a date that somebody accepts, and not that of one which becomes a name', () => {
    const [start, text] = [TEXT.indexOf('Marsh'), 'Marsh'];
    const date = { month: 3 };
    const mention = { range: [start, start + 5] as const, text, type: 'date' as const, entity: 'e1', date };
    const dated = { ...ARTICLE, mentions: [mention], entities: [] };
    const after = (type: EntityType): unknown =>
      applyCorrections(TEXT, dated, [{ range: mention.range, correction: { action: 'accept', type } }])
        .mentions[0]?.date;
    assert.deepEqual(after('date'), date);
    assert.equal(after('person'), undefined);
  });

  it('leaves the summary to be made when it is asked for', () => {
    let made = 0;
    const article = withSummary(ARTICLE, () => {
      made++;
      return [];
    });
    const corrected = applyCorrections(TEXT, article, [
      { range: [0, 8], correction: { action: 'rename', name: 'Ana R.' } },
    ]);
    assert.equal(made, 0);
    assert.deepEqual([corrected.summary, made], [[], 1]);
  });
});
