import { type Line, NO_LINE } from '../articleLines';
import { OPENING_NAMES } from '../openings';
import { WORD_KINDS } from '../vocabulary';
import { add, type FeatureSink } from './feature';
import type { ScannedArticle } from './scannedArticle';

/** The words of longer neighbours say nothing of a line, in UTF-16 units. */
const LONGEST_TELLING = 90;

/** What stands around a line. */
export function addNeighbours(sink: FeatureSink, line: Line, article: ScannedArticle, index: number): void {
  const { look, size } = line;
  const steps = Math.min(12, line.step);
  for (let distance = -2; distance <= 2; distance++) {
    if (distance === 0) continue;
    const other = article.lines[index + distance];
    const place = distance + 2;
    const otherLook = other ? other.look : NO_LINE;
    add(sink, 81, place, otherLook, size);
    add(sink, 82, place, otherLook, look);
    if (!other || other.post || (distance !== -1 && distance !== 1)) continue;
    const { scanned } = other;
    if (other.cue >= 0) add(sink, 84, place, other.cue, line.short ? 1 : 0);
    if (other.dated) add(sink, 85, place, steps);
    add(sink, 86, place, scanned.opening, size);
    add(sink, 87, place, scanned.ending, steps);
    if (scanned.openings !== 0)
      for (let bit = 0; bit < OPENING_NAMES.length; bit++)
        if ((scanned.openings & (1 << bit)) !== 0) add(sink, 204, place, bit, size);
    if (scanned.length >= LONGEST_TELLING) continue;
    for (let bit = 1; bit < WORD_KINDS.length && scanned.kinds >> bit !== 0; bit++)
      if ((scanned.kinds & (1 << bit)) !== 0) add(sink, 88, place, bit, size);
  }
  add(sink, 83, article.lines[index - 1]?.look ?? NO_LINE, look, article.lines[index + 1]?.look ?? NO_LINE);
  const before = article.room.shortBefore[index] ?? 0;
  const behind = article.room.shortBehind[index] ?? 0;
  add(sink, 89, before, size);
  add(sink, 90, behind, size);
  add(sink, 91, Math.min(3, before), Math.min(3, behind), look);
}
