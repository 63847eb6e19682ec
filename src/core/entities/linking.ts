import { countryCode } from './countries';
import type { Entity, EntityType, Mention } from './entity';
import { foldName } from './fold';
import type { FoundName } from './recogniser';

/** Names tied to the entities that they stand for. */
export interface Linked {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

/** A name in its place, ready to be compared. */
interface Named {
  readonly name: FoundName;
  readonly text: string;
  /** Folded, so that spellings compare. */
  readonly words: readonly string[];
  /** True where its line is in the article's language, whose spelling is preferred. */
  readonly home: boolean;
}

/** The names of one entity, gathered from the longest to the shortest. */
interface Cluster {
  readonly type: EntityType;
  readonly members: Named[];
  /** Each wording once, to compare a further name with. */
  readonly wordings: Map<string, readonly string[]>;
}

/**
 * Ties an article's names to entities: equal names, countries in any language, a person's full name with the surname
 * alone and with other spellings, and an acronym with the name that it follows in brackets.
 * @param names in text order.
 * @param isHome tells whether the text at an offset is in the article's own language.
 */
export function linkNames(
  text: string,
  names: readonly FoundName[],
  isHome: (offset: number) => boolean,
): Linked {
  const named = names.map((name) => toNamed(text, name, isHome));
  const clusters = new ClusterIndex(text);
  const clusterOf = new Map<Named, Cluster>();
  // Sorting is stable, so names of one length stay in text order.
  for (const one of [...named].sort((a, b) => b.words.length - a.words.length))
    clusterOf.set(one, clusters.add(one));
  return number(named, clusterOf);
}

function toNamed(text: string, name: FoundName, isHome: (offset: number) => boolean): Named {
  const surface = text.slice(...name.range);
  return {
    name,
    text: surface,
    words: surface.split(/[\s\u00a0]+/).map(foldName),
    home: isHome(name.range[0]),
  };
}

/** Finds the cluster of a name by keys, so that linking takes time linear in the number of names. */
class ClusterIndex {
  readonly #byKey = new Map<string, Set<Cluster>>();

  constructor(private readonly text: string) {}

  /** Puts a name with the names that mean the same; names must come longest first. */
  add(one: Named): Cluster {
    const cluster = this.#find(one) ?? {
      type: one.name.type,
      members: [],
      wordings: new Map<string, readonly string[]>(),
    };
    cluster.members.push(one);
    const wording = one.words.join(' ');
    if (!cluster.wordings.has(wording)) {
      cluster.wordings.set(wording, one.words);
      for (const key of keysOf(this.text, one)) this.#file(key, cluster);
    }
    return cluster;
  }

  #find(one: Named): Cluster | undefined {
    const candidates = [...(this.#byKey.get(lookUpKey(one)) ?? [])];
    const fitting =
      one.name.type === 'person' ? candidates.filter((cluster) => fitsPerson(cluster, one)) : candidates;
    // A surname that several people share means whoever was named last before it.
    return fitting.length < 2
      ? fitting[0]
      : fitting.reduce((a, b) => (lastBefore(b, one) > lastBefore(a, one) ? b : a));
  }

  #file(key: string, cluster: Cluster): void {
    const filed = this.#byKey.get(key) ?? new Set();
    this.#byKey.set(key, filed.add(cluster));
  }
}

/** The key that a name is looked up by: a person's surname, a country's code, and else the whole name. */
function lookUpKey({ name: { type }, text, words }: Named): string {
  if (type === 'person') return `person ${words.at(-1) ?? ''}`;
  const country = type === 'location' ? countryCode(text) : undefined;
  return `${type} ${country ?? words.join(' ')}`;
}

/** The keys that a name is found under: any word of a person's, and an acronym in brackets behind an institution's. */
function keysOf(text: string, one: Named): string[] {
  if (one.name.type === 'person') return one.words.map((word) => `person ${word}`);
  const acronym = one.name.type === 'organization' ? acronymBehind(text, one) : undefined;
  return acronym === undefined ? [lookUpKey(one)] : [lookUpKey(one), `organization ${foldName(acronym)}`];
}

/** "Organización Mundial de la Salud (OMS)" gives "OMS". */
function acronymBehind(text: string, { name: { range }, words }: Named): string | undefined {
  if (words.length < 2) return undefined;
  return /^ \((\p{Lu}[\p{Lu}\p{Ll}\p{N}-]{1,9})\)/u.exec(text.slice(range[1], range[1] + 14))?.[1];
}

function fitsPerson(cluster: Cluster, one: Named): boolean {
  for (const words of cluster.wordings.values()) if (samePerson(words, one.words)) return true;
  return false;
}

/** Where the cluster's entity was last named before `one`; the names so far are the longer and the earlier ones. */
function lastBefore({ members }: Cluster, one: Named): number {
  return members.findLast((member) => member.name.range[0] < one.name.range[0])?.name.range[0] ?? -1;
}

/**
 * Whether two names mean one person: surnames agree, and first names as far as both are given, in full, as an initial,
 * or but for one letter. `known` has at least as many words as `one`.
 */
function samePerson(known: readonly string[], one: readonly string[]): boolean {
  if (one.length === 1) return known.includes(one[0] ?? '');
  const surname = one.at(-1) ?? '';
  const sameSurname = known.at(-1) === surname || (known.length > one.length && known.includes(surname));
  return sameSurname && sameFirstName(known[0] ?? '', one[0] ?? '');
}

function sameFirstName(a: string, b: string): boolean {
  return a === b || isInitialOf(a, b) || isInitialOf(b, a) || almostEqual(a, b);
}

const isInitialOf = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);

/** Equal but for one letter changed, added or left out, in words long enough for that to be a spelling. */
function almostEqual(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

function number(named: readonly Named[], clusterOf: ReadonlyMap<Named, Cluster>): Linked {
  const ids = new Map<Cluster, string>();
  const mentions: Mention[] = [];
  for (const one of named) {
    const cluster = clusterOf.get(one);
    if (!cluster) continue;
    const id = ids.get(cluster) ?? `e${ids.size + 1}`;
    ids.set(cluster, id);
    mentions.push({ range: one.name.range, text: one.text, type: one.name.type, entity: id });
  }
  return { mentions, entities: Array.from(ids, ([cluster, id]) => toEntity(cluster, id)) };
}

function toEntity({ type, members }: Cluster, id: string): Entity {
  const inOrder = [...members].sort((a, b) => a.name.range[0] - b.name.range[0]);
  const name = canonicalName(inOrder);
  const forms = new Set(inOrder.map((member) => member.text));
  forms.delete(name);
  return { id, type, name, aliases: [...forms], mentions: members.length };
}

/** The fullest form, in the article's own language where it uses one. */
function canonicalName(members: readonly Named[]): string {
  const home = members.filter((member) => member.home);
  const forms = (home.length > 0 ? home : members).map((member) => member.text);
  return forms.reduce((best, form) => (form.length > best.length ? form : best), '');
}
