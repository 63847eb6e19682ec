import assert from 'node:assert/strict';
import { countryCode } from '../../../src/core/entities/countries';

describe('countryCode', () => {
  /** The names of one country each, in several languages. */
  const NAMES: readonly (readonly string[])[] = [
    [
      'Alemania',
      'Germany',
      'Deutschland',
      'Allemagne',
      'Germania',
      'Alemanha',
      'Almanya',
      'Германия',
      'Niemcy',
    ],
    ['Corea del Norte', 'North Korea', 'Kuzey Kore', 'Coreia do Norte', 'Nordkorea', 'КНДР'],
    ['Kazajistán', 'Kazakhstan', 'Kasachstan', 'Kazakistan', 'Cazaquistão', 'Казахстан'],
    ['Estados Unidos', 'EE. UU.', 'EE.UU.', 'EEUU', 'USA', 'U.S.', 'United States', 'the United States'],
    ['Reino Unido', 'United Kingdom', 'UK', 'Gran Bretaña', 'Britain', 'Royaume-Uni', 'Birleşik Krallık'],
    ['Países Bajos', 'Holanda', 'Netherlands', 'Nederland', 'Niederlande'],
    ['Rusia', 'Russia', 'Rusya', 'Russland', 'Россия', 'Rosja'],
    ['España', 'Spain', 'ESPAÑA', 'Spanien', 'Espanya'],
    ['Myanmar', 'Birmania'],
    ['Turkey', 'Turquía', 'Türkiye'],
    ['Czech Republic', 'República Checa', 'Tschechien'],
    ['Brasil', 'Brazil', 'Brésil', 'Brasilien', 'Brasile', 'Brezilya'],
  ];
  for (const names of NAMES) {
    it(`is one for ${names.join(', ')}`, () => {
      const codes = new Set(names.map(countryCode));
      assert.deepEqual([...codes], [countryCode(names[0]!)]);
      assert.match([...codes][0]!, /^[A-Z]{2}$/);
    });
  }

  it('is another for another country', () => {
    const codes = NAMES.map((names) => countryCode(names[0]!));
    assert.equal(new Set(codes).size, NAMES.length);
    assert.notEqual(countryCode('Corea del Norte'), countryCode('Corea del Sur'));
    assert.notEqual(countryCode('Níger'), countryCode('Nigeria'));
  });

  for (const name of ['', 'Montevideo', 'Río Hondo', 'DE', 'es', 'Ana', 'Norte', 'unidos']) {
    it(`is nothing for ${JSON.stringify(name)}`, () => {
      assert.equal(countryCode(name), undefined);
    });
  }
});
