/** Crockford's base 32 (https://www.crockford.com/base32.html): no I, L, O or U. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

const TIME_LENGTH = 10;
const RANDOM_LENGTH = 16;

/** What a ULID looks like; the first digit is at most 7, as the time has 48 bits. */
export const ULID = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/**
 * Makes ULIDs (https://github.com/ulid/spec): in the order in which they were made when sorted as text, also within a
 * millisecond.
 * @param now ms since 1970.
 * @param random from 0 to 1, 1 excluded.
 */
export function createUlids(now: () => number, random: () => number): () => string {
  let last = { time: -1, digits: [] as number[] };
  return () => {
    const time = Math.max(now(), last.time);
    const digits =
      time === last.time
        ? increment(last.digits)
        : Array.from({ length: RANDOM_LENGTH }, () => Math.floor(random() * DIGITS.length));
    last = { time, digits };
    return timeDigits(time) + digits.map((digit) => DIGITS[digit]).join('');
  };
}

function timeDigits(time: number): string {
  let rest = Math.floor(time);
  let text = '';
  for (let i = 0; i < TIME_LENGTH; i++) {
    text = (DIGITS[rest % DIGITS.length] ?? '') + text;
    rest = Math.floor(rest / DIGITS.length);
  }
  return text;
}

/** The next number; that the largest one overflows takes 2^80 annotations in a millisecond. */
function increment(digits: readonly number[]): number[] {
  const next = [...digits];
  for (let i = next.length - 1; i >= 0; i--) {
    const digit = (next[i] ?? 0) + 1;
    next[i] = digit % DIGITS.length;
    if (digit < DIGITS.length) break;
  }
  return next;
}
