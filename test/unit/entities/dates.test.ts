import assert from 'node:assert/strict';
import { DateFinder } from '../../../src/core/entities/dates';
import type { PartialDate } from '../../../src/core/entities/partialDate';
import { tokensOf } from '../../../src/core/text/tokens';

const finder = new DateFinder();

function dates(language: string, text: string): string[] {
  const found = finder.find(text, tokensOf(text, [0, text.length]), language);
  assert.deepEqual(
    finder.readIn(text, [0, text.length], language).map(({ range }) => range),
    found,
  );
  return found.map((range) => text.slice(...range));
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
    ['ru', 'Он прибыл 3 октября 2024 года.', '3 октября 2024 года'],
    ['pl', 'Przyjechał 3 października 2024 roku.', '3 października 2024 roku'],

    // Inflected, written together, plural, careless.
    [
      'pl',
      'W środę i w sobotę, 14 czerwca; w lipcu 2015 r. lało.',
      'środę',
      'sobotę, 14 czerwca',
      'lipcu 2015 r.',
    ],
    ['ru', 'В среду и в сентябре, в 2014 году, до субботы.', 'среду', 'сентябре', '2014 году', 'субботы'],
    ['de', 'Am Donnerstagmorgen, im Jänner, montags nie.', 'Donnerstagmorgen', 'Jänner', 'montags'],
    ['nl', 'Hij kwam zaterdagavond en gaat in mei.', 'zaterdagavond', 'mei'],
    ['es', 'Los domingos y el sabado, en setiembre.', 'domingos', 'sabado', 'setiembre'],
    ['tr', 'Pazartesiden önce, 10 Haziran Cumartesi günü.', 'Pazartesiden', '10 Haziran Cumartesi'],
    ['tr', 'Nisan’da ve 2014’te geldi.', 'Nisan', '2014'],

    // Weekdays with a day, Portuguese weekdays.
    ['pt', 'Na terça-feira (12) e na sexta (1º).', 'terça-feira (12)', 'sexta (1º)'],
    [
      'pt',
      'Abriu na segunda. Volta quarta-feira, 15 de novembro.',
      'segunda',
      'quarta-feira, 15 de novembro',
    ],
    ['pt', 'Marcado para 5ª feira.', '5ª feira'],
    ['de', 'Er kommt Freitag, den 14. Juni, zurück.', 'Freitag, den 14. Juni'],
    ['it', 'Si vota domenica 12 e lunedì 13 dalle 8.', 'domenica 12', 'lunedì 13'],
    ['es', 'El viernes 22 (11.01.2021) salió.', 'viernes 22', '11.01.2021'],
    ['es', 'Este lunes (11.01.2021) abrió.', 'lunes (11.01.2021)'],
    ['pl', 'Gramy: sobota 25.05 i niedziela.', 'sobota 25.05', 'niedziela'],
    ['fr', 'Il a répondu samedi matin 7 avril à Paris.', 'samedi matin 7 avril'],

    ['es', 'Arranca en Santo Domingo el 21 de noviembre.', '21 de noviembre'],

    // Several days.
    ['es', 'Los días 13 y 20 de febrero cerró.', '13 y 20 de febrero'],
    ['fr', 'Du 6 au 17 janvier, puis les 29 et 30 mai.', '6 au 17 janvier', '29 et 30 mai'],
    ['it', 'Si gioca il 14 e il 15 settembre.', '14 e il 15 settembre'],
    ['de', 'Am 4., 9. und 13. August in Graz.', '4., 9. und 13. August'],
    ['fr', 'Dès le 1er mai, dès juillet-août, mi-juin.', '1er mai', 'juillet-août', 'mi-juin'],

    // Numbers alone.
    ['es', 'El 2/06/2021, el 12.06.1964 y el 2020-03-12.', '2/06/2021', '12.06.1964', '2020-03-12'],
    ['de', 'Am 15.10. in Graz, am 3. 4. 2020 in Linz.', '15.10.', '3. 4. 2020'],

    // Years and stretches of them, decades, parts of years.
    ['es', 'En 2015-2016 y en 2022/23; nació en 1812.', '2015-2016', '2022/23', '1812'],
    ['ru', 'По состоянию на 2013—2014 гг. уже.', '2013—2014 гг.'],
    ['es', 'En los años 80 y 90, en los años setenta.', 'años 80 y 90', 'años setenta'],
    ['en', 'From the 1970s to the Seventies and the 60s hit.', '1970s', 'Seventies', '60s'],
    ['it', 'Negli anni ’70 e negli anni Novanta.', 'anni ’70', 'anni Novanta'],
    ['nl', 'In de jaren dertig en de jaren 80.', 'jaren dertig', 'jaren 80'],
    ['pl', 'W latach 60. ubiegłego wieku.', 'latach 60.'],
    ['tr', '60’lı yıllarda geldi.', '60’lı yıllarda'],
    [
      'es',
      'El primer trimestre de 2003 y la primavera de 2011.',
      'primer trimestre de 2003',
      'primavera de 2011',
    ],

    // Masked numbers, datelines, sentences glued together.
    ['es', 'El *NUMBER* y *NUMBER* de septiembre.', '*NUMBER* y *NUMBER* de septiembre'],
    ['es', 'Lola October *NUMBER*, *NUMBER*', 'October *NUMBER*, *NUMBER*'],
    ['es', 'BELÉM, Brasil, Nov 10 (Reuters)', 'Nov 10'],
    ['fr', 'Le 26 mai 2012.Un autre.', '26 mai 2012'],
    ['en', 'March 12, 2024The mayor and on May 3, 2021A dam', 'March 12, 2024', 'May 3, 2021'],
    ['de', 'Berlin, 12. März 2024Der Rat tagt.', '12. März 2024'],
    ['ru', 'Это было 12 марта 2024Мэр приехал.', '12 марта 2024'],
    ['en', 'Sold in May 2023Q1 and in June 2024GB.', 'May', 'June'],
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
    ['es', 'El mantenido Julio Guzmán y Victoria Abril, de Santo Domingo.'],
    ['es', 'Las Abuelas de Plaza de Mayo y el Journal du Dimanche.'],
    ['es', 'El Reglamento 1083/2006, la Ley 14/2022 y el Mundial 2026.'],
    ['es', 'Multas de 1401,02 a 2000€, más de 1000 casos.'],
    ['en', 'There are 1200 volunteers; see 10.1016 and v1.2.2020.4.'],
    ['es', 'La versión 10.2.3.2020 llegó.'],
    ['fr', 'Il tourna sept films.'],
    ['pt', 'A segunda temporada e a Quinta da Boa Viagem.'],
    ['en', 'May has received great support in her twenties.'],
    ['ru', 'Охрана окружающей среды.'],
    ['tr', 'Bu pazar alanı, hayat pahalı.'],
    ['pl', 'Jovana, lat 20, i 3. Jan Christen.'],
    ['es', 'Véase https://a.example/2020/03/12 de @mayo.'],
  ];
  for (const [language, text] of NONE) {
    it(`finds none in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(dates(language, text), []);
    });
  }

  it('says what a date says', () => {
    const text = 'Del 3 al 5 de mayo de 2024, el lunes 7 y en los años 80.';
    assert.deepEqual(
      finder.read(text, tokensOf(text, [0, text.length]), 'es').map(({ date }) => date),
      [
        { year: 2024, month: 5, day: 3, until: { year: 2024, month: 5, day: 5 } },
        { weekday: 1, day: 7 },
        { year: 1980, until: { year: 1989 } },
      ],
    );
  });

  const SAID: readonly (readonly [language: string, text: string, date: PartialDate])[] = [
    ['en', '12/31/2020', { year: 2020, month: 12, day: 31 }],
    ['en', '3/4/2020', {}],
    ['es', '3/4/2020', { year: 2020, month: 4, day: 3 }],
    ['es', '12.06.64', { year: 1964, month: 6, day: 12 }],
    ['es', 'octubre *NUMBER* de 2020', {}],
    ['es', 'primavera de 2011', {}],
    ['fr', 'juillet-août 2019', { year: 2019, month: 7, until: { year: 2019, month: 8 } }],
    ['es', '2022/23', { year: 2022, until: { year: 2023 } }],
    ['pt', '5ª feira', { weekday: 4 }],
    ['tr', '10 Haziran 2017 Cumartesi', { year: 2017, month: 6, day: 10, weekday: 6 }],
  ];
  for (const [language, text, date] of SAID) {
    it(`reads ${text} in ${language} as ${JSON.stringify(date)}`, () => {
      assert.deepEqual(finder.read(text, tokensOf(text, [0, text.length]), language), [
        { range: [0, text.length], date },
      ]);
    });
  }

  it('finds English May and March by their capitals', () => {
    assert.deepEqual(dates('en', 'In May they met, in March they left.'), ['May', 'March']);
  });
});
