import assert from 'node:assert/strict';
import { readDisplayedDate } from '../../../src/core/posts/displayedDate';

const read = (text: string): string | undefined => readDisplayedDate(text, 0)?.date;

/** Dates as platforms display them, by the language of the page. */
const DISPLAYED: readonly (readonly [expected: string, ...forms: string[]])[] = [
  ['2024-11-29', 'November 29, 2024', 'Nov 29, 2024', '29 November 2024', '29 Nov 2024', 'Nov 29 2024'],
  ['2024-11-29', '29 de noviembre de 2024', '29 noviembre 2024', 'noviembre 29, 2024', '29 de nov. de 2024'],
  ['2024-11-29', '29 de novembro de 2024', '29 de Nov, 2024'],
  ['2018-11-16', '16 de novembre de 2018', '16 novembre 2018', '16 nov. 2018'],
  ['2016-04-01', '1 d’abril de 2016', "1 d'abril de 2016", '1 avril 2016', '1 april 2016'],
  ['2018-02-08', '8 février 2018', '8 fe\u0301vrier 2018', '8 FÉVRIER 2018'],
  ['2019-08-02', '2 août 2019', '2 Ağustos 2019', '2 Agustus 2019', '2 agosto 2019', '2. elokuuta 2019'],
  ['2020-12-28', '28. Dezember 2020', '28 dicembre 2020', '28 december 2020', '28 Desember 2020'],
  [
    '2019-03-02',
    '2. März 2019',
    '2 mars 2019',
    '2 Mart 2019',
    '2 Maret 2019',
    '2 марта 2019',
    '2 maart 2019',
  ],
  ['2018-06-30', '30 Haziran 2018', '30 HAZİRAN 2018', '30 июня 2018 г.', '30 czerwca 2018', '30 iunie 2018'],
  ['2019-05-12', '12 мая 2019', '12 травня 2019 р.', '12. května 2019', '2019. május 12', '12 Μαΐου 2019'],
  ['2018-08-06', '6 sierpnia 2018', '6 серпня 2018', '6 августа 2018 г.', '6 أغسطس 2018'],
  ['2017-11-22', '22 ноября 2017 г.', '22 Kasım 2017', '22 listopada 2017', '22 lis 2017', '22 Ноя 2017'],
  ['2016-06-21', '2016年6月21日', '2016年 6月 21日', '2016년 6월 21일', '2016년6월21일'],
  [
    '2015-10-30',
    'Friday, October 30, 2015',
    'viernes, 30 de octubre de 2015',
    'Viernes 30 de octubre de 2015',
  ],
  ['2015-10-30', 'Freitag, 30. Oktober 2015', 'vendredi 30 octobre 2015', 'Venerdì 30 ottobre 2015'],
  ['2024-11-14', '2024-11-14', '14 нояб. 2024'],
  [
    '2024-11-14',
    '2024(e)ko azaroaren 14(a)',
    '2024(e)ko aza. 14(a)',
    '2024. gada 14. novembris',
    '2024. g. 14. nov',
  ],
  [
    '2024-11-14',
    '2024 m. lapkričio 14 d.',
    '14 בנובמבר 2024',
    '14 נובמבר 2024',
    '14 नवंबर 2024',
    '14 नव॰ 2024',
  ],
  ['2024-05-14', '14 मई 2024', '14 মে, 2024', '14 மே, 2024', '14 พฤษภาคม 2024', '14 مئی، 2024'],
  ['2024-02-29', 'February 29, 2024', '29 Şubat 2024', '29 de fevereiro de 2024'],
];

/** The languages whose every month is read, as CLDR writes a whole date. */
const PAGE_LANGUAGES =
  'en es pt fr de it ca gl nl pl cs sk hu ro sl sr bg uk ru el tr sv da nb fi et id ms fil ar fa eu lv lt he hi mr bn gu kn ta th ur is';

