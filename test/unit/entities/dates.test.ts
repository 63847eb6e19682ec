import assert from 'node:assert/strict';
import { DateFinder } from '../../../src/core/entities/dates';
import { tokensOf } from '../../../src/core/text/tokens';

const finder = new DateFinder();

function dates(language: string, text: string): string[] {
  return finder.find(text, tokensOf(text, [0, text.length]), language).map((range) => text.slice(...range));
}

describe('DateFinder', () => {
  const CASES: readonly (readonly [language: string, text: string, ...dates: string[]])[] = [
    ['es', 'Llegó el 29 de noviembre de 2024 a Graz.', '29 de noviembre de 2024'],
    ['es', 'Firmado en junio y ratificado el viernes.', 'junio', 'viernes'],
    ['es', 'Los acuerdos de 1961 y 2000 caducaron.', '1961', '2000'],
    ['es', 'El viernes 15 de diciembre votarán.', 'viernes 15 de diciembre'],
    ['es', 'En mayo de 2023 y en agosto.', 'mayo de 2023', 'agosto'],
    ['en', 'It opened on November 29, 2024, in Graz.', 'November 29, 2024'],
    ['en', 'Talks end on Friday, May 7, 2021.', 'Friday, May 7, 2021'],
    ['en', 'On 5 May 2021 and on March 2nd.', '5 May 2021', 'March 2nd'],
    ['pt', 'Chegou em 3 de outubro de 2024.', '3 de outubro de 2024'],
    ['fr', 'Arrivé le 3 octobre 2024, il repart lundi.', '3 octobre 2024', 'lundi'],
    ['de', 'Er kam am Montag und geht im Oktober 2024.', 'Montag', 'Oktober 2024'],
    ['it', 'È arrivato il 3 ottobre 2024.', '3 ottobre 2024'],
    ['tr', 'Yılmaz 5 Mayıs 2024 tarihinde gidecek.', '5 Mayıs 2024'],
    ['ru', 'Он прибыл 3 октября 2024 года.', '3 октября 2024'],
    ['pl', 'Przyjechał 3 października 2024 roku.', '3 października 2024'],
  ];
  for (const [language, text, ...expected] of CASES) {
    it(`finds ${expected.join(' and ')} in ${language}`, () => {
      assert.deepEqual(dates(language, text), expected);
    });
  }

  const NONE: readonly (readonly [language: string, text: string])[] = [
    ['es', 'Compró 24 sillas y 3 mesas por 3500 pesos.'],
    ['es', 'Subió 15 metros de altura en 2 días.'],
    ['en', 'They may march on; the bridge may fall.'],
    ['en', 'Room 3021 costs 99 dollars.'],
    ['es', 'El 45 % de los 1200000 votos.'],
    ['es', ''],
  ];
  for (const [language, text] of NONE) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(dates(language, text), []);
    });
  }

  it('finds English May and March by their capitals', () => {
    assert.deepEqual(dates('en', 'In May they met, in March they left.'), ['May', 'March']);
  });
});
