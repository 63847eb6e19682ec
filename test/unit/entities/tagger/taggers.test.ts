import assert from 'node:assert/strict';
import { BeginningTable } from '../../../../src/core/entities/tagger/beginningTable';
import { writeGazetteerFile } from '../../../../src/core/entities/tagger/gazetteerFile';
import {
  beginningOf,
  insideOf,
  LABEL_COUNT,
  NAME_TYPES,
  OUTSIDE,
} from '../../../../src/core/entities/tagger/labels';
import { keyOf } from '../../../../src/core/entities/tagger/hash';
import { writeTaggerFile } from '../../../../src/core/entities/tagger/taggerModel';
import { createTaggers, GAZETTEER_FILE, TAGGER_FILES } from '../../../../src/core/entities/tagger/taggers';
import { CASE, readWordFacts, wordFeatures } from '../../../../src/core/entities/tagger/wordFeatures';
import { inEnglish, type Translate } from '../../../../src/core/text/translate';
import { finish } from '../../../../src/core/text/steps';

const PERSON = NAME_TYPES.indexOf('person');

/** A tagger by hand: capitalised words are people, those in a row one person. */
function handMadeTagger(): Uint8Array {
  const keyOfCase = (example: string): number => keyOf(wordFeatures(readWordFacts(example), 0)[1] ?? 0);
  const rows = [
    { key: keyOfCase('Ana'), weights: { [OUTSIDE]: -40, [beginningOf(PERSON)]: 45, [insideOf(PERSON)]: 50 } },
    { key: keyOfCase('dice'), weights: { [OUTSIDE]: 90 } },
  ].sort((a, b) => a.key - b.key);
  return writeTaggerFile({
    languages: ['es'],
    keys: rows.map(({ key }) => key),
    weights: Int8Array.from(
      rows.flatMap((row) => Array.from({ length: LABEL_COUNT }, (_, label) => row.weights[label] ?? 0)),
    ),
    unit: 0.1,
    transitions: new Float32Array(LABEL_COUNT * (LABEL_COUNT + 1)),
  });
}

const filesWith = (tagger: Uint8Array): Map<string, Uint8Array> =>
  new Map([
    [GAZETTEER_FILE, writeGazetteerFile({ lists: new Map([[1, 1]]), beginnings: new BeginningTable() })],
    ['entities-romance.bin', tagger],
  ]);

function reporter(): {
  readonly reports: string[];
  readonly report: (...message: Parameters<Translate>) => void;
} {
  const reports: string[] = [];
  return { reports, report: (...message) => void reports.push(inEnglish(...message)) };
}

describe('taggers', () => {
  it('read each language with the tagger made for it, and its relatives too', () => {
    const { reports, report } = reporter();
    const taggerFor = createTaggers(filesWith(handMadeTagger()), report);
    assert.equal(readWordFacts('Ana').case, CASE.initial);
    const text = 'dice Ana Ruiz a Luis';
    for (const language of ['es', 'fr', 'ca']) {
      const tagger = taggerFor(language);
      const names = tagger ? finish(tagger(text, [[0, text.length]])) : [];
      assert.deepEqual(
        names.map(({ range, type }) => [text.slice(...range), type]),
        [
          ['Ana Ruiz', 'person'],
          ['Luis', 'person'],
        ],
      );
      for (const { probability } of names) assert.ok(probability > 0.5 && probability <= 1);
    }
    assert.deepEqual([taggerFor(null), taggerFor('zh')], [undefined, undefined]);
    assert.deepEqual(reports, []);
  });

  it('say once what is wrong with a file, and go on without it', () => {
    const { reports, report } = reporter();
    const good = handMadeTagger();
    const taggerFor = createTaggers(filesWith(good.subarray(0, good.length - 1)), report);
    assert.deepEqual([taggerFor('es'), taggerFor('pt'), taggerFor('tr')], [undefined, undefined, undefined]);
    assert.deepEqual(
      reports.map((report) =>
        /models\/(\S+) cannot be used: (.+?)\./
          .exec(report + '.')
          ?.slice(1, 3)
          .join(' '),
      ),
      [
        'entities-romance.bin cannot be used: it is cut short',
        'entities-turkish.bin cannot be used: it is missing',
      ].map((message) => message.replace(' cannot be used:', '')),
    );
  });

  it('say once that the gazetteer is missing', () => {
    const { reports, report } = reporter();
    const taggerFor = createTaggers(new Map(), report);
    for (const [language] of Object.values(TAGGER_FILES))
      assert.equal(taggerFor(language ?? null), undefined);
    assert.equal(reports.length, 1);
  });
});
