import { countryCode } from '../countries';
import type { Entity } from '../entity';
import { foldName } from '../fold';
import { acronymKey, isAcronym } from './acronyms';
import { wordingOf } from './named';
import { samePerson } from './people';

/** An entity of one article, with where that names it. */
export interface PlacedEntity<Place> {
  readonly entity: Entity;
  /** ISO 639-1 of its article; null where unknown. */
  readonly language: string | null;
  readonly places: readonly Place[];
}

/** An entity that several articles name. */
export interface SharedEntity<Place> {
  /** As it is called in the most articles, and its type. */
  readonly entity: Entity;
  readonly placed: readonly PlacedEntity<Place>[];
}

interface Filed<Place> extends PlacedEntity<Place> {
  /** Forms of several words, as they compare; of a person the only ones that tell. */
  readonly full: readonly (readonly string[])[];
  /** What all that has the same is the same by. */
  readonly own: string;
  /** All that it is filed under; more than its own where it may be called otherwise elsewhere. */
  readonly keys: readonly string[];
}

/** More people of one surname are not compared with each other, which takes time in the square of their number. */
const MOST_NAMESAKES = 200;

/**
 * The entities of many articles, by file. The same are those that the workspace's gazetteer says are, countries in any
 * language, and those that are called the same: of a person by first and last name, in whatever spelling, and never where
 * another person of that surname could be meant too.
 */
export class EntitiesAcross<Place> {
  readonly #byFile = new Map<string, readonly Filed<Place>[]>();
  readonly #byKey = new Map<string, Set<Filed<Place>>>();

  /** Puts the entities of a file in the place of those that it had. */
  set(file: string, entities: readonly PlacedEntity<Place>[]): void {
    this.delete(file);
    const filed = withoutNamesakes(entities.filter(({ entity }) => entity.type !== 'date').map(toFiled));
    this.#byFile.set(file, filed);
    for (const one of filed) {
      for (const key of one.keys) this.#byKey.set(key, (this.#byKey.get(key) ?? new Set()).add(one));
    }
  }

  delete(file: string): void {
    for (const one of this.#byFile.get(file) ?? []) {
      for (const key of one.keys) {
        const others = this.#byKey.get(key);
        others?.delete(one);
        if (others?.size === 0) this.#byKey.delete(key);
      }
    }
    this.#byFile.delete(file);
  }

  /** All that is the same as `entity`, of an article in `language`; in the order of the files. */
  same(entity: Entity, language: string | null): readonly PlacedEntity<Place>[] {
    return this.#sameAs(toFiled({ entity, language, places: [] }));
  }

  /** The entities of which a form holds `query`, in any case and with or without accents, each once. */
  search(query: string): SharedEntity<Place>[] {
    const wanted = foldName(query.trim());
    if (wanted === '') return [];
    const seen = new Set<Filed<Place>>();
    const found: SharedEntity<Place>[] = [];
    for (const one of [...this.#byFile.values()].flat()) {
      if (seen.has(one) || !formsOf(one.entity).some((form) => foldName(form).includes(wanted))) continue;
      const placed = this.#sameAs(one).filter((other) => !seen.has(other));
      for (const other of placed) seen.add(other);
      found.push({ entity: mostCommon(placed, one.entity), placed });
    }
    return found;
  }

  #sameAs(one: Filed<Place>): Filed<Place>[] {
    const named = this.#under(one.keys).filter(({ own }) => own === one.own);
    const candidates = this.#under([one, ...named].flatMap(({ keys }) => keys));
    const possible = candidates.filter((other) => fitsKnown(one, other));
    return one.entity.type === 'person' ? samePeople(one, possible) : sameThings(one, possible);
  }

