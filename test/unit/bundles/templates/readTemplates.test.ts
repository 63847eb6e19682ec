import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import {
  explainFault,
  MOST_TEMPLATES,
  readTemplates,
} from '../../../../src/core/bundles/templates/readTemplates';
import { LONGEST_TEMPLATE } from '../../../../src/core/bundles/templates/template';
import { inEnglish } from '../../../../src/core/text/translate';

function faultsOf(value: unknown): (readonly [number | null, string])[] {
  return readTemplates(value).faults.map(({ index, message, values }) => [
    index,
    inEnglish(message, ...values),
  ]);
}

/** What cannot be used, with words of what is said about it. */
const BAD: readonly (readonly [template: unknown, reason: RegExp])[] = [
  ['', /empty/],
  [' \n ', /empty/],
  [`== {name} ${'='.repeat(400)}`, /400 characters/],
  ['== {nombre} ==', /^\{nombre\} is no placeholder.*\{name\}.*Double/],
  ['== {Name} ==', /\{Name\} is no placeholder/],
  ['== { name } ==', /Double each brace/],
  ['== {name ==', /Double each brace/],
  ['== {} ==', /Double each brace/],
  ['== {name}{any} ==', /any text stand side by side/],
  ['== {any}{any}', /any text stand side by side/],
  ['{number}0 {name}', /takes all digits/],
  ['{number}{number}', /takes all digits/],
  ['{rule}= {name}', /takes all signs/],
  ['{rule}{rule}', /takes all signs/],
  ['{name}', /would be any line/],
  ['{any} {name}', /would be any line/],
  ['{number}', /would be any line/],
  ['{newline}== {name} ==', /would be any line/],
  ['<doc>\n{text}\n{any}', /would be any line/],
  ['== {name} == {name}', /twice.*\{any\}/],
  ['<doc>\n{text}\n{text}', /\{text\} stands in it twice/],
  ['== {text} ==', /line of its own/],
  ['{text}', /no delimiter/],
  ['=\n=\n=\n=\n=\n=\n=', /more than 6 lines/],
  ['head', /knows already/],
  [12, /quotation marks/],
  [null, /quotation marks/],
  [{ name: '==' }, /quotation marks/],
];

/** The setting's schema, by which VS Code itself says that an item is wrong. */
const { maxItems, items } = (
  JSON.parse(readFileSync('package.json', 'utf8')) as {
    contributes: { configuration: { properties: Record<string, Schema> }[] };
  }
).contributes.configuration.flatMap(({ properties }) => properties['lede.delimiters'] ?? [])[0]!;

interface Schema {
  readonly maxItems: number;
  readonly items: {
    readonly maxLength: number;
    readonly pattern: string;
    readonly examples: readonly string[];
  };
}

const part = fc.constantFrom(
  '{name}',
  '{number}',
  '{rule}',
  '{any}',
  '{text}',
  '\n',
  '{{',
  '{',
  '=',
  ' ',
  '7',
  'é',
);
const anyTemplate = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));

describe('the schema of the setting', () => {
  const pattern = new RegExp(items.pattern);

  it('takes every template that can be used', () => {
    fc.assert(
      fc.property(anyTemplate, (template) => {
        fc.pre(readTemplates([template]).faults.length === 0);
        assert.match(template, pattern);
      }),
    );
  });

  it('refuses what is wrong within one line, and nothing in time that grows faster than the text', () => {
    const refused = BAD.flatMap(([template]) =>
      typeof template === 'string' && !pattern.test(template) ? template : [],
    );
    assert.ok(refused.length >= 12, refused.join(', '));
    assert.doesNotMatch(`${'{name} '.repeat(50_000)}{`, pattern);
  });

  it('has examples that can be used, and the same limits', () => {
    assert.deepEqual(readTemplates(items.examples).faults, []);
    assert.equal(items.maxLength, LONGEST_TEMPLATE);
    assert.equal(maxItems, MOST_TEMPLATES);
  });
});

describe('a list of templates', () => {
  for (const [template, reason] of BAD) {
    it(`says what is wrong with ${JSON.stringify(template)}`, () => {
      const faults = faultsOf(['%%% {name}', template]);
      assert.equal(faults.length, 1);
      assert.equal(faults[0]![0], 1);
      assert.match(faults[0]![1], reason);
    });
  }

  it('goes on with those that can be used', () => {
    const { families } = readTemplates(['== {name} ==', '{name}', '-- {name} --']);
    assert.deepEqual(
      families.map(({ id }) => id),
      ['== {name} ==', '-- {name} --'],
    );
  });

  it('is a list', () => {
    for (const value of [undefined, null, 'a', {}, 3]) {
      assert.deepEqual(readTemplates(value).families, []);
      assert.match(faultsOf(value)[0]![1], /no list/);
    }
    assert.deepEqual(readTemplates([]), { families: [], faults: [] });
  });

  it('holds each once, and so many at most', () => {
    assert.deepEqual(faultsOf(['== {name}', '== {name}']), [[1, 'It stands in the list twice: remove one.']]);
    const many = Array.from({ length: MOST_TEMPLATES + 3 }, (_, index) => `== ${index} {name}`);
    assert.equal(readTemplates(many).families.length, MOST_TEMPLATES);
    assert.deepEqual(faultsOf(many), [[MOST_TEMPLATES, 'Only the first 50 are used: remove some.']]);
  });

  it('tells where a fault is, what it is in and what it is', () => {
    const [fault] = readTemplates(['== {name}', `{nombre} ${'a'.repeat(100)}`]).faults;
    assert.equal(
      explainFault(fault!, 'lede.delimiters', inEnglish),
      `lede.delimiters, item 2, "{nombre} ${'a'.repeat(50)}…: {nombre} is no placeholder; there are {name}, {number}, {rule}, {any}, {newline} and {text}. Double the braces if they belong to the text.`,
    );
    assert.match(explainFault(readTemplates(7).faults[0]!, '--x', inEnglish), /^--x: It is no list/);
    assert.match(
      explainFault(readTemplates([undefined]).faults[0]!, '--x', inEnglish),
      /^--x, item 1, null: /,
    );
  });

  it('gives families or faults, whatever is in it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyTemplate, fc.jsonValue())), (list) => {
        const { families, faults } = readTemplates(list);
        assert.equal(families.length + faults.length, list.length);
        for (const { index } of faults) assert.ok(index !== null && index < list.length);
      }),
    );
  });
});
