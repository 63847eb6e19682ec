/** The F1 of two texts as bags of words between white space; 1 where both are empty. */
export function tokenF1(found: string, wanted: string): number {
  const [a, b] = [found, wanted].map((text) => text.split(/\s+/).filter(Boolean)) as [string[], string[]];
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const token of b) left.set(token, (left.get(token) ?? 0) + 1);
  let shared = 0;
  for (const token of a) {
    const count = left.get(token) ?? 0;
    if (count > 0) shared++;
    left.set(token, count - 1);
  }
  return (2 * shared) / (a.length + b.length);
}
