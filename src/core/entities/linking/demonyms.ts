import { lazy } from '../../text/lazy';
import { foldName } from '../fold';

/** The languages whose words for languages are known: most are words for peoples as well ("Russian", "ruso"). */
const LANGUAGES = 'en es pt fr it de nl tr ru pl'.split(' ');

/** Languages of one country whose name is a people's. World languages are of their first country. */
const OF_ONE_COUNTRY: Readonly<Record<string, string>> = Object.fromEntries(
  'ru tr de fr it es pt pl nl uk cs sk hu ro bg sr hr sl el da sv nb fi is et lv lt ga mt sq mk bs be ka hy az kk uz ky tg tk mn zh ja ko vi th lo km my id ms fil hi bn ur ne si fa he ps so am'
    .split(' ')
    .map((language) => [language, new Intl.Locale(language).maximize().region ?? '']),
);

/** Peoples whose words are no language's. */
const MORE: Readonly<Record<string, string>> = {
  ...{
    american: 'US',
    americans: 'US',
    estadounidense: 'US',
    norteamericano: 'US',
    américain: 'US',
    americano: 'US',
  },
  ...{
    amerikaner: 'US',
    amerikanisch: 'US',
    amerikaans: 'US',
    amerykanin: 'US',
    amerykanie: 'US',
    amerikalı: 'US',
  },
  ...{
    british: 'GB',
    britons: 'GB',
    britisch: 'GB',
    britannico: 'GB',
    británico: 'GB',
    britânico: 'GB',
    brits: 'GB',
  },
  ...{
    swiss: 'CH',
    austrian: 'AT',
    belgian: 'BE',
    israeli: 'IL',
    israelis: 'IL',
    iranian: 'IR',
    iranians: 'IR',
  },
};

const demonyms = lazy(readDemonyms);

/** ISO 3166-1 code of the country whose people or language `name` is called; undefined where none is. */
export function demonymCountry(name: string): string | undefined {
  const folded = foldName(name);
  return demonyms().get(folded) ?? demonyms().get(folded.replace(/s$/, ''));
}

function readDemonyms(): ReadonlyMap<string, string> {
  const found = new Map(Object.entries(MORE).map(([name, code]) => [foldName(name), code]));
  for (const language of LANGUAGES) {
    const display = new Intl.DisplayNames(language, { type: 'language', fallback: 'none' });
    for (const [code, country] of Object.entries(OF_ONE_COUNTRY)) {
      const name = display.of(code);
      if (name !== undefined && !found.has(foldName(name))) found.set(foldName(name), country);
    }
  }
  return found;
}

/** How much of a country's name its people's begins with: "Syrian" and Syria, "Tchèques" and Tchéquie. */
const SHARED = 4;

/** What a name is filed under, to find the countries that a people's name may come from. */
export const beginningOf = (name: string): string => foldName(name).slice(0, SHARED);

/** True where a people's name begins as the country's does, but for its last two letters, and goes on otherwise. */
export function beginsAs(country: string, people: string): boolean {
  const [a, b] = [foldName(country), foldName(people)];
  const shared = Math.max(SHARED, a.length - 2);
  return a !== b && b.length > shared && a.slice(0, shared) === b.slice(0, shared);
}
