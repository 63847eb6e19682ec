/** Byte order marks, and the encodings that they announce. */
const MARKS: readonly { readonly mark: readonly number[]; readonly encoding: string }[] = [
  { mark: [0xef, 0xbb, 0xbf], encoding: 'utf-8' },
  { mark: [0xff, 0xfe], encoding: 'utf-16le' },
  { mark: [0xfe, 0xff], encoding: 'utf-16be' },
];

/** So many bytes tell whether a file without a mark is UTF-16; VS Code looks at as many. */
const BEGINNING = 512;

/** Fewer pairs of bytes tell nothing. */
const FEWEST_PAIRS = 4;

/** A file's text, and how its bytes were read. */
export interface Decoded {
  readonly text: string;
  /** Why it may have been read wrong, in words for people; null where nothing speaks for that. */
  readonly doubt: string | null;
}

/**
 * Turns a file's bytes into text: by its byte order mark, which is dropped as VS Code drops it; else in the encoding that is
 * given; else as UTF-16 where its beginning has every second byte zero, as UTF-8 where most of what is not ASCII is that,
 * and as Windows-1252 otherwise, in which any bytes are text.
 * @param encoding null where none is given; see `encodingNamed`.
 */
export function decodeFile(bytes: Uint8Array, encoding: string | null): Decoded {
  const known = markOf(bytes) ?? encoding;
  if (known !== null) return { text: decodeAs(bytes, known), doubt: null };
  const wide = unmarkedUtf16(bytes);
  if (wide !== null) return { text: decodeAs(bytes, wide), doubt: guess(`looks like ${wide}`, wide) };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), doubt: null };
  } catch {
    return decodeBroken(bytes);
  }
}

/** The text of a file in an encoding that nobody has named. */
export function decode(bytes: Uint8Array): string {
  return decodeFile(bytes, null).text;
}

/** The name of an encoding as the Encoding Standard has it, by any of its names; null where there is none. */
export function encodingNamed(name: string): string | null {
  try {
    return new TextDecoder(name).encoding;
  } catch {
    return null;
  }
}

function markOf(bytes: Uint8Array): string | null {
  const marked = MARKS.find(({ mark }) => mark.every((byte, index) => bytes[index] === byte));
  return marked?.encoding ?? null;
}

/** The order of the bytes of UTF-16 without a mark, as VS Code guesses it: ASCII and Latin-1 leave every second byte zero. */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const pairs = Array.from({ length: Math.min(bytes.length, BEGINNING) >> 1 }, (_, i) => [
    bytes[2 * i] === 0,
    bytes[2 * i + 1] === 0,
  ]);
  if (pairs.length < FEWEST_PAIRS) return null;
  if (pairs.every(([first, second]) => !first && second)) return 'utf-16le';
  return pairs.every(([first, second]) => first && !second) ? 'utf-16be' : null;
}

/** What is not all UTF-8: UTF-8 that was damaged, where more of it is right than wrong, else Windows-1252. */
function decodeBroken(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const wrong = count(text, /\ufffd/g);
  if (count(text, /[^\0-\x7f\ufffd]/gu) > wrong) {
    const places = wrong === 1 ? 'one place that is' : `${wrong} places that are`;
    return { text, doubt: guess(`has ${places} not UTF-8`, 'U+FFFD') };
  }
  return { text: decodeAs(bytes, 'windows-1252'), doubt: guess('is not UTF-8', 'windows-1252') };
}

function guess(reason: string, read: string): string {
  return `${reason}, read as ${read} (--encoding reads it as something else)`;
}

function count(text: string, pattern: RegExp): number {
  let found = 0;
  while (pattern.test(text)) found++;
  return found;
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  return encoding === 'windows-1252' ? decodeWindows1252(bytes) : new TextDecoder(encoding).decode(bytes);
}

/**
 * What Windows-1252 has at 0x80 to 0x9f (https://encoding.spec.whatwg.org/#windows-1252); elsewhere it is Latin-1. Some
 * releases of Node.js decode it all as Latin-1.
 */
const HIGH_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('latin1').decode(bytes);
  return text.replace(
    /[\u0080-\u009f]/g,
    (control) => HIGH_CONTROLS[control.charCodeAt(0) - 0x80] ?? control,
  );
}
