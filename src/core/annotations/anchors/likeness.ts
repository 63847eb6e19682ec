import search from 'approx-string-match';

/** Longer texts are not aligned character by character, so that the work stays in proportion to their length. */
const LONGEST = 256;

/**
 * How alike two texts are, from 0 to 1, by the characters that would have to be edited. Of long texts, what differs between
 * what they have in common at both ends counts as wholly different.
 */
export function likeness(a: string, b: string): number {
  const longer = Math.max(a.length, b.length);
  return longer === 0 ? 1 : 1 - Math.min(longer, differences(a, b)) / longer;
}

/** At least so many edits as it takes to make `b` of `a`: a few too many rather than too few. */
function differences(a: string, b: string): number {
  const before = commonStart(a, b);
  const shorter = Math.min(a.length, b.length);
  const behind = Math.min(shorter - before, commonEnd(a, b));
  const restA = a.slice(before, a.length - behind);
  const restB = b.slice(before, b.length - behind);
  const longest = Math.max(restA.length, restB.length);
  if (restA === '' || restB === '' || longest > LONGEST) return longest;
  const edits = search(restB, restA, restA.length).map(
    ({ start, end, errors }) => errors + start + restB.length - end,
  );
  return Math.min(longest, ...edits);
}

/** How many UTF-16 units two texts have in common at their beginnings. */
export function commonStart(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}

/** How many UTF-16 units two texts have in common at their ends. */
export function commonEnd(a: string, b: string): number {
  const most = Math.min(a.length, b.length);
  let length = 0;
  while (length < most && a.charCodeAt(a.length - 1 - length) === b.charCodeAt(b.length - 1 - length))
    length++;
  return length;
}
