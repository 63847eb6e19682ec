import type { TextRange } from '../../text/range';
import type { EntityType } from '../entity';
import { dateKey, isoDate } from '../partialDate';
import { acronymKey, bracketed, initialsOf, isAcronym, shortKey } from './acronyms';
import type { GazetteerEntry } from '../workspaceGazetteer/entry';
import { type Named, toNamed } from './named';
import type { LinkingContext } from './context';
import { samePerson } from './people';

/** The names of one entity, gathered from the longest to the shortest. */
export interface Cluster {
  readonly type: EntityType;
  readonly members: Named[];
  /** Where they stand, by how many words they have. */
  readonly byLength: Map<number, TextRange[]>;
  /** Each wording once, to compare a further name with. */
  readonly wordings: Map<string, readonly string[]>;
  readonly firstNames: Set<string>;
  /** Who or what the workspace says that it is. */
  readonly known?: GazetteerEntry;
}

/** How many entities are kept for one word: a bound that keeps linking linear in text that repeats one surname. */
const MOST_NAMESAKES = 24;

/** The longest beginning of a name that can stand for it, in words. */
const LONGEST_SHORT_FORM = 4;

/**
 * Gathers names into clusters, one an entity.
 * @param named in text order.
 */
export function clusterNames(
  text: string,
  named: readonly Named[],
  { published, language }: LinkingContext,
): ReadonlyMap<Named, Cluster> {
  const index = new ClusterIndex(text, published);
  const clusterOf = new Map<Named, Cluster>();
  const longOf = bracketed(text, named);
  const knownAs = new Map<GazetteerEntry, Cluster>();
  for (const { name } of named) {
    if (name.known && !knownAs.has(name.known))
      knownAs.set(name.known, index.addKnown(name.known, formsOf(name.known, name.type, language)));
  }
  // Sorting is stable, so names of one length stay in text order.
  for (const one of [...named].sort((a, b) => b.words.length - a.words.length)) {
    const long = longOf.get(shortKey(one));
    const known = one.name.known && knownAs.get(one.name.known);
    clusterOf.set(one, index.add(one, known ?? (long && clusterOf.get(long))));
  }
  return clusterOf;
}

/** All forms that the workspace knows of a name, as if they were texts of their own. */
const formsOf = ({ name, aliases }: GazetteerEntry, type: EntityType, language: string | null): Named[] =>
  [name, ...aliases].map((form) =>
    toNamed(form, { range: [0, form.length], type }, false, language, new Map()),
  );

const AMBIGUOUS = Symbol('ambiguous');

const LONGEST_SENTENCE = 600;

const newCluster = (type: EntityType, known?: GazetteerEntry): Cluster => ({
  type,
  ...(known && { known }),
  members: [],
  byLength: new Map<number, TextRange[]>(),
  wordings: new Map<string, readonly string[]>(),
  firstNames: new Set(),
});

function join(cluster: Cluster, one: Named): void {
  cluster.members.push(one);
  const ranges = cluster.byLength.get(one.words.length) ?? [];
  ranges.push(one.name.range);
  cluster.byLength.set(one.words.length, ranges);
  if (one.words.length > 1) cluster.firstNames.add(one.first);
}

/** Finds the cluster of a name by keys, so that linking takes time linear in the number of names. */
class ClusterIndex {
  readonly #byKey = new Map<string, Set<Cluster>>();
  readonly #alone = new Map<string, Cluster>();

  constructor(
    private readonly text: string,
    private readonly published: string | null,
  ) {}

  /** Puts a name with the names that mean the same; names must come longest first. */
  add(one: Named, known: Cluster | undefined): Cluster {
    const found = known ?? this.#find(one);
    if (found === AMBIGUOUS) return this.#addAlone(one);
    const cluster = found ?? newCluster(one.name.type);
    join(cluster, one);
    this.#fileAll(cluster, one);
    return cluster;
  }

  /** Makes a cluster that other names can join, by the forms of a name that the workspace knows. */
  addKnown(known: GazetteerEntry, forms: readonly Named[]): Cluster {
    const cluster = newCluster(forms[0]?.name.type ?? 'miscellaneous', known);
    for (const form of forms) {
      this.#fileAll(cluster, form);
      if (form.words.length > 1) cluster.firstNames.add(form.first);
    }
    return cluster;
  }

  #fileAll(cluster: Cluster, one: Named): void {
    const wording = one.words.join(' ');
    if (cluster.wordings.has(wording)) return;
    cluster.wordings.set(wording, one.words);
    for (const key of this.#keysOf(one)) this.#file(key, cluster);
  }

