import type { TextRange } from '../text/range';
import { type DisplayedDate, readDisplayedDate } from './displayedDate';

/** An attribution of the shape `— NAME (@handle) DATE`, which X and Bluesky write. */
export interface DashAttribution extends DisplayedDate {
  readonly range: TextRange;
  readonly author: string | null;
  readonly handle: string;
}

/** A display name has up to 50 characters; emoji and mathematical letters take two units or more each. */
const LONGEST_NAME = 120;

const HANDLE = /[(（]\s?@([\p{L}\p{N}_.-]{1,253})\s?[)）]/gu;

/** From the surest to the weakest: a hyphen counts only where white space sets it apart. */
const DASHES: readonly RegExp[] = [/[—―]/g, /–/g, /(?<=^|\s)--?(?=\s)/g];

/** Finds every dash attribution of `text`, in order. Without a date it is a mention in prose, not an attribution. */
export function findDashAttributions(text: string): DashAttribution[] {
  const found: DashAttribution[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const handle = match[1];
    const date = readDisplayedDate(text, match.index + match[0].length);
    const dash = findDash(text, match.index);
    if (handle === undefined || !date || dash === undefined) continue;
    const name = text.slice(dash.end, match.index).trim();
    found.push({ ...date, range: [dash.start, date.end], author: name === '' ? null : name, handle });
  }
  return found;
}

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
