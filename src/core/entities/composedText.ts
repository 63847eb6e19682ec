import type { TextRange } from '../text/range';
import type { FoundName, Recognise, SentenceInContext } from './recogniser';

/** The scripts that names are read in; in others what is not seen may be a letter. */
const LETTER = /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** Without one of these a text is as it is read. A quick look, as most texts have none. */
const MAYBE_WRITTEN_OTHERWISE = /[\u0300-\u036F\u00AD\u200B-\u200D\u2060\uFEFF]/;

/**
 * A letter with marks of its own, or a run of what is not seen and may stand in a word: soft hyphens, zero-width spaces and
 * joiners, word joiners and byte order marks.
 */
const WRITTEN_OTHERWISE =
  /[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}][\u0300-\u036F]+|[\u00AD\u200B-\u200D\u2060\uFEFF]+/gu;

const INVISIBLE = /[\u00AD\u200B-\u200D\u2060\uFEFF]+/g;

/** A text as names are read in it, and where its units come from. */
interface ComposedText {
  readonly text: string;
  /** Where what each unit stands for begins and ends in the text as it is written, in UTF-16 units. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Finds names in a text as people see it: letters that are written as a letter and marks are the letters that they are, and what is not
 * seen in a word or beside it is not there. Ranges are those of the text as it is written. In steps.
 */
export function* recogniseComposed(
  recognise: Recognise,
  text: string,
  sentences: readonly SentenceInContext[],
): Generator<undefined, FoundName[]> {
  const composed = MAYBE_WRITTEN_OTHERWISE.test(text) ? compose(text) : undefined;
  if (!composed) return yield* recognise(text, sentences);
  const found = yield* recognise(
    composed.text,
    sentences.map((sentence) => ({ ...sentence, range: rangeIn(composed, sentence.range) })),
  );
  return found.map((name) => ({ ...name, range: rangeOutOf(composed, name.range) }));
}

/** A name as people see it, for comparison only. */
export const asSeen = (name: string): string =>
  MAYBE_WRITTEN_OTHERWISE.test(name) ? name.normalize('NFC').replace(INVISIBLE, '') : name;

function compose(text: string): ComposedText {
  const starts = new Int32Array(text.length);
  const ends = new Int32Array(text.length);
  const pieces: string[] = [];
  let [length, from] = [0, 0];
  const copy = (to: number): void => {
    pieces.push(text.slice(from, to));
    for (; from < to; from++) {
      starts[length] = from;
      ends[length++] = from + 1;
    }
  };
  for (const { 0: written, index } of text.matchAll(WRITTEN_OTHERWISE)) {
    const read = readAs(text, index, written);
    // a few letters have more units when they are composed: what is read never grows
    if (read === written || read.length > written.length) continue;
    copy(index);
    from = index + written.length;
    starts.fill(index, length, length + read.length);
    ends.fill(from, length, length + read.length);
    pieces.push(read);
    length += read.length;
  }
  copy(text.length);
  return { text: pieces.join(''), starts: starts.subarray(0, length), ends: ends.subarray(0, length) };
}

/** What stands at `index` as it is read: what is not seen beside a letter is left out, but where "AnaRuiz" is parted by it. */
function readAs(text: string, index: number, written: string): string {
  const [before, behind] = [text.charAt(index - 1), text.charAt(index + written.length)];
  if (LETTER.test(written)) return written.normalize('NFC');
  const parts = /\p{Ll}/u.test(before) && /\p{Lu}/u.test(behind);
  return !parts && (LETTER.test(before) || LETTER.test(behind)) ? '' : written;
}

/** A range of the text as it is written, in the composed one. */
const rangeIn = ({ starts }: ComposedText, [start, end]: TextRange): TextRange => [
  firstFrom(starts, start),
  firstFrom(starts, end),
];

/** A range of the composed text, which is not empty, in the text as it is written. */
const rangeOutOf = ({ starts, ends }: ComposedText, [start, end]: TextRange): TextRange => [
  starts[start] ?? 0,
  ends[end - 1] ?? 0,
];

/** The first place of a sorted list whose value is no less. */
function firstFrom(values: Int32Array, least: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((values[middle] ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
