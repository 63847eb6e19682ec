import { HASH_START, hashStep } from '../text/hash';
import { at } from '../text/at';
import { lowerCaseLetters } from '../text/characters';

/** How far back prose is looked at for what a post says again, in UTF-16 units. */
const PROSE_REACH = 700;

/** Shorter words carry the grammar, not the matter. */
const SHORTEST_WORD = 5;

/** A body of fewer words says nothing again on purpose. */
const FEWEST_WORDS = 4;

interface Word {
  readonly start: number;
  /** The number of the word's form: the same for the same letters. */
  readonly form: number;
}

/**
 * The share of a body's longer words that the prose before it has too, since articles retell what they embed: for each of
 * the body's possible starts, which come in order. Takes time linear in the stretch that is looked at.
 */
export function echoes(text: string, starts: readonly number[], end: number): number[] {
  const words = longWords(text, Math.max(0, (starts[0] ?? end) - PROSE_REACH), end);
  const shares = new Array<number>(starts.length);
  // How often the body and the prose have each form; there are at most as many forms as words.
  const inBody = new Int32Array(words.length);
  const inProse = new Int32Array(words.length);
  let told = 0;
  // Words from `first` to `open` are the prose, those behind it the body; both edges move back with the start.
  let open = words.length;
  let first = words.length;
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index] ?? end;
    for (let word = words[first - 1]; word && word.start >= start - PROSE_REACH; word = words[--first - 1]) {
      const times = add(inProse, word.form, 1);
      if (times === 1) told += at(inBody, word.form);
    }
    for (let word = words[open - 1]; word && word.start >= start; word = words[--open - 1]) {
      const times = add(inProse, word.form, -1);
      if (times === 0) told -= at(inBody, word.form);
      add(inBody, word.form, 1);
      if (times > 0) told++;
    }
    const size = words.length - open;
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

function longWords(text: string, from: number, to: number): Word[] {
  const lowerCase = lowerCaseLetters();
  const words: Word[] = [];
  const forms = new Map<number, number>();
  let start = from;
  let hash = HASH_START;
  for (let place = from; place <= to; place++) {
    const letter = place < to ? (lowerCase[text.charCodeAt(place)] ?? 0) : 0;
    if (letter !== 0) hash = hashStep(hash, letter);
    else {
      if (place - start >= SHORTEST_WORD) {
        const form = forms.get(hash) ?? forms.size;
        if (form === forms.size) forms.set(hash, form);
        words.push({ start, form });
      }
      start = place + 1;
      hash = HASH_START;
    }
  }
  return words;
}
