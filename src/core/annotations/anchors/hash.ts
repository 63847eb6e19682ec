import { HASH_START, hashStep } from '../../text/hash';

/** A second start, so that the two halves differ. */
const OTHER_START = 0x9747b28c;

/** 64 bits of a text, as 16 hexadecimal digits: two FNV-1a hashes, one of them read from the end. */
export function hashOf(text: string): string {
  let forwards = HASH_START;
  let backwards = OTHER_START;
  for (let i = 0, j = text.length - 1; j >= 0; i++, j--) {
    forwards = hashStep(forwards, text.charCodeAt(i));
    backwards = hashStep(backwards, text.charCodeAt(j));
  }
  return hex(forwards) + hex(backwards);
}

const hex = (half: number): string => (half >>> 0).toString(16).padStart(8, '0');
