import assert from 'node:assert/strict';
import { parseYaml } from '../../../src/core/text/yaml';

describe('parseYaml', () => {
  it('reads one document', () => {
    const { document, errors } = parseYaml('a: [1, b]\n');
    assert.deepEqual([document?.toJS(), errors], [{ a: [1, 'b'] }, []]);
  });

  it('tells where a text is none', () => {
    assert.deepEqual(
      parseYaml('a: 1\n---\nb: 2\n').errors.map(({ message }) => message),
      ['There is more than one document'],
    );
    const { document, errors } = parseYaml('a: "b\n');
    assert.equal(document, null);
    assert.ok(errors.every(({ range: [start, end] }) => start <= end && end <= 6));
  });

  for (const piece of ['[', '{', '{a: ', '- ', '? ', '[{a: ']) {
    it(`stops where “${piece.trim()}” stand too deep in each other`, () => {
      const text = piece.repeat(6000);
      const [error, ...others] = parseYaml(text).errors;
      assert.deepEqual(others, []);
      assert.equal(error?.message, 'Lists and maps stand too deep in each other');
      assert.ok(error.range[0] < 1000);
    });
  }

  it('goes as deep as any file needs', () => {
    assert.deepEqual(parseYaml('['.repeat(90) + ']'.repeat(90)).errors, []);
  });
});
