import { lazy } from '../text/lazy';

/** Letters that lose more than a mark, and Cyrillic ones as Russian, Ukrainian, Bulgarian and Serbian names are most often written. */
const LETTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ ł: 'l', ø: 'o', đ: 'd', æ: 'e', ı: 'i', ß: 'ss' },
    ...{ а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', е: 'e', ж: 'zh', з: 'z', и: 'i', к: 'k', л: 'l', м: 'm' },
    ...{ н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ф: 'f', х: 'kh', ц: 'ts', ч: 'ch', ш: 'sh' },
    ...{
      щ: 'shch',
      ъ: '',
      ы: 'y',
      ь: '',
      э: 'e',
      ю: 'yu',
      я: 'ya',
      і: 'i',
      є: 'ye',
      ґ: 'g',
      ј: 'j',
      љ: 'lj',
    },
    ...{ њ: 'nj', ћ: 'c', ђ: 'dj', џ: 'dz' },
  }),
);

interface Spelling {
  readonly pattern: RegExp;
  readonly to: string;
  /** Nothing matches without all letters of one of these, so that most patterns need not be tried. */
  readonly needs: readonly string[];
}

/** Spellings that differ from one transliteration to the next, brought to one form. Order matters: one may make another's letters. */
const SPELLINGS: readonly Spelling[] = [
  { pattern: /[’'`´.-]/g, to: '', needs: ['’', "'", '`', '´', '.', '-'] },
  { pattern: /shch|sch|sh/g, to: 's', needs: ['sh'] },
  { pattern: /zh/g, to: 'z', needs: ['zh'] },
  { pattern: /tch|tsch|ch/g, to: 'c', needs: ['ch'] },
  { pattern: /kh|j(?=[^aeiou])/g, to: 'h', needs: ['kh', 'j'] },
  { pattern: /ph/g, to: 'f', needs: ['ph', 'pj'] },
  { pattern: /[yj](?=[aeiou])/g, to: 'i', needs: ['y', 'j'] },
  { pattern: /y/g, to: 'i', needs: ['y'] },
  { pattern: /w/g, to: 'v', needs: ['w'] },
  { pattern: /ck|q/g, to: 'k', needs: ['ck', 'q'] },
  { pattern: /ou/g, to: 'u', needs: ['ou'] },
];

/** A bit for each letter and sign of `needs`, by its code. */
const BITS = new Int32Array(0x2020);
[...new Set(SPELLINGS.flatMap(({ needs }) => needs).join(''))].forEach((sign, bit) => {
  BITS[sign.charCodeAt(0)] = 1 << bit;
});

const NEEDED = SPELLINGS.map(({ needs }) => needs.map(bitsOf));

const DOUBLED = /(\p{L})\1/gu;

const NOT_ASCII = /[^\0-\x7f]/u;

/**
 * A name without what spelling habits add to it, for comparison only: accents, case, doubled letters, the commonest
 * differences between transliterations ("Beloúsov", "Belousow" and "Belousov" fold alike), and Cyrillic letters.
 */
export function foldName(name: string): string {
  const small = name.toLowerCase();
  const plain = NOT_ASCII.test(small) ? latin(small) : small;
  const bits = bitsOf(plain);
  const folded = SPELLINGS.reduce(
    (form, { pattern, to }, index) =>
      NEEDED[index]?.some((needed) => (bits & needed) === needed) ? form.replace(pattern, to) : form,
    plain,
  );
  return mayHoldDoubled(folded) ? folded.replace(DOUBLED, '$1') : folded;
}

/** A name without accents and in lower case, and otherwise as it is written. */
export const plainForm = (name: string): string =>
  (NOT_ASCII.test(name) ? withoutAccents(name) : name).toLowerCase();

function bitsOf(text: string): number {
  let bits = 0;
  for (let index = 0; index < text.length; index++) bits |= BITS[text.charCodeAt(index)] ?? 0;
  return bits;
}

/** The first letter that a name of one letter folds to, for comparison only. */
export function foldLetter(letter: string): string {
  const code = letter.charCodeAt(0);
  return (letter.length === 1 ? foldedLetters()[code] : undefined) ?? foldName(letter).charAt(0);
}

const foldedLetters = lazy((): readonly string[] =>
  Array.from({ length: COMMON }, (_, code) => foldName(String.fromCharCode(code)).charAt(0)),
);

/** True where a unit follows itself, or a letter is two units. */
function mayHoldDoubled(text: string): boolean {
  let last = 0;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === last || (code >= 0xd800 && code < 0xe000)) return true;
    last = code;
  }
  return false;
}

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');

/** The letters of nearly all names, Latin and Cyrillic, are below this code. */
const COMMON = 0x530;

const commonLetters = lazy((): readonly string[] =>
  Array.from({ length: COMMON }, (_, code) => latinByPattern(String.fromCharCode(code))),
);

/** In letters of ASCII, as far as there are such for its letters. */
function latin(name: string): string {
  const letters = commonLetters();
  let written = '';
  for (let index = 0; index < name.length; index++) {
    const letter = letters[name.charCodeAt(index)];
    if (letter === undefined) return latinByPattern(name);
    written += letter;
  }
  return written;
}

const latinByPattern = (name: string): string =>
  withoutAccents(name).replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter);
