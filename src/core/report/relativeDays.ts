import { lazy } from '../text/lazy';
import { tokensOf } from '../text/tokens';
import type { TextRange } from '../text/range';

/** Words for a day near to that of writing. "Today" is left out: it says "nowadays" as often. */
const WORDS: Readonly<Record<string, string>> = {
  es: 'ayer -1 anoche -1 anteayer -2 antier -2 mañana 1',
  pt: 'ontem -1 anteontem -2 amanhã 1',
  fr: 'hier -1 avant-hier -2 demain 1 après-demain 2',
  it: 'ieri -1 domani 1 dopodomani 2',
  en: 'yesterday -1 tomorrow 1',
  de: 'gestern -1 vorgestern -2 morgen 1 übermorgen 2',
  nl: 'gisteren -1 eergisteren -2 morgen 1 overmorgen 2',
  tr: 'dün -1 yarın 1',
  ru: 'вчера -1 позавчера -2 завтра 1 послезавтра 2',
  pl: 'wczoraj -1 przedwczoraj -2 jutro 1 pojutrze 2',
};

/** Words before them that make another word of them: "la mañana", "Montag morgen". */
const NOT_AFTER: Readonly<Record<string, ReadonlySet<string>>> = {
  es: new Set('la esta una cada media de pasado'.split(' ')),
  de: new Set(
    'heute gestern vorgestern guten montag dienstag mittwoch donnerstag freitag samstag sonntag'.split(' '),
  ),
  nl: new Set('de deze goede een elke maandag dinsdag woensdag donderdag vrijdag zaterdag zondag'.split(' ')),
};

/** A day told by its distance from the day of writing. */
export interface RelativeDay {
  readonly range: TextRange;
  /** In days; yesterday is -1. */
  readonly days: number;
}

const daysByLanguage = lazy(
  () =>
    new Map(
      Object.entries(WORDS).map(([language, row]) => {
        const pairs = row.split(' ');
        const days = new Map<string, number>();
        for (let i = 0; i < pairs.length; i += 2) days.set(pairs[i] ?? '', Number(pairs[i + 1]));
        return [language, days] as const;
      }),
    ),
);

/** Finds words such as "yesterday" in a sentence of `text`, in order; none where the language is not known. */
export function findRelativeDays(text: string, sentence: TextRange, language: string | null): RelativeDay[] {
  const days = daysByLanguage().get(language ?? '');
  if (!days) return [];
  const found: RelativeDay[] = [];
  let before = '';
  for (const [index, token] of tokensOf(text, sentence).entries()) {
    const word = token.text.toLowerCase();
    const by = days.get(word);
    // A capital inside a sentence makes a name or a noun of it: "am Morgen", "el Mañana".
    const small = index === 0 || word === token.text;
    if (by !== undefined && small && NOT_AFTER[language ?? '']?.has(before) !== true)
      found.push({ range: token.range, days: by });
    before = word;
  }
  return found;
}
