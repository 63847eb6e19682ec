import { CHARACTER, characterClasses, isLetterClass } from '../../text/characters';
import { HASH_START, hashStep } from '../../text/hash';
import type { TextRange } from '../../text/range';

/** A quick no for most stretches of text: false only where there is no digit and no word that speaks for a date. */
export type DateScan = (text: string, range: TextRange) => boolean;

/** The bits of a word's hash that tell whether it may be one of the spellings; a few others pass too. */
const BITS = 16;

/** Makes a scan for words with these spellings. */
export function createDateScan(spellings: Iterable<string>): DateScan {
  const known = new Uint8Array(1 << BITS);
  for (const spelling of spellings) {
    let hash = HASH_START;
    for (let at = 0; at < spelling.length; at++) hash = hashStep(hash, spelling.charCodeAt(at));
    known[fold(hash)] = 1;
  }
  return (text, range) => mayHoldDate(text, range, known);
}

const fold = (hash: number): number => (hash ^ (hash >>> BITS)) & ((1 << BITS) - 1);

/** An address may end within a word, so that a stretch with one is always worth a closer look. */
const AT_SIGN = 0x40;

function mayHoldDate(text: string, [start, end]: TextRange, known: Uint8Array): boolean {
  const classes = characterClasses();
  let inWord = false;
  let hash = HASH_START;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code] ?? 0;
    // A mark belongs to the letter before it, and begins no word.
    if (isLetterClass(kind) && (inWord || kind !== CHARACTER.mark)) {
      hash = hashStep(inWord ? hash : HASH_START, code);
      inWord = true;
      continue;
    }
    if (kind === CHARACTER.digit || code === AT_SIGN) return true;
    if (inWord && known[fold(hash)] === 1) return true;
    inWord = false;
  }
  return inWord && known[fold(hash)] === 1;
}
