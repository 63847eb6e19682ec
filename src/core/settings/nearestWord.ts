/** Words that differ by more are not taken for slips of the pen. */
const MOST_DIFFERENT = 2;

/** Nobody mistypes a short word into a longer one than this. */
const LONGEST_WORD = 40;

/** The one of `words` that was most likely meant by `word`; undefined where none is near. */
export function nearestWord<Word extends string>(word: string, words: readonly Word[]): Word | undefined {
  if (word.length > LONGEST_WORD) return undefined;
  const [nearest] = words
    .map((other) => ({ other, distance: editDistance(word.toLowerCase(), other) }))
    .filter(({ other, distance }) => distance <= MOST_DIFFERENT && distance <= other.length / 2)
    .sort((a, b) => a.distance - b.distance);
  return nearest?.other;
}

/** Levenshtein's distance: how many letters have to be changed, added or left out. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
