/**
 * Whether two names of several words can be one person's: the words of the shorter stand in the longer in the same order,
 * in full, as an initial, or but for one letter. `known` has at least as many words as `one`.
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
  a === b || isInitialOf(a, b) || isInitialOf(b, a) || almostEqual(a, b);

const isInitialOf = (short: string, long: string): boolean => short.length === 1 && long.startsWith(short);

/** Equal but for one letter changed, added or left out, in words long enough for that to be a spelling. */
function almostEqual(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const [restA, restB] = [a.slice(start), b.slice(start)];
  return restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}
