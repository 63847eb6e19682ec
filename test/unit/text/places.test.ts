import assert from 'node:assert/strict';
import { placesIn } from '../../../src/core/text/places';

describe('placesIn', () => {
  it('finds lines and characters, whatever the line ends', () => {
    const placeOf = placesIn('ab\r\nc\rd\n');
    assert.deepEqual(
      [0, 2, 4, 5, 6, 8].map((offset) => placeOf(offset)),
      [
        { line: 0, character: 0 },
        { line: 0, character: 2 },
        { line: 1, character: 0 },
        { line: 1, character: 1 },
        { line: 2, character: 0 },
        { line: 3, character: 0 },
      ],
    );
  });

  it('keeps to the text', () => {
    assert.deepEqual(placesIn('')(7), { line: 0, character: 0 });
    assert.deepEqual(placesIn('ab')(7), { line: 0, character: 2 });
  });
});
