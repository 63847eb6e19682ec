import { calendarForm, readCalendar } from '../../text/calendar';
import { FormFilter } from './formFilter';
import {
  COMPOUND_ENDINGS,
  type DateWordKind,
  INFLECTIONS,
  MID_MONTH,
  MORE_WORDS,
  ORDINAL_WEEKDAYS,
  ORDINALS,
  REGIONS,
  YEAR_WORDS,
} from './tables';

/** A word that can be part of a date. */
export interface DateWord {
  readonly kind: DateWordKind;
  /** The month or weekday from 1; a decade's first year within its century; 0 for what has no number. */
  readonly value: number;
  /** True for what is another word as well ("sept", Portuguese "segunda"), so that more than itself must speak for a date. */
  readonly doubtful: boolean;
}

/** The words that speak for dates in one language. */
export interface DateLanguage {
  readonly words: ReadonlyMap<string, DateWord>;
  /** Every spelling of `words` that text is likely to have: small, capitalised, all capitals. */
  readonly spellings: ReadonlySet<string>;
  /** The forms that a rule may begin with: those of `words`, and a few more. */
  readonly filter: FormFilter;
  /** What belongs to a year behind it ("roku", "г."). */
  readonly yearWords: ReadonlySet<string>;
  /** True where months are written with a capital. */
  readonly capitalised: boolean;
  /** True where many of them are other words in small letters (Turkish "pazar" is a market too). */
  readonly smallOtherwise: boolean;
  /** True where nouns or whole phrases have capitals, so that a capital beside a month says nothing. */
  readonly capitalsAnywhere: boolean;
  /** True where "May 3" is a day. */
  readonly monthBeforeDay: boolean;
  /** True where the weekday stands behind the date. */
  readonly weekdayLast: boolean;
  /** True where "15.10." is a day. */
  readonly dottedDays: boolean;
}

/** The kinds that can be a date without a number of three digits or more. */
const SPEAKING = new Set<DateWordKind>(['month', 'weekday', 'decadeIntro', 'decadeName']);

const CAPITALS_ANYWHERE = new Set(['de', 'tr']);

/** Reads the words of a language (ISO 639-1, one that the language detector finds); a few milliseconds, so callers keep what they get. */
export function readDateLanguage(language: string): DateLanguage {
  const words = new Map<string, DateWord>();
  for (const region of [language, ...(REGIONS[language] ?? [])]) addCalendar(words, region, language, false);
  // Platforms date their posts in English in most pages, whatever the language around.
  if (language !== 'en') addCalendar(words, 'en', 'en', true);
  for (const [form, kind, value] of MORE_WORDS) add(words, form, { kind, value, doubtful: true });
  const spellings = new Set<string>();
  for (const [form, { kind }] of words)
    if (SPEAKING.has(kind))
      for (const spelling of [form, capitalise(form), form.toUpperCase()]) spellings.add(spelling);
  return {
    words,
    spellings,
    filter: new FormFilter([...words.keys(), ...ORDINALS, MID_MONTH]),
    yearWords: new Set(YEAR_WORDS[language]?.split(' ')),
    capitalised: /^\p{Lu}/u.test(new Intl.DateTimeFormat(language, { month: 'long' }).format(0)),
    smallOtherwise: language === 'tr',
    capitalsAnywhere: CAPITALS_ANYWHERE.has(language),
    monthBeforeDay: language === 'en',
    weekdayLast: language === 'tr',
    dottedDays: new Intl.DateTimeFormat(language, { day: '2-digit', month: '2-digit' })
      .format(0)
      .includes('.'),
  };
}

function addCalendar(
  words: Map<string, DateWord>,
  region: string,
  language: string,
  isForeign: boolean,
): void {
  const { months, weekdays, shortened } = readCalendar(region);
  const ordinals = ORDINAL_WEEKDAYS[language] ?? new Set();
  for (const [kind, names] of [
    ['month', months],
    ['weekday', weekdays],
  ] as const) {
    for (const [name, value] of names) {
      const short = shortened.has(name);
      // Shortened weekdays are too many other words ("mar", "dom"), and so are another language's shortened months ("Jan").
      if (short && (kind === 'weekday' || isForeign)) continue;
      for (const form of short ? [name] : formsOf(name, kind, language))
        add(words, form, { kind, value, doubtful: short || ordinals.has(form) });
    }
  }
}

/** The first to come keeps a form: a word's own language comes first, and full names before inflected ones. */
function add(words: Map<string, DateWord>, form: string, word: DateWord): void {
  for (const spelling of [form, withoutMarks(form)]) if (!words.has(spelling)) words.set(spelling, word);
}

function formsOf(name: string, kind: 'month' | 'weekday', language: string): string[] {
  const forms = [name];
  for (const [of, ending, ...others] of INFLECTIONS[language] ?? []) {
    if ((of !== 'both' && of !== kind) || !name.endsWith(ending)) continue;
    const stem = name.slice(0, name.length - ending.length);
    for (const other of others) forms.push(stem + other);
  }
  if (kind === 'weekday')
    for (const ending of COMPOUND_ENDINGS[language]?.split(' ') ?? []) forms.push(name + ending);
  return forms;
}

const capitalise = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** As careless writers type ("sabado", "decembre"). */
const withoutMarks = (word: string): string => calendarForm(word).normalize('NFD').replace(/\p{M}/gu, '');
