import assert from 'node:assert/strict';
import { FeatureQueue } from '../../../../src/core/entities/tagger/featureQueue';
import { BeginningTable } from '../../../../src/core/entities/tagger/beginningTable';
import { gazetteerKey } from '../../../../src/core/entities/tagger/gazetteer';
import { readGazetteerFile, writeGazetteerFile } from '../../../../src/core/entities/tagger/gazetteerFile';
import { LABEL_COUNT } from '../../../../src/core/entities/tagger/labels';
import { keyOf } from '../../../../src/core/entities/tagger/hash';
import {
  readTaggerFile,
  type StoredTagger,
  writeTaggerFile,
} from '../../../../src/core/entities/tagger/taggerModel';

const HASHES = [7, 300, 0x12345678, 0xfedcba98, 0xffffffff];

const STORED: StoredTagger = {
  languages: ['es', 'pt'],
  keys: HASHES.map(keyOf),
  weights: Int8Array.from({ length: HASHES.length * LABEL_COUNT }, (_, index) => ((index * 37) % 255) - 127),
  unit: 0.25,
  transitions: Float32Array.from({ length: LABEL_COUNT * (LABEL_COUNT + 1) }, (_, index) => index / 8),
};

const withText = (file: Uint8Array, from: string, to: string): Uint8Array =>
  Uint8Array.from(Buffer.from(Buffer.from(file).toString('latin1').replace(from, to), 'latin1'));

describe('files of the tagger', () => {
  // The first two hashes have one key, so the weights of both stand under it: keys are told apart before they are stored.
  const stored = { ...STORED, keys: [1, 2, 3, 4, 5].map((key) => key * 3_000_000) };
  const file = writeTaggerFile(stored);

  it('come back as they were written', () => {
    // Node.js reads files into parts of larger buffers.
    const model = readTaggerFile(Buffer.concat([Buffer.alloc(3), file]).subarray(3));
    assert.deepEqual(model.languages, ['es', 'pt']);
    assert.deepEqual([...model.transitions], [...stored.transitions]);
    assert.equal(model.unit, stored.unit);
    stored.keys.forEach((key, row) => {
      const scores = new Int32Array(LABEL_COUNT + 1);
      model.addWeights(key * 256, scores, 1);
      const expected = [...stored.weights.subarray(row * LABEL_COUNT, (row + 1) * LABEL_COUNT)];
      assert.deepEqual([...scores], [0, ...expected]);
    });
  });

  it('score queued features as they score one after the other', () => {
    const model = readTaggerFile(file);
    const queue = new FeatureQueue();
    const [expected, scores] = [new Int32Array(20 * LABEL_COUNT), new Int32Array(20 * LABEL_COUNT)];
    for (let round = 0; round < 3000; round++) {
      const hash = (round % 3 === 0 ? round : stored.keys[round % stored.keys.length]!) * 256;
      const place = (round % 20) * LABEL_COUNT;
      queue.push(hash, place);
      model.addWeights(hash, expected, place);
    }
    model.addQueued(queue, scores);
    assert.deepEqual(scores, expected);
    assert.ok(scores.some((score) => score !== 0));
    assert.equal(queue.count, 0);
  });

  it('say nothing of features that they do not hold', () => {
    const scores = new Int32Array(LABEL_COUNT);
    readTaggerFile(file).addWeights(0x99999999, scores, 0);
    assert.deepEqual([...scores], new Array(LABEL_COUNT).fill(0));
  });

  it('are refused where they are cut short, damaged, strange or of another version', () => {
    const cases: [Uint8Array, RegExp][] = [
      [file.subarray(0, file.length - 1), /cut short/],
      [file.subarray(0, 40), /no tagger|damaged/],
      [new Uint8Array(0), /no tagger/],
      [Uint8Array.from(Buffer.from('%PDF-1.4\n')), /no tagger/],
      [withText(file, '"version":1', '"version":7'), /version 7, not/],
      [withText(file, '"version"', '"version'), /damaged/],
    ];
    for (const [bytes, message] of cases) assert.throws(() => readTaggerFile(bytes), message);
  });

  it('hold a gazetteer, whose names are found without case and accents', () => {
    const lists = new Map([
      [gazetteerKey('bogota'), 4],
      [gazetteerKey('los angeles'), 5],
    ]);
    const beginnings = new BeginningTable();
    beginnings.add(gazetteerKey('los'), 2);
    const written = writeGazetteerFile({ lists, beginnings });
    const gazetteer = readGazetteerFile(written);
    assert.deepEqual(
      ['bogota', 'los angeles', 'los'].map((name) => gazetteer.listsOf(gazetteerKey(name))),
      [4, 5, 0],
    );
    assert.deepEqual(
      ['bogota', 'los'].map((word) => gazetteer.mostWords(gazetteerKey(word))),
      [0, 2],
    );
    assert.throws(() => readGazetteerFile(written.subarray(0, written.length - 2)), /cut short/);
    assert.throws(() => readGazetteerFile(file), /no gazetteer/);
    assert.throws(
      () => readGazetteerFile(withText(written, '"version":2', '"version":1')),
      /version 1, not 2/,
    );
  });
});
