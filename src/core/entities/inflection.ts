/** Case endings, folded as names are, the longest first. */
const SLAVIC = 'ovi ami ego emu ogo omu iem imi ach ah om em im oi ei am ie ia iu a e i o u'.split(' ');

/** The endings that names take in a language that inflects them; others leave names as they are. */
const ENDINGS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    'pl ru uk cs sk sr hr bs sl bg mk be'.split(' ').map((language) => [language, SLAVIC]),
  ),
  de: ['s'],
  sv: ['s'],
  da: ['s'],
  nb: ['s'],
};

/** Shorter stems are shared by too many names. */
const SHORTEST_STEM = 3;

/** A folded word without its case ending, for comparison only. */
export function stemOf(word: string, language: string | null): string {
  for (const ending of ENDINGS[language ?? ''] ?? [])
    if (word.endsWith(ending) && word.length - ending.length >= SHORTEST_STEM)
      return word.slice(0, -ending.length);
  return word;
}

/** True where a language changes the endings of names, so that the shorter of two forms is nearer to the plain one. */
export const inflects = (language: string | null): boolean => (language ?? '') in ENDINGS;
