/** The shortest fence. */
const SHORTEST = 5;

const SIGN = '~';

/**
 * A line that cannot occur in `text`: a run of one sign, longer than any in it. What stands between two such lines is
 * all of the text and nothing else, whatever the text says.
 */
export function fenceFor(text: string): string {
  let longest = 0;
  for (const [run] of text.matchAll(/~+/g)) longest = Math.max(longest, run.length);
  return SIGN.repeat(Math.max(SHORTEST, longest + 1));
}
