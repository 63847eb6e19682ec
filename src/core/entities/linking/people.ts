import type { Cluster } from './cluster';
import type { Named } from './named';

/** Who can be meant: nobody whose fuller names speak against it. */
export function fittingPeople(candidates: readonly Cluster[], one: Named): Cluster[] {
  return candidates.filter((cluster) => fitsPerson(cluster, one));
}

function fitsPerson({ wordings, firstNames }: Cluster, { words: one, first }: Named): boolean {
  let fits = false;
  for (const { words } of wordings) {
    if (one.length > 1 && words.length > 1) {
      const [known, shorter] = words.length >= one.length ? [words, one] : [one, words];
      if (!samePerson(known, shorter)) return false;
      fits = true;
    } else {
      const [known, single] = words.length >= one.length ? [words, one] : [one, words];
      const place = known.indexOf(single[0] ?? '');
      // "March" folds as "Marc" does: only a surname may be spelled otherwise.
      if (place > 0 || known.length === 1 ? place >= 0 : place === 0 && firstNames?.has(first) === true)
        fits = true;
    }
  }
  return fits;
}

/**
 * Whether two names of several words can be one person's: the words of the shorter stand in the longer in the same order,
 * in full, as an initial, or in another spelling. `known` has at least as many words as `one`.
 */
export function samePerson(known: readonly string[], one: readonly string[]): boolean {
  let at = 0;
  for (const word of one) {
    const match = known.findIndex((other, place) => place >= at && sameName(other, word));
    if (match < 0) return false;
    at = match + 1;
  }
  return true;
}

const sameName = (a: string, b: string): boolean =>
  a === b || isInitialOf(a, b) || isInitialOf(b, a) || soundOf(a) === soundOf(b);

const isInitialOf = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);

/** What one language writes for what another writes, in folded names that are of one sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/gu(?=[ei])/g, 'g'],
  [/h/g, ''],
  [/x/g, 'ks'],
  [/c/g, 'k'],
  [/z/g, 's'],
  [/j/g, 'i'],
  [/ie/g, 'e'],
  [/(?<=[^aeiou])e(?=r$)/g, ''],
  [/(\p{L})\1/gu, '$1'],
];

/** Names that only sound alike stay apart: Maria is not Marta, nor Mario. */
const soundOf = (word: string): string =>
  SOUNDS.reduce((sound, [pattern, to]) => sound.replace(pattern, to), word);
