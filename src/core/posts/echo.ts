import { at } from '../text/at';
import { lazy } from '../text/lazy';
import { LongWords } from './longWords';

/** How far back prose is looked at for what a post says again, in UTF-16 units. */
const PROSE_REACH = 700;

/** A body of fewer words says nothing again on purpose. */
const FEWEST_WORDS = 4;

/**
 * The share of a body's longer words that the prose before it has too, since articles retell what they embed: for each of
 * the body's possible starts, which come in order. Takes time linear in the stretch that is looked at.
 */
export function echoes(text: string, starts: readonly number[], end: number): number[] {
  const words = room();
  words.read(text, Math.max(0, (starts[0] ?? end) - PROSE_REACH), end);
  const { inBody, inProse } = words;
  const startOf = (word: number): number => at(words.starts, word);
  const formOf = (word: number): number => at(words.forms, word);
  const shares = new Array<number>(starts.length);
  let told = 0;
  // Words from `first` to `open` are the prose, those behind it the body; both edges move back with the start.
  let open = words.count;
  let first = words.count;
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index] ?? end;
    while (first > 0 && startOf(first - 1) >= start - PROSE_REACH) {
      const form = formOf(--first);
      if (add(inProse, form, 1) === 1) told += at(inBody, form);
    }
    while (open > 0 && startOf(open - 1) >= start) {
      const form = formOf(--open);
      const times = add(inProse, form, -1);
      if (times === 0) told -= at(inBody, form);
      add(inBody, form, 1);
      if (times > 0) told++;
    }
    const size = words.count - open;
    shares[index] = size < FEWEST_WORDS ? 0 : told / size;
  }
  return shares;
}

/** Adds to a count; what it is then. */
function add(counts: Int32Array, form: number, by: number): number {
  const count = at(counts, form) + by;
  counts[form] = count;
  return count;
}

/** The words of one stretch after the other: what is looked at is short, and memory is asked for once. */
const room = lazy(() => new LongWords());
