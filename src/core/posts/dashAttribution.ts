import { occurrences } from '../text/near';
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

const HANDLE = /@([\p{L}\p{N}_.-]{1,253})\s?[)）]/uy;

const OPENS_BRACKET = /[(（]\s?$/;

/** Finds every dash attribution of `text`, in order. Without a date it must look like the end of an embed, else it is prose. */
export function findDashAttributions(text: string): DashAttribution[] {
  return occurrences(text, ['@']).flatMap((at) => readOne(text, at) ?? []);
}

function readOne(text: string, at: number): DashAttribution | undefined {
  const bracket = OPENS_BRACKET.exec(text.slice(Math.max(0, at - 2), at));
  if (!bracket) return undefined;
  HANDLE.lastIndex = at;
  const handle = HANDLE.exec(text);
  if (handle?.[1] === undefined) return undefined;
  const nameEnd = at - bracket[0].length;
  const dash = findDash(text, nameEnd);
  if (!dash) return undefined;
  const handleEnd = HANDLE.lastIndex;
  const date = readDisplayedDate(text, handleEnd);
  const end = date?.end ?? undatedEnd(text, dash.start, handleEnd);
  if (end === undefined) return undefined;
  const name = text.slice(dash.end, nameEnd).trim();
  return {
    range: [dash.start, end],
    author: name === '' ? null : name,
    handle: handle[1],
    date: date?.date ?? null,
  };
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

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;

interface Dash {
  readonly start: number;
  readonly end: number;
}

/** What reads a dash that ends at an offset, from the surest kind to the weakest. */
const DASHES: readonly ((text: string, at: number) => Dash | undefined)[] = [
  (text, at) => ('—―'.includes(text.charAt(at)) ? { start: at, end: at + 1 } : undefined),
  (text, at) => (text.charAt(at) === '–' ? { start: at, end: at + 1 } : undefined),
  hyphenAt,
];

/** A hyphen, or two, counts only where white space sets it apart. */
function hyphenAt(text: string, at: number): Dash | undefined {
  if (text.charAt(at) !== '-' || !/\s/.test(text.charAt(at + 1))) return undefined;
  const start = text.charAt(at - 1) === '-' ? at - 1 : at;
  return /^\s?$/.test(text.charAt(start - 1)) ? { start, end: at + 1 } : undefined;
}

/** The dash before the name that ends at offset `nameEnd`, on the same line: the last of the surest kind. */
function findDash(text: string, nameEnd: number): Dash | undefined {
  const found: (Dash | undefined)[] = [];
  for (let at = nameEnd - 1; at >= Math.max(0, nameEnd - LONGEST_NAME); at--) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
    if (code !== HYPHEN && code < EN_DASH) continue;
    for (const [kind, read] of DASHES.entries()) found[kind] ??= read(text, at);
  }
  return found.find((dash) => dash !== undefined);
}
