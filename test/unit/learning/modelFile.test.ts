import assert from 'node:assert/strict';
import { readModelFile, writeModelFile } from '../../../src/core/learning/modelFile';

const VERSION = 7;
const TRANSITIONS = Float32Array.from([0.5, 0, 0, 0.25, 1, 2, 3, 4]);

const file = (): Uint8Array =>
  writeModelFile(
    { version: VERSION, labels: ['title', 'body'], features: 2, unit: 0.5 },
    Uint32Array.of(3, 4_000_000_000),
    TRANSITIONS,
    Int8Array.of(1, -2, 127, -127),
  );

describe('a model file', () => {
  it('is read as it was written', () => {
    const model = readModelFile(file(), VERSION);
    assert.deepEqual(model.labels, ['title', 'body']);
    assert.deepEqual(Array.from(model.scoresOf(3)!), [0.5, -1]);
    assert.deepEqual(Array.from(model.scoresOf(4_000_000_000)!), [63.5, -63.5]);
    assert.equal(model.scoresOf(5), undefined);
    assert.deepEqual(Array.from(model.transitions), [...TRANSITIONS]);
  });

  it('is read from anywhere in a larger buffer', () => {
    const bytes = file();
    const larger = new Uint8Array(bytes.length + 3);
    larger.set(bytes, 3);
    assert.deepEqual(Array.from(readModelFile(larger.subarray(3), VERSION).scoresOf(3)!), [0.5, -1]);
  });

  it('that is damaged is refused in a few words', () => {
    const bytes = file();
    const damaged = bytes.slice();
    damaged[9] = 0xff;
    for (const [broken, message] of [
      [new Uint8Array(0), /no model/],
      [Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8), /no model/],
      [bytes.subarray(0, bytes.length - 1), /cut short/],
      [bytes.subarray(0, 40), /cut short|damaged/],
      [bytes.subarray(0, 6), /cut short|damaged/],
      [damaged, /damaged/],
    ] as const) {
      assert.throws(() => readModelFile(broken, VERSION), message);
    }
    assert.throws(() => readModelFile(bytes, VERSION + 1), /version 7, not 8/);
  });
});
