// The month and weekday names of CLDR, as the build's Node.js has them: asking `Intl` for them costs 60 ms when the first date
// is read, and what a text's dates are must not hang on the version of Unicode that VS Code brings along.
import { ngramsData } from '../node_modules/eld/src/ngrams/small.js';

/** The page languages of platforms, and the regions whose names differ. */
const PAGE_LANGUAGES =
  'en en-GB es es-PE pt fr fr-CA de de-AT it ca gl eu nl pl cs sk hu ro sl sr bg uk ru el tr sv da nb fi is et lv lt id ms fil ar fa ur he hi mr bn gu kn ta th'.split(
    ' ',
  );

/** All that src/core asks for: dates are also read in any language that the detector finds. */
const LANGUAGES = [...new Set([...PAGE_LANGUAGES, ...Object.values(ngramsData.languages)])];

/** Names in a whole date (genitive in Slavic languages) and alone. */
const STYLES = (length) => [
  { day: 'numeric', month: length, year: 'numeric', weekday: length },
  { month: length },
];

const MODULE = 'lede:calendars';

/** Gives `import calendars from 'lede:calendars'` its data: see src/core/text/calendars.d.ts for its form. */
export const calendarData = {
  name: 'calendars',
  setup(build) {
    build.onResolve({ filter: new RegExp(`^${MODULE}$`) }, () => ({ path: MODULE, namespace: 'calendars' }));
    build.onLoad({ filter: /./, namespace: 'calendars' }, () => ({
      contents: JSON.stringify(calendars()),
      loader: 'json',
    }));
  },
};

function calendars() {
  return Object.fromEntries(
    LANGUAGES.map((language) => [
      language,
      { long: namesOf(language, 'long'), short: namesOf(language, 'short') },
    ]),
  );
}

function namesOf(language, length) {
  if (Intl.DateTimeFormat.supportedLocalesOf(language).length === 0)
    throw new Error(
      `This Node.js knows no calendar of ${language}: it was built without the languages of ICU.`,
    );
  const months = Array.from({ length: 12 }, () => new Set());
  const weekdays = Array.from({ length: 7 }, () => new Set());
  for (const style of STYLES(length)) {
    const format = new Intl.DateTimeFormat(`${language}-u-ca-gregory-nu-latn`, { ...style, timeZone: 'UTC' });
    // The first days of the months of 2023 fall on all seven days of the week.
    for (let month = 0; month < 12; month++) {
      const day = new Date(Date.UTC(2023, month, 1));
      for (const { type, value } of format.formatToParts(day)) {
        if (type === 'month') months[month].add(value);
        if (type === 'weekday') weekdays[(day.getUTCDay() + 6) % 7].add(value);
      }
    }
  }
  return { months: months.map((names) => [...names]), weekdays: weekdays.map((names) => [...names]) };
}
