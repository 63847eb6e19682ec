import { type Cluster, endBefore } from './cluster';
import type { Named } from './named';

/** No sentence is looked through further than this, and no paragraph, so that linking stays linear; in UTF-16 units. */
const LONGEST_SENTENCE = 600;
const LONGEST_PARAGRAPH = 1_000;

/** Who is meant by a name that several people share. */
export interface Meant {
  /** Undefined where nobody can tell. */
  readonly cluster: Cluster | undefined;
  /** Where any of them was last named before it; -1 where none was. */
  readonly lastNamed: number;
}

/**
 * Who is meant by a name that several people share: the only one that readers have met by then, or whoever was named last
 * in the same paragraph. Nobody can tell where two were named in one sentence ("Ana Ruiz, hermana de Luis Ruiz. Ruiz…"),
 * or the last one in the same sentence as the name.
 */
export function personMeant(text: string, fitting: readonly Cluster[], one: Named): Meant {
  const [last, other] = fitting
    .map((cluster) => ({ cluster, end: endBefore(cluster, one) }))
    .sort((a, b) => b.end - a.end);
  const start = one.name.range[0];
  const lastNamed = last?.end ?? -1;
  const nobody = { cluster: undefined, lastNamed };
  if (!last || last.end < 0 || !hasStop(text, last.end, start)) return nobody;
  if (!other || other.end < 0) return { cluster: last.cluster, lastNamed };
  const isClear = hasStop(text, other.end, last.end) && isOneParagraph(text, last.end, start);
  return isClear ? { cluster: last.cluster, lastNamed } : nobody;
}

/** True where no paragraph ends between two offsets. */
export const isOneParagraph = (text: string, from: number, to: number): boolean =>
  to - from <= LONGEST_PARAGRAPH && !/[\n\r]/.test(text.slice(from, to));

const hasStop = (text: string, from: number, to: number): boolean =>
  to - from > LONGEST_SENTENCE || /[.!?…\n]/u.test(text.slice(from, to));