  /** A surname of several people, of whom nobody can tell which is meant, is an entity of its own. */
  #addAlone(one: Named): Cluster {
    const key = `alone ${one.words.join(' ')}`;
    const cluster = this.#alone.get(key) ?? newCluster(one.name.type);
    this.#alone.set(key, cluster);
    join(cluster, one);
    return cluster;
  }

  #find(one: Named): Cluster | typeof AMBIGUOUS | undefined {
    for (const key of this.#lookUpKeys(one)) {
      const candidates = [...(this.#byKey.get(key) ?? [])];
      const fitting = one.name.type === 'person' ? fittingPeople(candidates, one) : candidates;
      if (fitting.length > 0) return this.#choose(fitting, one);
    }
    return undefined;
  }

  /**
   * A name that several fit means whoever was named last before it. Of people nobody can tell where two were named in one
   * sentence ("Ana Ruiz, hermana de Luis Ruiz. Ruiz…"), or the last one in the same sentence.
   */
  #choose(fitting: readonly Cluster[], one: Named): Cluster | typeof AMBIGUOUS | undefined {
    if (fitting.length === 1) return fitting[0];
    const [last, other] = [...fitting].sort((a, b) => endBefore(b, one) - endBefore(a, one));
    if (!last || !other || one.name.type !== 'person') return last;
    const [from, to] = [endBefore(other, one), endBefore(last, one)];
    if (to < 0 || !this.#hasStop(to, one.name.range[0])) return AMBIGUOUS;
    return from < 0 || this.#hasStop(from, to) ? last : AMBIGUOUS;
  }

  /** Looks no further than a sentence is long, so that the whole stays linear. */
  #hasStop(from: number, to: number): boolean {
    return to - from > LONGEST_SENTENCE || /[.!?…\n]/u.test(this.text.slice(from, to));
  }

  #file(key: string, cluster: Cluster): void {
    const filed = this.#byKey.get(key) ?? new Set();
    if (filed.size < MOST_NAMESAKES) this.#byKey.set(key, filed.add(cluster));
  }

  /** The keys that a name is looked up by, the surest first. */
  #lookUpKeys(one: Named): string[] {
    const { name, words } = one;
    if (name.type === 'person')
      return [`person ${words.findLast((word) => word.length > 1) ?? words.join(' ')}`];
    const keys = [this.#ownKey(one)];
    if (name.type === 'date' || one.country !== undefined) return keys;
    if (isAcronym(one)) keys.push(`${name.type} initials ${acronymKey(one)}`);
    if (words.length <= LONGEST_SHORT_FORM) keys.push(`${name.type} short ${words.join(' ')}`);
    return keys;
  }

  /** The keys that a name is found under: any word of a person's, the initials and the beginnings of others. */
  #keysOf(one: Named): string[] {
    const { name, words } = one;
    if (name.type === 'person') return words.map((word) => `person ${word}`);
    const keys = [this.#ownKey(one)];
    if (name.type === 'date' || one.country !== undefined) return keys;
    for (const initials of initialsOf(one)) keys.push(`${name.type} initials ${initials}`);
    for (let length = 1; length <= Math.min(words.length - 1, LONGEST_SHORT_FORM); length++)
      keys.push(`${name.type} short ${words.slice(0, length).join(' ')}`);
    return keys;
  }

  #ownKey({ name, words, country }: Named): string {
    if (country !== undefined) return `country ${country}`;
    const date = name.date && (isoDate(name.date, this.published) ?? dateKey(name.date));
    return `${name.type} ${date ?? ''} ${date ? '' : words.join(name.type === 'person' ? ' ' : '')}`;
  }
}

/** Who can be meant: nobody whose fuller names speak against it, and those called so by surname before all others. */
function fittingPeople(candidates: readonly Cluster[], one: Named): Cluster[] {
  const fitting = candidates.filter((cluster) => fitsPerson(cluster, one));
  const bySurname = fitting.filter(({ wordings }) =>
    [...wordings.values()].some((words) => words.at(-1) === one.words.at(-1)),
  );
  return bySurname.length > 0 ? bySurname : fitting;
}

function fitsPerson({ wordings, firstNames }: Cluster, { words: one, first }: Named): boolean {
  let fits = false;
  for (const words of wordings.values()) {
    if (one.length > 1 && words.length > 1) {
      const [known, shorter] = words.length >= one.length ? [words, one] : [one, words];
      if (!samePerson(known, shorter)) return false;
      fits = true;
    } else {
      const [known, single] = words.length >= one.length ? [words, one] : [one, words];
      const place = known.indexOf(single[0] ?? '');
      // "March" folds as "Marc" does: only a surname may be spelled otherwise.
      if (place > 0 || known.length === 1 ? place >= 0 : place === 0 && firstNames.has(first)) fits = true;
    }
  }
  return fits;
}

/**
 * Where the cluster's entity was last named before `one` (its end); the names so far are the longer and the earlier ones.
 * Names of one length come in text order, so each length is searched by halves.
 */
function endBefore({ byLength }: Cluster, one: Named): number {
  let last = -1;
  for (const ranges of byLength.values()) {
    let [low, high] = [0, ranges.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ranges[middle]?.[0] ?? 0) < one.name.range[0]) low = middle + 1;
      else high = middle;
    }
    last = Math.max(last, ranges[low - 1]?.[1] ?? -1);
  }
  return last;
}
