import type { Line } from '../text/lines';
import { FAMILIES } from './families';
import { type DelimiterFamily, type DelimiterHit, LONGEST_DELIMITER } from './family';

/** The delimiter families that texts are cut by: made once with `familiesWith`, and handed to whoever cuts. */
export interface FamilyTable {
  /** Families in groups; the lines of a group are looked for as if there were no other. Where groups tie, the first wins. */
  readonly groups: readonly FamilyGroup[];
}

/** Families of which an earlier one wins where two claim a line. */
export interface FamilyGroup {
  readonly families: readonly DelimiterFamily[];
  /** Those that a line can be of, by the code of its first character that is no white space: most lines can be of none. */
  readonly byFirst: ReadonlyMap<number, readonly DelimiterFamily[]>;
  /** Those that a line with any other first character can be of. */
  readonly others: readonly DelimiterFamily[];
}

/** What a family recognised, and where. */
export interface FoundDelimiter extends DelimiterHit {
  readonly family: DelimiterFamily;
  /** The index of its first line. */
  readonly line: number;
}

/** The table of the families that Lede knows and those of one's own, which win where both would do. */
export function familiesWith(own: readonly DelimiterFamily[]): FamilyTable {
  return { groups: [own, FAMILIES].filter((families) => families.length > 0).map(groupOf) };
}

/** The families that Lede knows, and no others. */
export const BUILT_IN: FamilyTable = familiesWith([]);

function groupOf(families: readonly DelimiterFamily[]): FamilyGroup {
  const firsts = new Set(families.flatMap(({ begins }) => Array.from(begins ?? '')));
  const canBegin = (first: string): DelimiterFamily[] =>
    families.filter(({ begins }) => begins === undefined || begins.includes(first));
  return {
    families,
    byFirst: new Map([...firsts].map((first) => [first.charCodeAt(0), canBegin(first)])),
    others: families.filter(({ begins }) => begins === undefined),
  };
}

/** The delimiter of this group that begins at `lines[index]`; undefined where none does. */
export function delimiterAt(
  { byFirst, others }: FamilyGroup,
  lines: readonly Line[],
  index: number,
): FoundDelimiter | undefined {
  const text = lines[index]?.text ?? '';
  if (text.length > LONGEST_DELIMITER) return undefined;
  for (const family of byFirst.get(firstOf(text)) ?? others) {
    const hit = family.read(lines, index);
    if (hit) return { ...hit, family, line: index };
  }
  return undefined;
}

function firstOf(text: string): number {
  // Nearly every line begins with a character above these, which spares it the search.
  const first = text.charCodeAt(0);
  return first > 0x20 && first < 0x80 ? first : text.charCodeAt(text.search(/\S/));
}
