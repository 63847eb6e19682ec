import type { DetectLanguage } from '../text/language';
import { LineCursor } from '../text/lines';
import type { TextRange } from '../text/range';

/** So many of an article's longest lines have a vote. */
const VOTERS = 5;

/** A line's vote weighs as much as it is long, up to this, in UTF-16 units. */
const HEAVIEST = 1000;

/** So much of a line's beginning tells its language, in UTF-16 units: the voters bear each other out. */
const READ_OF_LINE = 160;

/** The language that most of an article's text is in, as its longest lines tell; null where none tells. */
export function articleLanguage(text: string, detectLanguage: DetectLanguage): string | null {
  const voters = longestLines(text).map(([start, end]) => ({
    start,
    end,
    weight: Math.min(end - start, HEAVIEST),
  }));
  let open = voters.reduce((sum, { weight }) => sum + weight, 0);
  const votes = new Map<string, number>();
  for (const { start, end, weight } of voters) {
    const language = detectLanguage(text.slice(start, Math.min(end, start + READ_OF_LINE)));
    open -= weight;
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + weight);
    const [first = 0, second = 0] = [...votes.values()].sort((a, b) => b - a);
    // The rest could not turn it.
    if (first - second > open) break;
  }
  return [...votes].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}

/** The longest lines, the longest first; of lines that are as long the first. */
function longestLines(text: string): TextRange[] {
  const longest: TextRange[] = [];
  for (const cursor = new LineCursor(text); cursor.next();) {
    const { start, end } = cursor;
    const last = longest[VOTERS - 1];
    if (end === start || (last && end - start <= last[1] - last[0])) continue;
    const place = longest.findIndex(([from, to]) => to - from < end - start);
    longest.splice(place < 0 ? longest.length : place, 0, [start, end]);
    longest.length = Math.min(longest.length, VOTERS);
  }
  return longest;
}
