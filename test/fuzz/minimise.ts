/** So many texts are tried, at most, to make one smaller. */
const MOST_TRIES = 4000;

/**
 * The smallest text found, by leaving stretches out and making letters plain, of which something still holds.
 * @param holds is true of `text`.
 */
export function minimise(text: string, holds: (text: string) => boolean): string {
  let [now, tries] = [text, 0];
  const take = (next: string): boolean => {
    if (next === now || tries++ > MOST_TRIES || !holds(next)) return false;
    now = next;
    return true;
  };
  for (let size = now.length; size >= 1; size = size > 1 ? Math.ceil(size / 2) : 0)
    for (let at = 0; at < now.length;) if (!take(now.slice(0, at) + now.slice(at + size))) at += size;
  for (let at = 0; at < now.length; at++)
    if (/[^a \n]/.test(now.slice(at, at + 1))) take(`${now.slice(0, at)}a${now.slice(at + 1)}`);
  return now;
}
