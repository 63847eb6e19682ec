import { CHARACTER, characterClasses } from '../text/characters';
import { type TextRange, trim } from '../text/range';
import type { AttributionParts } from './attribution';
import { readDisplayedDate } from './displayedDate';

/** An attribution of the shape `— NAME (@handle) DATE`, which X and Bluesky write. */
export interface DashAttribution {
  readonly range: TextRange;
  readonly author: string | null;
  readonly handle: string;
  /** `YYYY-MM-DD`; null where none is shown. */
  readonly date: string | null;
  readonly parts: AttributionParts;
}

/** A display name has up to 50 characters; emoji and mathematical letters take two units or more each. */
const LONGEST_NAME = 120;

const HANDLE = /@([\p{L}\p{N}_.-]{1,253})\s?[)）]/uy;

/**
 * Finds the dash attributions of `text` with such an account, in order. Without a date one must look like the end of an embed,
 * else it is prose.
 * @param ats where `@` stands.
 */
export function findDashAttributions(
  text: string,
  ats: readonly number[],
  account: RegExp,
): DashAttribution[] {
  const found: DashAttribution[] = [];
  for (const at of ats) {
    const attribution = readOne(text, at, account);
    if (attribution) found.push(attribution);
  }
  return found;
}

function readOne(text: string, at: number, account: RegExp): DashAttribution | undefined {
  const nameEnd = isSpace(text, at - 1) ? at - 2 : at - 1;
  if (!isBracket(text.charCodeAt(nameEnd))) return undefined;
  HANDLE.lastIndex = at;
  const handle = HANDLE.exec(text);
  if (handle?.[1] === undefined || !account.test(handle[1])) return undefined;
  const dash = findDash(text, nameEnd);
  if (!dash) return undefined;
  const handleEnd = HANDLE.lastIndex;
  const date = readDisplayedDate(text, handleEnd);
  const end = date?.end ?? undatedEnd(text, dash.start, handleEnd);
  if (end === undefined) return undefined;
  const author = trim(text, [dash.end, nameEnd]);
  const named = author[0] < author[1];
  return {
    range: [dash.start, end],
    author: named ? text.slice(...author) : null,
    handle: handle[1],
    date: date?.date ?? null,
    parts: {
      author: named ? author : null,
      handle: [at, at + 1 + handle[1].length],
      date: date && [date.start, date.end],
    },
  };
}

const isBracket = (code: number): boolean => code === 0x28 || code === 0xff08;

const ENDS_IN_MEDIA = /(?:pic\.(?:twitter|x)\.com\/\w+|\[image or embed\])\s{0,4}$/;

const OPENS_LINE = /(?:^|[\n\r])[^\S\n\r]{0,20}$/;

/** Whether what stands before a dash is media, or nothing of its line. */
const opensEmbedEnd = (before: string): boolean => ENDS_IN_MEDIA.test(before) || OPENS_LINE.test(before);

/** So much of a line is looked at behind a handle, in UTF-16 units. */
const LINE_REACH = 100;

/** A date whose numbers a corpus has masked: "May *NUMBER*, *NUMBER*". */
const MASKED_DATE = /^\s?[\p{L}*.,]{1,28}(?:\s[\p{L}*.,]{1,28}){0,5}$/u;

/** Where an attribution without a date ends: it follows media or opens its line, and closes that line. */
function undatedEnd(text: string, dashStart: number, handleEnd: number): number | undefined {
  const before = text.slice(Math.max(0, dashStart - 60), dashStart);
  if (!opensEmbedEnd(before)) return undefined;
  const behind = text.slice(handleEnd, handleEnd + LINE_REACH);
  const lineEnd = behind.search(/[\n\r]/);
  if (lineEnd < 0 && behind.length === LINE_REACH) return undefined;
  const rest = (lineEnd < 0 ? behind : behind.slice(0, lineEnd)).trimEnd();
  return rest === '' || (rest.endsWith('*') && MASKED_DATE.test(rest)) ? handleEnd + rest.length : undefined;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const HYPHEN = 0x2d;
const EN_DASH = 0x2013;
const EM_DASH = 0x2014;
const BAR = 0x2015;

interface Dash {
  readonly start: number;
  readonly end: number;
}

/** The dash before the name that ends at offset `nameEnd`, on the same line: the last of the surest kind. */
function findDash(text: string, nameEnd: number): Dash | undefined {
  let enDash: Dash | undefined;
  let hyphen: Dash | undefined;
  const from = Math.max(0, nameEnd - LONGEST_NAME);
  for (let at = nameEnd - 1; at >= from; at--) {
    const code = text.charCodeAt(at);
    if (code === EM_DASH || code === BAR) return firstOfName(text, from, at);
    if (code === EN_DASH) enDash ??= { start: at, end: at + 1 };
    else if (code === HYPHEN) hyphen ??= hyphenAt(text, at);
    else if (code === LINE_FEED || code === CARRIAGE_RETURN) break;
  }
  return enDash ?? hyphen;
}

/** A part of a name that a dash divides is at most so long, in UTF-16 units. */
const LONGEST_PART = 25;

/** What a part of a name looks like between two dashes: it opens like a name, and no sentence ends in it. */
const NAME_PART = /^\s[\p{Lu}\p{Lo}\p{So}\p{N}][^\n\r.!?:;,]*\s$/u;

/** The dash at `at`, or the one before it where that opens a line or follows media and only part of a name is between. */
function firstOfName(text: string, from: number, at: number): Dash {
  const near = Math.max(from, at - LONGEST_PART);
  const window = text.slice(near, at);
  const before = near + Math.max(window.lastIndexOf('—'), window.lastIndexOf('―'));
  const opens =
    before >= near &&
    NAME_PART.test(text.slice(before + 1, at)) &&
    opensEmbedEnd(text.slice(Math.max(0, before - 60), before));
  const start = opens ? before : at;
  return { start, end: start + 1 };
}

/** A hyphen, or two, counts only where white space sets it apart. */
function hyphenAt(text: string, at: number): Dash | undefined {
  if (!isSpace(text, at + 1)) return undefined;
  const start = text.charCodeAt(at - 1) === HYPHEN ? at - 1 : at;
  return start === 0 || isSpace(text, start - 1) ? { start, end: at + 1 } : undefined;
}

const isSpace = (text: string, at: number): boolean =>
  characterClasses()[text.charCodeAt(at)] === CHARACTER.space;
