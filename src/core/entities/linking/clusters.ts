import type { EntityType } from '../entity';
import { dateKey, isoDate } from '../partialDate';
import { bracketed, shortKey } from './acronyms';
import type { GazetteerEntry } from '../workspaceGazetteer/entry';
import { type Named, toNamed } from './named';
import type { LinkingContext } from './context';
import { isOneParagraph, personMeant } from './namesakes';
import { fittingPeople } from './people';
import { Wordings } from './wordings';
import { type Cluster, endBefore, join, newCluster, noteFirstName } from './cluster';

/** How many entities are kept for one word: a bound that keeps linking linear in text that repeats one surname. */
const MOST_NAMESAKES = 24;

/** So many names are looked at in one step. */
const NAMES_A_STEP = 200;

/**
 * Gathers names into clusters, one an entity; in steps.
 * @param named in text order.
 * @returns the cluster of each name.
 */
export function* clusterNames(
  text: string,
  named: readonly Named[],
  { published, language }: LinkingContext,
): Generator<undefined, readonly Cluster[]> {
  const index = new ClusterIndex(text, published);
  const clusters = new Array<Cluster>(named.length);
  const longOf = bracketed(text, named);
  const knownAs = new Map<GazetteerEntry, Cluster>();
  for (const { name } of named) {
    if (name.known && !knownAs.has(name.known))
      knownAs.set(name.known, index.addKnown(name.known, formsOf(name.known, name.type, language)));
  }
  for (const [done, place] of byRank(named).entries()) {
    if (done % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
    const one = named[place];
    if (!one) continue;
    const long = longOf.size > 0 ? longOf.get(shortKey(one)) : undefined;
    const known = one.name.known && knownAs.get(one.name.known);
    clusters[place] = index.add(one, known ?? (long === undefined ? undefined : clusters[long]));
  }
  return clusters;
}

/** The indices of the names that say the most first; sorting is stable, so names of one rank stay in text order. */
function byRank(named: readonly Named[]): number[] {
  const ranks = named.map(({ rank }) => rank);
  return Array.from(ranks.keys()).sort((a, b) => (ranks[b] ?? 0) - (ranks[a] ?? 0));
}

/** All forms that the workspace knows of a name, as if they were texts of their own. */
const formsOf = ({ name, aliases }: GazetteerEntry, type: EntityType, language: string | null): Named[] =>
  [name, ...aliases].map((form) =>
    toNamed(form, { range: [0, form.length], type }, false, language, new Wordings()),
  );

/** Finds the cluster of a name by keys, so that linking takes time linear in the number of names. */
class ClusterIndex {
  /** People by each word of their names. */
  readonly #byWord = new Map<string, Cluster[]>();
  /** All others by `NameKeys.filed`; dates by `#ownKey`. */
  readonly #byKey = new Map<string, Cluster[]>();
  /** The last name of each wording of which nobody could tell who is meant. */
  readonly #alone = new Map<string, { readonly cluster: Cluster; readonly end: number }>();

  constructor(
    private readonly text: string,
    private readonly published: string | null,
  ) {}

  /** Puts a name with the names that mean the same; names come by rank, and those of one rank in text order. */
  add(one: Named, known: Cluster | undefined): Cluster {
    const cluster = known ?? this.#find(one) ?? newCluster(one.name.type);
    join(cluster, one);
    if (!cluster.alone) this.#fileAll(cluster, one);
    return cluster;
  }

  /** Makes a cluster that other names can join, by the forms of a name that the workspace knows. */
  addKnown(known: GazetteerEntry, forms: readonly Named[]): Cluster {
    const cluster = newCluster(forms[0]?.name.type ?? 'miscellaneous', { known });
    for (const form of forms) {
      this.#fileAll(cluster, form);
      noteFirstName(cluster, form);
    }
    return cluster;
  }

  #fileAll(cluster: Cluster, one: Named): void {
    for (const { joined } of cluster.wordings) if (joined === one.joined) return;
    cluster.wordings.push(one);
    if (one.name.type === 'person') for (const word of one.words) file(this.#byWord, word, cluster);
    else if (one.name.type === 'date') file(this.#byKey, this.#ownKey(one), cluster);
    else for (const key of one.keys.filed) file(this.#byKey, key, cluster);
  }

  #find(one: Named): Cluster | undefined {
    if (one.name.type === 'person') {
      const word = one.words.findLast(({ length }) => length > 1) ?? one.joined;
      const fitting = fittingPeople(this.#byWord.get(word) ?? [], one);
      return fitting.length > 0 ? this.#choose(fitting, one) : undefined;
    }
    const fitting = this.#byKey.get(this.#ownKey(one)) ?? this.#byShortForm(one);
    return fitting && this.#choose(fitting, one);
  }

  /** The longer names that a name may stand for. */
  #byShortForm(one: Named): readonly Cluster[] | undefined {
    if (one.name.type === 'date') return undefined;
    for (const key of one.keys.shortFor) {
      const longer = this.#byKey.get(key);
      if (longer) return longer;
    }
    return undefined;
  }

  /** A name that several fit means whoever was named last before it; of people only where that is clear. */
  #choose(fitting: readonly Cluster[], one: Named): Cluster | undefined {
    const [first, ...others] = fitting;
    if (others.length === 0) return first;
    if (one.name.type !== 'person')
      return [...fitting].sort((a, b) => endBefore(b, one) - endBefore(a, one))[0];
    const { cluster, lastNamed } = personMeant(this.text, fitting, one);
    return cluster ?? this.#alonePerson(one, lastNamed);
  }

  /**
   * A name of several people, of whom nobody can tell which is meant, is an entity of its own, the same as before in one
   * paragraph in which none of them has been named meanwhile.
   */
  #alonePerson(one: Named, lastNamed: number): Cluster {
    const before = this.#alone.get(one.joined);
    const [start, end] = one.name.range;
    const isSame = before && before.end > lastNamed && isOneParagraph(this.text, before.end, start);
    const cluster = isSame ? before.cluster : newCluster(one.name.type, { alone: true });
    this.#alone.set(one.joined, { cluster, end });
    return cluster;
  }

  #ownKey({ name, key }: Named): string {
    const date = name.date && (isoDate(name.date, this.published) ?? dateKey(name.date));
    return date ? `date is ${date}` : key;
  }
}

function file(clusters: Map<string, Cluster[]>, key: string, cluster: Cluster): void {
  const filed = clusters.get(key);
  if (!filed) clusters.set(key, [cluster]);
  else if (filed.length < MOST_NAMESAKES && !filed.includes(cluster)) filed.push(cluster);
}
