import type { TextRange } from '../../../core/text/range';

/**
 * Which of so many lanes each of some stretches takes, so that those that overlap are told apart as far as lanes last. An
 * outer one takes an earlier lane than one in it.
 * @param ranges in order of their beginnings.
 */
export function lanesOf(ranges: readonly TextRange[], count: number): number[] {
  const ends: number[] = Array.from({ length: count }, () => -1);
  return ranges.map(([start, end]) => {
    const free = ends.findIndex((each) => each <= start);
    const lane = free < 0 ? count - 1 : free;
    ends[lane] = Math.max(ends[lane] ?? 0, end);
    return lane;
  });
}