  #under(keys: readonly string[]): Filed<Place>[] {
    return [...new Set(keys.flatMap((key) => [...(this.#byKey.get(key) ?? [])]))];
  }
}

const formsOf = ({ name, aliases }: Entity): string[] => [name, ...aliases];

/** Two that the gazetteer knows as different are. */
const fitsKnown = ({ entity: a }: PlacedEntity<unknown>, { entity: b }: PlacedEntity<unknown>): boolean =>
  !a.known || !b.known || a.known.name === b.known.name;

function toFiled<Place>(placed: PlacedEntity<Place>): Filed<Place> {
  const { entity, language } = placed;
  const wordings = formsOf(entity).map((form) => wordingOf(form, entity.type, language).words);
  const full = wordings.filter((words) => words.length > 1 && words.every(({ length }) => length > 1));
  const own = ownKey(entity, wordings[0] ?? []);
  const others =
    entity.type === 'person'
      ? full.flatMap((words) => words.slice(1).map((word) => `person ${word}`))
      : shortKeys(entity);
  return { ...placed, full, own, keys: [...new Set([own, ...others])] };
}

function ownKey({ type, name, known }: Entity, words: readonly string[]): string {
  if (known) return `known ${type} ${known.name}`;
  if (type === 'person') return words.length > 1 ? `person full ${words.join(' ')}` : `person alone ${name}`;
  const country = type === 'location' ? countryCode(name) : undefined;
  return country === undefined ? `${type} own ${words.join('')}` : `country ${country}`;
}

/** The acronyms among a thing's names. */
const shortKeys = (entity: Entity): string[] =>
  formsOf(entity)
    .filter((form) => isAcronym({ text: form }))
    .map((form) => `${entity.type} short ${acronymKey({ text: form })}`);

/** Those of the same name; and behind an acronym what it is short for, where that is one thing in all articles. */
function sameThings<Place>(one: Filed<Place>, candidates: readonly Filed<Place>[]): Filed<Place>[] {
  const isShort = ({ entity }: Filed<Place>): boolean => isAcronym({ text: entity.name });
  const long = [one, ...candidates].filter((each) => !isShort(each));
  const isClear = new Set(long.map(({ own }) => own)).size === 1;
  return candidates.filter((other) => other.own === one.own || isClear);
}

/** A surname alone, in a file that knows people of that surname, can be any of them and nobody elsewhere. */
function withoutNamesakes<Place>(filed: readonly Filed<Place>[]): Filed<Place>[] {
  const surnames = new Set(filed.flatMap(({ keys }) => keys));
  return filed.map((one) => {
    if (!one.own.startsWith('person alone ')) return one;
    const [word = ''] = wordingOf(one.entity.name, 'person', one.language).words;
    return surnames.has(`person ${word}`) ? { ...one, keys: [] } : one;
  });
}

/** The candidates that can be nobody but `one`. */
function samePeople<Place>(one: Filed<Place>, candidates: readonly Filed<Place>[]): Filed<Place>[] {
  if (one.full.length === 0) return candidates.filter(({ own }) => own === one.own);
  const people = candidates.slice(0, MOST_NAMESAKES);
  const rivals = people.filter((other) => !isCompatible(one, other));
  const fitting = people.filter((other) => isCompatible(one, other));
  return fitting.filter(
    (other) =>
      one.own === other.own ||
      (!rivals.some((rival) => isCompatible(other, rival)) &&
        fitting.every((third) => isCompatible(other, third))),
  );
}

/** True where no full form of the one speaks against any of the other. */
const isCompatible = (a: Filed<unknown>, b: Filed<unknown>): boolean =>
  a.full.every((words) =>
    b.full.every((others) =>
      words.length >= others.length ? samePerson(words, others) : samePerson(others, words),
    ),
  );

/** Of several that are the same, the one whose name comes most often. */
function mostCommon(placed: readonly PlacedEntity<unknown>[], first: Entity): Entity {
  const counts = new Map<string, number>();
  for (const { entity, places } of placed)
    counts.set(entity.name, (counts.get(entity.name) ?? 0) + Math.max(1, places.length));
  const [best] = [...counts].sort(([, a], [, b]) => b - a);
  return placed.find(({ entity }) => entity.name === best?.[0])?.entity ?? first;
}
