import type { Line } from '../articleLines';
import type { LineScanner } from '../scannedLine';
import { WORD_KINDS } from '../vocabulary';
import { add, addWord, type FeatureSink, share } from './feature';

/** In longer lines single words say nothing of the role. */
const MOST_BAGGED = 9;

/** A line's words, and of what kinds they are. */
export function addWords(
  sink: FeatureSink,
  { scanned, size }: Line,
  { words, kinds: kindsOfWords }: LineScanner,
  region: number,
): void {
  const { wordsFrom, wordsTo, kinds, firstKinds, lastKinds } = scanned;
  addWord(sink, 40, scanned.firstWord);
  addWord(
    sink,
    41,
    scanned.firstWord ^ Math.imul(wordsTo > wordsFrom + 1 ? (words[wordsFrom + 1] ?? 0) : 0, 31),
  );
  if (scanned.words <= MOST_BAGGED) {
    addWord(sink, 42, scanned.lastWord);
    for (let index = wordsFrom; index < wordsTo; index++) addWord(sink, 43, words[index] ?? 0);
  } else {
    for (let index = wordsFrom; index < wordsTo && index < wordsFrom + 3; index++)
      addWord(sink, 44, words[index] ?? 0);
    addWord(sink, 45, scanned.lastWord);
  }
  for (let bit = 1; bit < WORD_KINDS.length && kinds >> bit !== 0; bit++) {
    const kind = 1 << bit;
    if ((kinds & kind) === 0) continue;
    add(sink, 46, bit, size);
    if ((firstKinds & kind) !== 0) add(sink, 48, bit, Math.min(3, size));
    if ((lastKinds & kind) !== 0) add(sink, 49, bit, Math.min(3, size));
    if (size >= 3) continue;
    add(sink, 47, bit, share(timesOf(kindsOfWords, kind, wordsFrom, wordsTo), scanned.words, 4), size);
    add(sink, 146, bit, region, size);
  }
  if (size < 4) add(sink, 145, share(scanned.functionWords, scanned.words, 6), size);
  add(sink, 147, Math.min(4, share(scanned.small, scanned.words, 8)), size);
}

function timesOf(kinds: Int32Array, kind: number, from: number, to: number): number {
  let times = 0;
  for (let index = from; index < to; index++) if (((kinds[index] ?? 0) & kind) !== 0) times++;
  return times;
}
