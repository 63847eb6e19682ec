import { HASH_START, hashStep } from '../text/hash';
import { lowerCaseLetters } from '../text/characters';

/** How far back prose is looked at for what a post says again, in UTF-16 units. */
const PROSE_REACH = 700;

/** Shorter words carry the grammar, not the matter. */
const SHORTEST_WORD = 5;

/** A body of fewer words says nothing again on purpose. */
const FEWEST_WORDS = 4;

interface Word {
  readonly start: number;
  readonly hash: number;
}

/**
 * The share of a body's longer words that the prose before it has too, since articles retell what they embed: for each of
 * the body's possible starts, which come in order. Takes time linear in the stretch that is looked at.
 */
export function echoes(text: string, starts: readonly number[], end: number): number[] {
  const words = longWords(text, Math.max(0, (starts[0] ?? end) - PROSE_REACH), end);
  const shares: number[] = [];
  const inBody = new Map<number, number>();
  const inProse = new Map<number, number>();
  let told = 0;
  // Words from `first` to `open` are the prose, those behind it the body; both edges move back with the start.
  let open = words.length;
  let first = words.length;
  for (let index = starts.length - 1; index >= 0; index--) {
    const start = starts[index] ?? end;
    for (let word = words[first - 1]; word && word.start >= start - PROSE_REACH; word = words[--first - 1])
      if (add(inProse, word.hash, 1) === 1) told += inBody.get(word.hash) ?? 0;
    for (let word = words[open - 1]; word && word.start >= start; word = words[--open - 1]) {
      if (add(inProse, word.hash, -1) === 0) told -= inBody.get(word.hash) ?? 0;
      add(inBody, word.hash, 1);
      if ((inProse.get(word.hash) ?? 0) > 0) told++;
    }
    const size = words.length - open;
    shares[index] = size < FEWEST_WORDS ? 0 : told / size;
  }
  return shares;
}

/** Adds to a count; what it is then. */
function add(counts: Map<number, number>, key: number, by: number): number {
  const count = (counts.get(key) ?? 0) + by;
  counts.set(key, count);
  return count;
}

function longWords(text: string, from: number, to: number): Word[] {
  const lowerCase = lowerCaseLetters();
  const words: Word[] = [];
  let start = from;
  let hash = HASH_START;
  for (let at = from; at <= to; at++) {
    const letter = at < to ? (lowerCase[text.charCodeAt(at)] ?? 0) : 0;
    if (letter !== 0) hash = hashStep(hash, letter);
    else {
      if (at - start >= SHORTEST_WORD) words.push({ start, hash });
      start = at + 1;
      hash = HASH_START;
    }
  }
  return words;
}
