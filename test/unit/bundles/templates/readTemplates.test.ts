import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MOST_TEMPLATES, readTemplates } from '../../../../src/core/bundles/templates/readTemplates';
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

  it('gives families or faults, whatever is in it', () => {
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
    const template = fc.array(part, { maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(fc.oneof(template, fc.jsonValue())), (list) => {
        const { families, faults } = readTemplates(list);
        assert.equal(families.length + faults.length, list.length);
        for (const { index } of faults) assert.ok(index !== null && index < list.length);
      }),
    );
  });
});
