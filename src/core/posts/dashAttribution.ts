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

/** Finds every dash attribution of `text`, in order. Without a date it must look like the end of an embed, else it is prose. */
export function findDashAttributions(text: string): DashAttribution[] {
  const found: DashAttribution[] = [];
  for (const match of text.matchAll(HANDLE)) {
    const handleEnd = match.index + match[0].length;
    const date = readDisplayedDate(text, handleEnd);
    const dash = findDash(text, match.index);
    const end = dash && (date?.end ?? undatedEnd(text, dash.start, handleEnd));
    if (match[1] === undefined || !dash || end === undefined) continue;
    const name = text.slice(dash.end, match.index).trim();
    found.push({
      range: [dash.start, end],
      author: name === '' ? null : name,
      handle: match[1],
      date: date?.date ?? null,
    });
  }
  return found;
}

const ENDS_IN_MEDIA = /(?:pic\.(?:twitter|x)\.com\/\w+|\[image or embed\])\s{0,4}$/;

const OPENS_LINE = /(?:^|[\n\r])[^\S\n\r]{0,20}$/;

/** What may close the line behind the handle: nothing, or a date whose numbers a corpus has masked ("May *NUMBER*"). */
const CLOSES_LINE = /^(?:[^\S\n\r]{0,9}|(?:\s?[\p{L}*.,]{1,14}){1,6}\*)(?=[\n\r]|$)/u;

/** Where an attribution without a date ends: it follows media or opens its line, and closes that line. */
function undatedEnd(text: string, dashStart: number, handleEnd: number): number | undefined {
  const before = text.slice(Math.max(0, dashStart - 60), dashStart);
  if (!ENDS_IN_MEDIA.test(before) && !OPENS_LINE.test(before)) return undefined;
  const rest = CLOSES_LINE.exec(text.slice(handleEnd, handleEnd + 100));
  return rest ? handleEnd + rest[0].trimEnd().length : undefined;
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
