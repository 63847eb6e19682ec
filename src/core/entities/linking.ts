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
  readonly words: readonly string[];
  /** True where its line is in the article's language, whose spelling is preferred. */
  readonly home: boolean;
}

interface Cluster {
  readonly type: EntityType;
  readonly members: Named[];
}

/**
 * Ties an article's names to entities: equal names, countries in any language, a person's full name with the surname
 * alone and with other spellings, and an acronym with the name that it follows in brackets.
 * @param isHome tells whether the text at an offset is in the article's own language.
 */
export function linkNames(
  text: string,
  names: readonly FoundName[],
  isHome: (offset: number) => boolean,
): Linked {
  const named = names.map((name) => toNamed(text, name, isHome));
  const clusters: Cluster[] = [];
  const clusterOf = new Map<Named, Cluster>();
  const longestFirst = [...named].sort(
    (a, b) => b.words.length - a.words.length || a.name.range[0] - b.name.range[0],
  );
  for (const one of longestFirst) {
    let cluster = findCluster(text, clusters, one);
    if (!cluster) clusters.push((cluster = { type: one.name.type, members: [] }));
    cluster.members.push(one);
    clusterOf.set(one, cluster);
  }
  return number(named, clusterOf);
}

function toNamed(text: string, name: FoundName, isHome: (offset: number) => boolean): Named {
  const surface = text.slice(...name.range);
  const words = surface.split(/[\s\u00a0]+/).map(foldName);
  return { name, text: surface, words, home: isHome(name.range[0]) };
}

function findCluster(text: string, clusters: readonly Cluster[], one: Named): Cluster | undefined {
  const fitting = clusters.filter(
    (cluster) =>
      cluster.type === one.name.type &&
      cluster.members.some((member) => SAME[cluster.type](text, member, one)),
  );
  if (fitting.length < 2) return fitting[0];
  // A surname that several people share means whoever was named last before it.
  return fitting.reduce((nearest, cluster) =>
    distance(cluster, one) < distance(nearest, one) ? cluster : nearest,
  );
}

function distance(cluster: Cluster, one: Named): number {
  const before = cluster.members.map((member) => one.name.range[0] - member.name.range[0]);
  return Math.min(...before.map((gap) => (gap >= 0 ? gap : Number.MAX_SAFE_INTEGER + gap)));
}

type SameEntity = (text: string, known: Named, one: Named) => boolean;

const sameWords: SameEntity = (_text, known, one) => known.words.join(' ') === one.words.join(' ');

/** When two names of a type mean the same; `known` has at least as many words as `one`. */
const SAME: Readonly<Record<EntityType, SameEntity>> = {
  person: (_text, known, one) => samePerson(known.words, one.words),
  organization: (text, known, one) => sameWords(text, known, one) || isAcronymOf(text, known, one),
  location: (text, known, one) => sameWords(text, known, one) || sameCountry(known.text, one.text),
  miscellaneous: sameWords,
  date: sameWords,
};

/** Surnames agree, and first names as far as both are given: in full, as an initial, or but for one letter. */
function samePerson(known: readonly string[], one: readonly string[]): boolean {
  if (one.length === 1) return known.includes(one[0] ?? '');
  const sameSurname =
    known.at(-1) === one.at(-1) || (known.length > one.length && known.includes(one.at(-1) ?? ''));
  const [first, other] = [known[0] ?? '', one[0] ?? ''];
  return (
    sameSurname &&
    (first === other || isInitialOf(first, other) || isInitialOf(other, first) || almostEqual(first, other))
  );
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

function sameCountry(a: string, b: string): boolean {
  const code = countryCode(a);
  return code !== undefined && code === countryCode(b);
}

/** "Organización Mundial de la Salud (OMS)": the acronym in brackets right behind its expansion, wherever either recurs. */
function isAcronymOf(text: string, known: Named, one: Named): boolean {
  if (one.words.length !== 1 || known.words.length < 2) return false;
  const end = known.name.range[1];
  return text.slice(end, end + one.text.length + 3) === ` (${one.text})`;
}

function number(named: readonly Named[], clusterOf: ReadonlyMap<Named, Cluster>): Linked {
  const ids = new Map<Cluster, string>();
  const mentions = named.map((one): Mention => {
    const cluster = clusterOf.get(one);
    const id = (cluster && ids.get(cluster)) ?? `e${ids.size + 1}`;
    if (cluster) ids.set(cluster, id);
    return { range: one.name.range, text: one.text, type: one.name.type, entity: id };
  });
  const entities = Array.from(ids, ([cluster, id]) => toEntity(cluster, id));
  return { mentions, entities };
}

function toEntity(cluster: Cluster, id: string): Entity {
  const inOrder = [...cluster.members].sort((a, b) => a.name.range[0] - b.name.range[0]);
  const forms = [...new Set(inOrder.map((member) => member.text))];
  const name = canonicalName(inOrder);
  return {
    id,
    type: cluster.type,
    name,
    aliases: forms.filter((form) => form !== name),
    mentions: inOrder.length,
  };
}

/** The fullest form, in the article's own language where it uses one. */
function canonicalName(members: readonly Named[]): string {
  const home = members.filter((member) => member.home);
  const pool = home.length > 0 ? home : members;
  return pool
    .map((member) => member.text)
    .reduce((best, form) => (form.length > best.length ? form : best), '');
}
