import assert from 'node:assert/strict';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { headLine, nameRange } from '../../../src/core/bundles/delimiterName';
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

describe('the line that a delimiter is known by', () => {
  const lines = (text: string): string[] =>
    splitBundle(text, splitLines(text)).delimiters.map((each) => text.slice(...headLine(text, each)));

  it('is that of its name', () => {
    const rule = '='.repeat(16);
    const one = `${rule}\nFile: a.txt\n${rule}\nUno.\n`;
    assert.deepEqual(lines(one + one), ['File: a.txt', 'File: a.txt']);
    assert.deepEqual(lines('==> a.txt <==\nUno.\n'), ['==> a.txt <==']);
  });

  it('is its first where it has no name, or the name is elsewhere', () => {
    const rule = '_'.repeat(60);
    const record = `${rule}\nDocument 1 of 2\nTitle: Uno\nDos.\n`;
    assert.deepEqual(lines(record + record), [rule, rule]);
    assert.deepEqual(lines('<doc>\nUno.\n</doc>\n'), ['<doc>', '</doc>']);
  });
});
