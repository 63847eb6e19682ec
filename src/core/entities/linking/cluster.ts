import type { EntityType } from '../entity';
import type { GazetteerEntry } from '../workspaceGazetteer/entry';
import type { Named, Wording } from './named';

/** The names of one entity, gathered from the longest to the shortest. */
export interface Cluster {
  /** The entity's; empty until the first of its names in the text is come to. */
  id: string;
  readonly type: EntityType;
  readonly members: Named[];
  /** The indices in `members` of the first of each rank. */
  readonly rankStarts: number[];
  /** Each wording once, to compare a further name with. */
  readonly wordings: Wording[];
  /** The first words of the names of several; undefined where there are none. */
  firstNames: Set<string> | undefined;
  /** Who or what the workspace says that it is. */
  readonly known: GazetteerEntry | undefined;
  /** True for a name of several people, of whom nobody can tell which is meant: nothing else joins it. */
  readonly alone: boolean;
}

interface Standing {
  readonly known?: GazetteerEntry;
  readonly alone?: boolean;
}

export const newCluster = (type: EntityType, { known, alone = false }: Standing = {}): Cluster => ({
  id: '',
  type,
  members: [],
  rankStarts: [],
  wordings: [],
  firstNames: undefined,
  known,
  alone,
});

/** Puts a name into a cluster; names come by rank, and those of one rank in text order. */
export function join(cluster: Cluster, one: Named): void {
  const { members } = cluster;
  if (members.at(-1)?.rank !== one.rank) cluster.rankStarts.push(members.length);
  members.push(one);
  noteFirstName(cluster, one);
}

/** A further name of the cluster's entity may be this name's first word alone. */
export function noteFirstName(cluster: Cluster, { words, first }: Wording): void {
  if (words.length > 1) (cluster.firstNames ??= new Set()).add(first);
}

/**
 * Where the cluster's entity was last named before `one` (its end); the names so far are those of higher
 * rank and the earlier ones. Names of one rank come in text order, so each rank is searched by halves.
 */
export function endBefore({ members, rankStarts }: Cluster, one: Named): number {
  let last = -1;
  for (let rank = 0; rank < rankStarts.length; rank++) {
    const start = rankStarts[rank] ?? 0;
    let low = start;
    let high = rankStarts[rank + 1] ?? members.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((members[middle]?.name.range[0] ?? 0) < one.name.range[0]) low = middle + 1;
      else high = middle;
    }
    if (low > start) last = Math.max(last, members[low - 1]?.name.range[1] ?? -1);
  }
  return last;
}
