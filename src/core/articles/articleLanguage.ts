import type { DetectLanguage } from '../text/language';
import { LineCursor } from '../text/lines';

/** So many of an article's longest lines have a vote. */
const VOTERS = 5;

/** A line's vote weighs as much as it is long, up to this, in UTF-16 units. */
const HEAVIEST = 1000;

/** So much of a line's beginning tells its language, in UTF-16 units: the voters bear each other out. */
const READ_OF_LINE = 112;

/** The language that most of an article's text is in, as its longest lines tell; null where none tells. */
export function articleLanguage(text: string, detectLanguage: DetectLanguage): string | null {
  const voters = longestLines(text).map(({ start, length }) => ({
    start,
    end: start + Math.min(length, READ_OF_LINE),
    weight: Math.min(length, HEAVIEST),
  }));
  let open = voters.reduce((sum, { weight }) => sum + weight, 0);
  const votes = new Map<string, number>();
  for (const { start, end, weight } of voters) {
    const language = detectLanguage(text.slice(start, end));
    open -= weight;
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + weight);
    const [first = 0, second = 0] = [...votes.values()].sort((a, b) => b - a);
    // The rest could not turn it.
    if (first - second > open) break;
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

interface LongLine {
  start: number;
  length: number;
}

/** The longest lines, the longest first; of lines that are as long the first. */
function longestLines(text: string): LongLine[] {
  const longest = Array.from({ length: VOTERS }, (): LongLine => ({ start: 0, length: 0 }));
  let least = 0;
  for (const cursor = new LineCursor(text); cursor.next();) {
    const length = cursor.end - cursor.start;
    if (length <= least) continue;
    insert(longest, cursor.start, length);
    least = longest.at(-1)?.length ?? 0;
  }
  return longest.filter(({ length }) => length > 0);
}

/** Puts a line into its place and drops the last one, in place. */
function insert(longest: readonly LongLine[], start: number, length: number): void {
  let moving = false;
  for (const line of longest) {
    moving ||= line.length < length;
    if (!moving) continue;
    const { start: nextStart, length: nextLength } = line;
    line.start = start;
    line.length = length;
    start = nextStart;
    length = nextLength;
  }
}