describe('readDisplayedDate', () => {
  for (const [expected, ...forms] of DISPLAYED) {
    for (const form of forms) {
      it(`reads ${form}`, () => {
        assert.deepEqual(readDisplayedDate(form, 0), { date: expected, start: 0, end: form.length });
      });
    }
  }

  for (const language of PAGE_LANGUAGES.split(' ')) {
    it(`reads every month in ${language}`, () => {
      const calendar = `${language}-u-ca-gregory-nu-latn`;
      const format = new Intl.DateTimeFormat(calendar, { dateStyle: 'long', timeZone: 'UTC' });
      for (let month = 0; month < 12; month += 1) {
        const day = new Date(Date.UTC(2021, month, 6 + month));
        const displayed = format.format(day);
        assert.equal(read(displayed), day.toISOString().slice(0, 10), displayed);
      }
    });
  }

  const REFUSED = [
    [
      'a day that the month has not',
      'February 30, 2019',
      '31 de abril de 2019',
      '2019年2月30日',
      '2019-02-30',
    ],
    ['no leap day in a common year', '29 de febrero de 2023', 'February 29, 2100'],
    ['a day or month out of any calendar', '0 de mayo de 2019', '32 mai 2019', '2019年13月1日', '2024-13-01'],
    ['what has no year', 'November 29', '29 de noviembre', '29 de noviembre a las 10'],
    ['a year of two digits', "29 Nov '24", 'November 29, 24'],
    ['what has no day', 'November 2024', 'noviembre de 2024'],
    ['what has no month', '29, 2024', '2024'],
    ['a word that is no month', '13 Foo 2019', 'Chapter 13, 2019', 'Mayonesa 5, 2019'],
    ['numbers alone', '29/11/2024', '11/29/2024', '29.11.2024', '20241129', '2024-11-141'],
    ['a time ago', '2 days ago', 'hace 3 horas', '2h'],
    ['a date that begins later', 'el ministro, 29 de noviembre de 2024', '(November 29, 2024)'],
    ['nothing', '', ' ', '\n'],
  ] as const;
  for (const [name, ...forms] of REFUSED) {
    it(`refuses ${name}`, () => {
      for (const form of forms) assert.equal(readDisplayedDate(form, 0), null, form);
    });
  }

  const GLUED: readonly (readonly [text: string, behind: string])[] = [
    ['November 29, 2024The latest', 'The latest'],
    ['29 de noviembre de 2024Y agregó', 'Y agregó'],
    ['29 de noviembre de 2024. Y agregó', '. Y agregó'],
    ['12 ноября 2017 г.Потом', 'Потом'],
    ['12 ноября 2017 Потом', ' Потом'],
    ['2016年6月21日今日', '今日'],
    ['Nov 14, 2024)', ')'],
    ['2024-11-14T10:00', 'T10:00'],
    ['November 29, 202415 heridos', '15 heridos'],
  ];
  for (const [text, behind] of GLUED) {
    it(`ends before ${JSON.stringify(behind)} in ${text}`, () => {
      assert.equal(text.slice(readDisplayedDate(text, 0)?.end), behind);
    });
  }

  it('begins where it is told to', () => {
    const text = '— Ana (@ana) 3 de mayo de 2024 y 4 de junio de 2023';
    const at = text.indexOf(')') + 1;
    const [start, end] = [text.indexOf('3'), text.indexOf(' y ')];
    assert.deepEqual(readDisplayedDate(text, at), { date: '2024-05-03', start, end });
    const small = 'shared by Ana on Friday, May 3, 2024';
    assert.equal(readDisplayedDate(small, small.indexOf(' on'))?.start, small.indexOf('Friday'));
    assert.equal(readDisplayedDate(text, text.length), null);
  });

  it('spans a line end and no-break spaces, but no paragraph', () => {
    assert.equal(read('\n3 de mayo de 2024'), '2024-05-03');
    assert.equal(read('\u00a03\u00a0de\u00a0mayo de 2024'), '2024-05-03');
    assert.equal(read('          3 de mayo de 2024'), undefined);
  });
});
