import type { TextRange } from '../../text/range';
import type { EntityType } from '../entity';
import type { GazetteerEntry } from '../workspaceGazetteer/entry';
import type { Named } from './named';

/** The names of one entity, gathered from the longest to the shortest. */
export interface Cluster {
  readonly type: EntityType;
  readonly members: Named[];
  /** Where they stand, by their rank. */
  readonly byRank: Map<number, TextRange[]>;
  /** Each wording once, to compare a further name with. */
  readonly wordings: Map<string, readonly string[]>;
  readonly firstNames: Set<string>;
  /** Who or what the workspace says that it is. */
  readonly known?: GazetteerEntry;
  /** True for a name of several people, of whom nobody can tell which is meant: nothing else joins it. */
  readonly alone?: boolean;
}

/** Which of two names says more, and is linked first: the longer, and of two equally long the one without initials. */
export const rankOf = ({ words }: Named): number =>
  2 * words.length - (words.some(({ length }) => length === 1) ? 1 : 0);

export const newCluster = (type: EntityType, known?: GazetteerEntry): Cluster => ({
  type,
  ...(known && { known }),
  members: [],
  byRank: new Map<number, TextRange[]>(),
  wordings: new Map<string, readonly string[]>(),
  firstNames: new Set(),
});

/** Puts a name into a cluster; names come by rank, and those of one rank in text order. */
export function join(cluster: Cluster, one: Named): void {
  cluster.members.push(one);
  const rank = rankOf(one);
  const ranges = cluster.byRank.get(rank) ?? [];
  ranges.push(one.name.range);
  cluster.byRank.set(rank, ranges);
  if (one.words.length > 1) cluster.firstNames.add(one.first);
}

/**
 * Where the cluster's entity was last named before `one` (its end); the names so far are those of higher
 * rank and the earlier ones. Names of one rank come in text order, so each rank is searched by halves.
 */
export function endBefore({ byRank }: Cluster, one: Named): number {
  let last = -1;
  for (const ranges of byRank.values()) {
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
