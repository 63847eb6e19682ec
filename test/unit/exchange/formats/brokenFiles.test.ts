import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportMarks } from '../../../../src/core/exchange/exportMarks';
import { EXCHANGE_FORMATS } from '../../../../src/core/exchange/formats/formats';
import { assertReads } from '../../../support/anyMarks';
import { markedFiles } from '../../../support/markedFiles';
import { anyUnits } from '../../../support/texts';

/** A text with a stretch of it taken out, doubled, or in place of another. */
const cuts = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom('out', 'twice', 'noise'));

function broken(
  text: string,
  [from, length, to, how]: readonly [number, number, number, string],
  noise: string,
): string {
  const start = from % (text.length + 1);
  const end = start + (length % 20);
  const target = to % (text.length + 1);
  if (how === 'out') return text.slice(0, start) + text.slice(end);
  const piece = how === 'noise' ? noise : text.slice(start, end);
  return text.slice(0, target) + piece + text.slice(target);
}

describe('broken files', () => {
  for (const format of EXCHANGE_FORMATS) {
    const readAndPlace = (text: string): void => assertReads(format, text);

    it(`${format.id}: reads any text without failing`, () => {
      fc.assert(fc.property(anyUnits, readAndPlace), { numRuns: 200 });
    });

    it(`${format.id}: reads what is broken anywhere without failing`, () => {
      fc.assert(
        fc.property(
          markedFiles,
          fc.array(cuts, { minLength: 1, maxLength: 3 }),
          anyUnits,
          (file, all, noise) => {
            const { text } = exportMarks(format, file);
            readAndPlace(all.reduce((now, cut) => broken(now, cut, noise), text));
          },
        ),
        { numRuns: 200 },
      );
    });

    it(`${format.id}: says where a file of something else goes wrong`, () => {
      const { documents, faults } = format.read('This is\na letter, “not”\n{ "a table"', null);
      assert.equal(documents.flatMap(({ marks }) => marks).length, 0);
      assert.ok(faults.length > 0);
    });
  }
});
