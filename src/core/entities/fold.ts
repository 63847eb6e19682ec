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

/** Spellings that differ from one transliteration to the next, brought to one form. Order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/[’'`´.-]/g, ''],
  [/shch|sch|sh/g, 's'],
  [/zh/g, 'z'],
  [/tch|tsch|ch/g, 'c'],
  [/kh|j(?=[^aeiou])/g, 'h'],
  [/ph/g, 'f'],
  [/[yj](?=[aeiou])/g, 'i'],
  [/y/g, 'i'],
  [/w/g, 'v'],
  [/ck|q/g, 'k'],
  [/ou/g, 'u'],
  [/(\p{L})\1/gu, '$1'],
];

const NOT_ASCII = /[^\0-\x7f]/u;

/**
 * A name without what spelling habits add to it, for comparison only: accents, case, doubled letters, the commonest
 * differences between transliterations ("Beloúsov", "Belousow" and "Belousov" fold alike), and Cyrillic letters.
 */
export function foldName(name: string): string {
  const small = name.toLowerCase();
  const plain = NOT_ASCII.test(small) ? latin(small) : small;
  return SPELLINGS.reduce((folded, [pattern, to]) => folded.replace(pattern, to), plain);
}

const latin = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^\0-\x7f]/gu, (letter) => LETTERS.get(letter) ?? letter);
