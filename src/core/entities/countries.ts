import { foldName } from './fold';
import { inflects, stemOf } from './inflection';
import { lazy } from '../text/lazy';

/** The languages whose country names are known at once, whatever the article's language: names cross borders. */
const LANGUAGES = 'es en pt fr it de nl tr ru uk pl ca sv da nb fi cs ro hu el'.split(' ');

/** ISO 3166-1 codes are two letters; `Intl` tells which of them are in use. */
const LETTERS = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');

/** Names that news use besides CLDR's. */
const MORE_NAMES: Readonly<Record<string, string>> = {
  eeuu: 'US',
  'ee. uu.': 'US',
  'ee.uu.': 'US',
  usa: 'US',
  'u.s.': 'US',
  'the united states': 'US',
  uk: 'GB',
  britain: 'GB',
  'gran bretaña': 'GB',
  'reino unido': 'GB',
  'kuzey kore': 'KP',
  'güney kore': 'KR',
  'república checa': 'CZ',
  holanda: 'NL',
  turkey: 'TR',
  'czech republic': 'CZ',
  birmania: 'MM',
};

const countries = lazy(readCountries);

/** ISO 3166-1 code of a country's name in any of the known languages; undefined where it is no country. */
export function countryCode(name: string): string | undefined {
  return countries().get(name.toLowerCase());
}

/** ISO 3166-1 code of a country's name in one of the cases of `language`; undefined where it is none. */
export function inflectedCountryCode(name: string, language: string | null): string | undefined {
  if (!inflects(language) || language === null) return undefined;
  const known = inflected.get(language) ?? readInflected(language);
  inflected.set(language, known);
  return known.get(stemsOf(name, language));
}

const inflected = new Map<string, ReadonlyMap<string, string>>();

function readInflected(language: string): ReadonlyMap<string, string> {
  const display = regionNames(language);
  const codes = new Set(countries().values());
  return new Map(Array.from(codes, (code) => [stemsOf(display.of(code) ?? code, language), code]));
}

const stemsOf = (name: string, language: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => stemOf(foldName(word), language))
    .join(' ');

/** The code in use today: `Intl` still names Burma (BU) and East Germany (DD). */
function currentCode(code: string): string {
  return new Intl.Locale(`und-${code}`).region ?? code;
}

function readCountries(): ReadonlyMap<string, string> {
  const names = new Map<string, string>(Object.entries(MORE_NAMES));
  const codes = codesInUse();
  for (const language of LANGUAGES) {
    const display = regionNames(language);
    for (const [code, current] of codes) {
      const name = display.of(code)?.toLowerCase();
      if (name !== undefined && name.length > 2 && !names.has(name)) names.set(name, current);
    }
  }
  return names;
}

/** The codes that have a name, each with that of today: all languages name the same, so that one is asked. */
function codesInUse(): [string, string][] {
  const display = regionNames('en');
  return LETTERS.flatMap((first) => LETTERS.map((second) => first + second))
    .filter((code) => display.of(code) !== undefined)
    .map((code) => [code, currentCode(code)]);
}

const regionNames = (language: string): Intl.DisplayNames =>
  new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
