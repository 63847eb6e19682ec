import assert from 'node:assert/strict';
import fc from 'fast-check';
import { DEFAULT_LABELS } from '../../../src/core/settings/defaultLabels';
import { LONGEST_SETTINGS, readSettings } from '../../../src/core/settings/settings';
import { inEnglish } from '../../../src/core/text/translate';

/** Each fault as the text that it marks and what it says of it. */
function faultsOf(text: string): string[] {
  return readSettings(text).faults.map(
    ({ message, values, range }) => `${text.slice(...range)}: ${inEnglish(message, ...values)}`,
  );
}

const labels = (...lines: string[]): string => `labels:\n${lines.map((line) => `  ${line}\n`).join('')}`;

const gazetteer = (...lines: string[]): string =>
  `gazetteer:\n${lines.map((line) => `  ${line}\n`).join('')}`;

describe('readSettings', () => {
  it('has a scheme of its own where a file says nothing', () => {
    for (const text of ['', '# nothing yet\n', '---\n', 'labels:\n', 'gazetteer:\n']) {
      assert.deepEqual(readSettings(text), { labels: DEFAULT_LABELS, gazetteer: [], faults: [] }, text);
    }
  });

  it('reads labels', () => {
    const text = labels(
      '- name: claim',
      '  title: Claim to check',
      '  colour: "#0af"',
      '  key: C',
      '  description: Can be checked',
      '- { name: about, kind: relation, colour: red }',
      '- name: bad-source',
    );
    assert.deepEqual(faultsOf(text), []);
    assert.deepEqual(readSettings(text).labels, [
      {
        name: 'claim',
        title: 'Claim to check',
        colour: { hex: '#00AAFF' },
        key: 'c',
        description: 'Can be checked',
        kind: 'span',
      },
      {
        name: 'about',
        title: 'about',
        colour: { named: 'red' },
        key: null,
        description: null,
        kind: 'relation',
      },
      {
        name: 'bad-source',
        title: 'bad-source',
        colour: { named: 'blue' },
        key: null,
        description: null,
        kind: 'span',
      },
    ]);
  });

  it('takes an empty list at its word', () => {
    assert.deepEqual(readSettings('labels: []').labels, []);
  });

  it('gives labels without a colour those that the others do not have', () => {
    const text = labels('- name: a', '- { name: b, colour: blue }', '- name: c');
    assert.deepEqual(
      readSettings(text).labels.map(({ colour }) => colour.named),
      ['orange', 'blue', 'green'],
    );
  });

  it('reads names', () => {
    const text = gazetteer(
      '- name: Ana Ruiz',
      '  aliases: [Anita, A. Ruiz]',
      '  type: person',
      '  note: The mayor',
      '  link: https://example.org/ana?x=1#top',
      '- { name: Hoy, ignore: true }',
      '- { name: 1984, type: miscellaneous, aliases: Nineteen Eighty-Four }',
    );
    assert.deepEqual(faultsOf(text), []);
    assert.deepEqual(readSettings(text).gazetteer, [
      {
        name: 'Ana Ruiz',
        aliases: ['Anita', 'A. Ruiz'],
        type: 'person',
        note: 'The mayor',
        link: 'https://example.org/ana?x=1#top',
      },
      { name: 'Hoy', aliases: [], type: null, note: null, link: null },
      { name: '1984', aliases: ['Nineteen Eighty-Four'], type: 'miscellaneous', note: null, link: null },
    ]);
  });

  const FAULTS: readonly (readonly [what: string, text: string, ...faults: string[]])[] = [
    [
      'a field that there is not',
      'label: []',
      'label: This file has no field “label”. Did you mean “labels”?',
    ],
    [
      'a field like none',
      'colours: []',
      'colours: This file has no field “colours”, but: labels, gazetteer.',
    ],
    [
      'a field that stands twice',
      'labels: []\nlabels: []',
      'labels: “labels” stands here twice: remove one.',
    ],
    ['no map', '- a', '- a: Write “labels:” or “gazetteer:” here, and what belongs to it below.'],
    ['no list', 'labels: claim', 'claim: A list belongs here: begin each line of it with “- ”.'],
    ['a label of one word', labels('- claim'), 'claim: A label has fields, such as “name: …”.'],
    ['a label without a name', labels('- key: c'), 'key: A label needs a name: “name: claim”.'],
    [
      'a label’s name of two words',
      labels('- name: to check'),
      'to check: A label’s name is one word of letters, digits, “-” and “_”; what people read is its title.',
    ],
    [
      'a label that there is already',
      labels('- name: claim', '- name: Claim'),
      'Claim: There is a label “Claim” already.',
    ],
    [
      'a key that is taken',
      labels('- { name: a, key: x }', '- { name: b, key: X }'),
      'X: The key “x” belongs to the label “a” already.',
    ],
    [
      'a long key',
      labels('- { name: a, key: F1 }'),
      'F1: A key is one character: a letter, a digit or a sign.',
    ],
    [
      'a colour that there is not',
      labels('- { name: a, colour: bleu }'),
      'bleu: There is no colour “bleu”. Did you mean “blue”?',
    ],
    [
      'a colour of four digits',
      labels('- { name: a, colour: "#0af0" }'),
      '"#0af0": A colour is "#1E90FF", in quotation marks, or one of: blue, orange, green, purple, red, teal, yellow, pink, grey.',
    ],
    [
      'another spelling of a field',
      labels('- { name: a, color: red }'),
      'color: A label has no field “color”. Did you mean “colour”?',
    ],
    [
      'a kind that there is not',
      labels('- { name: a, kind: spam }'),
      'spam: There is no “spam”. Did you mean “span”?',
    ],
    [
      'an entry without a type',
      gazetteer('- name: Ana'),
      'name: Say what it is: “type: person”, or organization, location, miscellaneous; or “ignore: true”.',
    ],
    [
      'a type that there is not',
      gazetteer('- { name: Ana, type: People }'),
      'People: Write one of these: person, organization, location, miscellaneous.',
    ],
    [
      'a name of two',
      gazetteer('- { name: Ana, type: person }', '- { name: Ana Ruiz, type: person, aliases: [Ana] }'),
      'Ana: “Ana” is a name of “Ana” already.',
    ],
    [
      'an alias that stands twice',
      gazetteer('- { name: Ana, type: person, aliases: [Anita, Anita] }'),
      'Anita: “Anita” stands here twice: remove one.',
    ],
    [
      'a name without letters',
      gazetteer('- { name: "…", type: person }'),
      '"…": A name is one line with letters in it, of no more than 200 characters.',
    ],
    [
      'a link that is no web address',
      gazetteer('- { name: Ana, type: person, link: "command:x" }'),
      '"command:x": A link is an address that begins with https:// or http://.',
    ],
    [
      'a flag that is none',
      gazetteer('- { name: Ana, type: person, ignore: maybe }'),
      'maybe: Write “true” or “false”.',
    ],
    [
      'a reference',
      gazetteer('- &a { name: Ana, type: person }', '- *a'),
      '*a: Lede follows no references (*a): write the value itself.',
    ],
    [
      'a list for a text',
      labels('- name: [a]'),
      '[a]: A text belongs here.',
      'name: A label needs a name: “name: claim”.',
    ],
  ];
  for (const [what, text, ...expected] of FAULTS) {
    it(`tells of ${what}`, () => assert.deepEqual(faultsOf(text), expected));
  }

  it('uses what is right beside what is wrong', () => {
    const text = labels('- { name: a, key: F1, colour: nonsense }', '- 12', '- name: b');
    assert.deepEqual(
      readSettings(text).labels.map(({ name, key }) => [name, key]),
      [
        ['a', null],
        ['b', null],
      ],
    );
  });

  it('tells where a text is no YAML, and uses none of it', () => {
    const text = 'labels:\n  - name: "claim\n';
    const { faults, labels: scheme } = readSettings(text);
    assert.equal(scheme, DEFAULT_LABELS);
    assert.match(faults[0]?.message ?? '', /^This is no YAML/);
    assert.ok(faults.every(({ range: [start, end] }) => 0 <= start && start <= end && end <= text.length));
  });

  it('says no more than can be read', () => {
    const many = labels(...Array.from({ length: 500 }, () => '- { name: a, nonsense: 1 }'));
    assert.equal(readSettings(many).faults.length, 100);
  });

  for (const piece of ['[', '{a: ', '- ', '? ', '[] ', '{']) {
    it(`says little of many “${piece.trim()}”`, () => {
      const faults = faultsOf(piece.repeat(6000));
      assert.ok(faults.length > 0 && faults.length <= 5);
    });
  }

  it('tells of a file that is too long', () => {
    assert.deepEqual(
      readSettings(' '.repeat(LONGEST_SETTINGS + 1)).faults.map(({ values }) => values),
      [[LONGEST_SETTINGS]],
    );
    assert.deepEqual(readSettings(' '.repeat(LONGEST_SETTINGS)).faults, []);
  });

  it('makes little of references to references', () => {
    const rows = Array.from({ length: 15 }, (_, i) => `a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`);
    const bomb = ['a0: &a0 [x, x]', ...rows];
    const { faults } = readSettings(`${bomb.join('\n')}\nlabels: *a15\n`);
    assert.ok(faults.some(({ message }) => message.startsWith('Lede follows no references')));
  });

  it('never throws, and marks what stands in the text', () => {
    const piece = fc.constantFrom(
      ...[
        'labels:',
        'gazetteer:',
        '\n',
        '  ',
        '- ',
        'name: ',
        'a',
        '[',
        ']',
        '{',
        '}',
        '"',
        ': ',
        '&a ',
        '*a',
        '? ',
      ],
      ...[
        'key: ',
        'type: person',
        '|',
        '>',
        '#',
        '\t',
        '!!int ',
        '\u{1F600}',
        '\uD800',
        '<<: ',
        '%',
        '---',
        '...',
        '~',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        for (const { range } of readSettings(text).faults) {
          assert.ok(
            0 <= range[0] && range[0] <= range[1] && range[1] <= text.length,
            `${range.join()} in ${text}`,
          );
        }
      }),
      { numRuns: 500 },
    );
  });
});
