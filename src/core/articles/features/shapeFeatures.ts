import type { Line } from '../articleLines';
import { stepOf } from '../articleLines';
import { ENDING, START } from '../lineEnds';
import { OPENING_NAMES } from '../openings';
import { add, type FeatureSink } from './feature';

/** What a line's characters, its ends and its length tell. */
export function addShape(sink: FeatureSink, { scanned, size, step, closed, dated }: Line): void {
  const { opening, ending } = scanned;
  const steps = Math.min(12, step);
  add(sink, 10, step);
  add(sink, 11, stepOf(scanned.length));
  add(sink, 15, steps, ending);
  add(sink, 16, steps, opening);
  add(sink, 141, opening, ending, size);
  add(sink, 25, Math.min(3, scanned.stops), step);
  if (scanned.capitals > 0)
    add(sink, 27, scanned.capitals === scanned.words ? 9 : Math.min(3, scanned.capitals), size);
  if (scanned.links > 0) add(sink, 30, size);
  if (scanned.ats > 0) add(sink, 31, size);
  if (scanned.brackets > 0) add(sink, 32, size, ending);
  if (scanned.quotes > 0) add(sink, 33, Math.min(3, scanned.quotes), size, opening === START.quote ? 1 : 0);
  if (scanned.bars > 0) add(sink, 34, size);
  if (scanned.slashes > 0) add(sink, 35, size, Math.min(2, scanned.slashes));
  if (scanned.money > 0) add(sink, 36, size);
  if (scanned.copyrights > 0) add(sink, 37, size);
  if (scanned.dashes > 0) add(sink, 38, Math.min(2, scanned.dashes), size);
  if (scanned.questions > 0) add(sink, 39, size, ending === ENDING.question ? 1 : 0);
  if (scanned.colonAfter >= 0)
    add(sink, 28, Math.min(6, scanned.colonAfter), size, ending === ENDING.colon ? 1 : 0);
  if (scanned.years > 0) add(sink, 29, size);
  if (scanned.times > 0) add(sink, 26, size, 1);
  if (scanned.numericDates > 0) add(sink, 26, size, 2);
  if (dated) {
    add(sink, 24, step);
    add(sink, 206, Math.max(0, scanned.words - scanned.numbers - scanned.dating), size);
  }
  if (scanned.creditAt >= 0) {
    const behind = scanned.words - scanned.creditAt;
    add(sink, 205, Math.min(4, scanned.creditAt), Math.min(3, behind >> 1), size);
    add(sink, 207, scanned.creditAt < 4 ? 0 : 1, behind < 9 ? 0 : 1, closed ? 1 : 0);
  }
}

/** With which of the known wordings a line begins. */
export function addOpenings(sink: FeatureSink, { scanned, size }: Line, region: number): void {
  if (scanned.openings === 0) return;
  const { openingWords, words, colonAfter } = scanned;
  const followed = words === openingWords ? 1 : colonAfter === openingWords ? 2 : 0;
  for (let bit = 0; bit < OPENING_NAMES.length; bit++) {
    if ((scanned.openings & (1 << bit)) === 0) continue;
    add(sink, 201, bit, size);
    add(sink, 202, bit, followed, Math.min(2, scanned.stops));
    add(sink, 203, bit, region);
  }
}
