import assert from 'node:assert/strict';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { nameRange } from '../../../src/core/bundles/delimiterName';
import { splitLines } from '../../../src/core/text/lines';

function namesIn(text: string): string[] {
  return splitBundle(text, splitLines(text)).delimiters.map((each) => text.slice(...nameRange(text, each)));
}

describe('the place of a delimiter’s name', () => {
  it('is where the name is written', () => {
    assert.deepEqual(namesIn('==> a.txt <==\nUno.\n\n==> t/b.txt <==\nDos.\n'), ['a.txt', 't/b.txt']);
    assert.deepEqual(namesIn('=== DOCUMENT T ===\nUno.\n=== DOCUMENT D ===\nDos.\n'), ['T', 'D']);
    assert.deepEqual(namesIn('<file path="a">\nUno.\n</file>\n'), ['a', '</file>']);
  });

  it('is the delimiter’s own where it has no name', () => {
    assert.deepEqual(namesIn('Uno.\n<|endoftext|>\nDos.\n<|endoftext|>\n'), [
      '<|endoftext|>',
      '<|endoftext|>',
    ]);
  });
});
