import assert from 'node:assert/strict';
import { ngramsData } from 'eld/ngrams';
import { calendarForm, readCalendar } from '../../../src/core/text/calendar';

/** January's, November's and Friday's names, long and short, as news write them. */
const NAMES: readonly (readonly [
  language: string,
  january: readonly string[],
  november: readonly string[],
  friday: string,
])[] = [
  ['en', ['January', 'Jan'], ['November', 'Nov'], 'Friday'],
  ['es', ['enero', 'ene'], ['noviembre', 'nov'], 'viernes'],
  ['pt', ['janeiro', 'jan'], ['novembro', 'nov'], 'sexta'],
  ['fr', ['janvier'], ['novembre'], 'vendredi'],
  ['de', ['Januar', 'Jan'], ['November', 'Nov'], 'Freitag'],
  ['it', ['gennaio', 'gen'], ['novembre', 'nov'], 'venerdì'],
  ['ca', ['gener'], ['novembre'], 'divendres'],
  ['nl', ['januari', 'jan'], ['november', 'nov'], 'vrijdag'],
  ['tr', ['Ocak', 'Oca'], ['Kasım', 'Kas'], 'Cuma'],
  ['ru', ['января', 'январь', 'янв'], ['ноября', 'ноябрь'], 'пятница'],
  ['pl', ['stycznia', 'styczeń', 'sty'], ['listopada', 'listopad', 'lis'], 'piątek'],
];

describe('readCalendar', () => {
  for (const [language, january, november, friday] of NAMES) {
    it(`knows the months and weekdays of ${language}`, () => {
      const { months, weekdays } = readCalendar(language);
      for (const name of january) assert.equal(months.get(calendarForm(name)), 1, name);
      for (const name of november) assert.equal(months.get(calendarForm(name)), 11, name);
      assert.equal(weekdays.get(calendarForm(friday)), 5, friday);
    });
  }

  it('knows every language that the detector finds', () => {
    const { languages } = ngramsData as { languages: Readonly<Record<string, string>> };
    // Japanese and Chinese number their months.
    for (const language of Object.values(languages))
      assert.ok(readCalendar(language).weekdays.size > 0, language);
  });

  it('has no words for a language that the build did not ask for', () => {
    assert.throws(() => readCalendar('xx'), RangeError);
  });

  it('tells shortened names from names', () => {
    const { shortened } = readCalendar('es');
    assert.deepEqual(
      ['sept', 'mié', 'mayo', 'lunes'].map((name) => shortened.has(name)),
      [true, true, false, false],
    );
    // CLDR's short and long May are one word.
    assert.ok(!readCalendar('en').shortened.has('may'));
  });

  it('holds no word that is too short to be told from others', () => {
    for (const [language] of NAMES) {
      const { months, weekdays } = readCalendar(language);
      for (const name of [...months.keys(), ...weekdays.keys()])
        assert.ok(name.length >= 3, `${language}: ${name}`);
    }
  });
});

describe('calendarForm', () => {
  it('makes capitals and decomposed letters one', () => {
    assert.equal(calendarForm('FÉVRIER'), calendarForm('fe\u0301vrier'));
    assert.equal(calendarForm('Ağustos'), 'ağustos');
  });

  it('makes the Turkish dotted capital a plain i', () => {
    assert.equal(calendarForm('HAZİRAN'), calendarForm('haziran'));
  });
});
