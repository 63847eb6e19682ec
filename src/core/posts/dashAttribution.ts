import type { TextRange } from '../text/range';
import { readDisplayedDate } from './displayedDate';

/** An attribution of the shape `— NAME (@handle) DATE`, which X and Bluesky write. */
export interface DashAttribution {
  readonly range: TextRange;
  readonly author: string | null;
  readonly handle: string;
  /** `YYYY-MM-DD`; null where none is shown. */
  readonly date: string | null;
}

/** A display name has up to 50 characters; emoji and mathematical letters take two units or more each. */
const LONGEST_NAME = 120;

const HANDLE = /[(（]\s?@([\p{L}\p{N}_.-]{1,253})\s?[)）]/gu;

/** From the surest to the weakest: a hyphen counts only where white space sets it apart. */
const DASHES: readonly RegExp[] = [/[—―]/g, /–/g, /(?<=^|\s)--?(?=\s)/g];

/** Finds every dash attribution of `text`, in order. Without a date it must close a line behind media, else it is prose. */
export function findDashAttributions(text: string): DashAttribution[] {
  const found: DashAttribution[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const handleEnd = match.index + match[0].length;
    const date = readDisplayedDate(text, handleEnd);
    const dash = findDash(text, match.index);
    if (match[1] === undefined || !dash || !(date ?? closesPost(text, dash.start, handleEnd))) continue;
    const name = text.slice(dash.end, match.index).trim();
    found.push({
      range: [dash.start, date?.end ?? handleEnd],
      author: name === '' ? null : name,
      handle: match[1],
      date: date?.date ?? null,
    });
  }
  return found;
}

/** True where the dash follows a media token and the handle ends its line: an embed that shows no date. */
function closesPost(text: string, dashStart: number, handleEnd: number): boolean {
  const before = text.slice(Math.max(0, dashStart - 60), dashStart);
  return (
    ENDS_IN_MEDIA.test(before) && /^[^\S\n\r]{0,9}(?:[\n\r]|$)/.test(text.slice(handleEnd, handleEnd + 10))
  );
}

const ENDS_IN_MEDIA = /(?:pic\.(?:twitter|x)\.com\/\w+|\[image or embed\])\s{0,4}$/;

/** The dash before the name that ends at offset `nameEnd`, on the same line. */
function findDash(text: string, nameEnd: number): { start: number; end: number } | undefined {
  const from = Math.max(0, nameEnd - LONGEST_NAME);
  const window = text.slice(from, nameEnd);
  const lineStart = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1;
  const name = window.slice(lineStart);
  for (const dash of DASHES) {
    const last = [...name.matchAll(dash)].at(-1);
    if (last) {
      const start = from + lineStart + last.index;
      return { start, end: start + last[0].length };
    }
  }
  return undefined;
}
