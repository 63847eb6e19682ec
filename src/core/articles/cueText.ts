import { lineMarks, MARK } from './lineCharacters';
import { OPENING } from './openings';
import type { ScannedLine } from './scannedLine';

/** What may close a cue. */
const CLOSING = new Set([MARK.colon, MARK.bar] as number[]);

/** The words that announce another article at a line's beginning, with the colon behind them; null where none do. */
export function cueText(text: string, line: ScannedLine): string | null {
  if ((line.openings & (OPENING.related | OPENING.relatedColon)) === 0) return null;
  const marks = lineMarks();
  const isWord = (index: number): boolean => (marks[text.charCodeAt(index)] ?? 0) <= MARK.ideograph;
  let end = line.start;
  for (let words = 0; words < line.openingWords; words++) {
    while (end < line.end && !isWord(end)) end++;
    while (end < line.end && isWord(end)) end++;
  }
  let behind = end;
  while (behind < line.end && marks[text.charCodeAt(behind)] === MARK.space) behind++;
  if (behind < line.end && CLOSING.has(marks[text.charCodeAt(behind)] ?? 0)) end = behind + 1;
  return text.slice(line.start, end);
}
