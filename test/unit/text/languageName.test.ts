import assert from 'node:assert/strict';
import { languageName } from '../../../src/core/text/languageName';
import { inEnglish } from '../../../src/core/text/translate';

describe('languageName', () => {
  it('names a language in the reader’s own', () => {
    assert.equal(languageName('tr'), 'Turkish');
    assert.equal(languageName('tr', 'es'), 'turco');
  });

  it('falls back to the code', () => {
    assert.equal(languageName('not a code'), 'not a code');
    assert.equal(languageName('tr', 'not a locale'), 'tr');
  });
});

describe('inEnglish', () => {
  it('fills values in, and leaves what it has none for', () => {
    assert.equal(inEnglish('{1} of {0}, {2}', 'b', 1), '1 of b, {2}');
  });
});
