/** Spellings that differ from one transliteration to the next, brought to one form. Order matters. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/\p{M}/gu, ''],
  [/[’'`´.-]/g, ''],
  [/ı/g, 'i'],
  [/ß/g, 'ss'],
  [/sch|sh|ş/g, 's'],
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

/**
 * A name without what spelling habits add to it, for comparison only: accents, case, doubled letters and the commonest
 * differences between transliterations ("Beloúsov", "Belousow" and "Belousov" fold alike).
 */
export function foldName(name: string): string {
  return SPELLINGS.reduce(
    (folded, [pattern, to]) => folded.replace(pattern, to),
    name.normalize('NFD').toLowerCase(),
  );
}
