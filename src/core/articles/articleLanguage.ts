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
  const lines = longestLines(text);
  const weigh = (length: number): number => Math.min(length, HEAVIEST);
  let open = 0;
  for (const { length } of lines) open += weigh(length);
  const votes = new Map<string, number>();
  for (const { start, length } of lines) {
    if (length === 0) break;
    const language = detectLanguage(text.slice(start, start + Math.min(length, READ_OF_LINE)));
    const weight = weigh(length);
    open -= weight;
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + weight);
    // The rest could not turn it.
    if (standing(votes).lead > open) break;
  }
  return standing(votes).first;
}

/** Who is first, of equals who was named first, and by how much. */
function standing(votes: ReadonlyMap<string, number>): { first: string | null; lead: number } {
  let first: string | null = null;
  let most = 0;
  let next = 0;
  for (const [language, weight] of votes) {
    if (weight > most) [first, most, next] = [language, weight, most];
    else if (weight > next) next = weight;
  }
  return { first, lead: most - next };
}

interface LongLine {
  start: number;
  length: number;
}

/** The longest lines, the longest first; of lines that are as long the first. Where there are too few, the last are empty. */
function longestLines(text: string): readonly LongLine[] {
  const longest: LongLine[] = [];
  for (let place = 0; place < VOTERS; place++) longest.push({ start: 0, length: 0 });
  let least = 0;
  for (const cursor = new LineCursor(text); cursor.next();) {
    const length = cursor.end - cursor.start;
    if (length <= least) continue;
    insert(longest, cursor.start, length);
    least = longest.at(-1)?.length ?? 0;
  }
  return longest;
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
