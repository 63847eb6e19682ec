import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hashOf, HashTable } from '../../../src/core/learning/hashTable';

const hash = fc.integer({ min: -0x80000000, max: 0x7fffffff });
const value = fc.integer({ min: 1, max: 0x7fffffff });

describe('a hash table', () => {
  it('gives what a map gives, and 0 for what is not there', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(hash, value)), fc.array(hash), (entries, others) => {
        const map = new Map(entries);
        const table = new HashTable(map);
        for (const key of [...map.keys(), ...others]) assert.equal(table.get(key), map.get(key) ?? 0);
      }),
    );
  });

  it('keeps apart hashes that fall on one place', () => {
    const keys = Array.from({ length: 40 }, (_, index) => index << 20);
    const table = new HashTable(new Map(keys.map((key, index) => [key, index + 1])));
    assert.deepEqual(
      keys.map((key) => table.get(key)),
      keys.map((_, index) => index + 1),
    );
  });

  it('takes keys given as unsigned numbers', () => {
    assert.equal(new HashTable(new Map([[0xfffffffe, 7]])).get(-2), 7);
  });
});

describe('the hash of a word', () => {
  it('is FNV-1a of its UTF-16 units', () => {
    assert.equal(hashOf('') >>> 0, 0x811c9dc5);
    assert.equal(hashOf('a') >>> 0, 0xe40c292c);
    assert.equal(hashOf('foobar') >>> 0, 0xbf9cf968);
  });
});
