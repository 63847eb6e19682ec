import { trim } from '../text/range';
import type { Attribution, PlatformReader } from './attribution';

/** The embed's markup has no white space around its links, so the words run together: `Titlebyu/NAME inSUB`. */
const BEFORE_ACCOUNT = /\s?by\s?\/?$/;
const ACCOUNT = /u\/(?<user>[\w-]{3,20})\s?in\s?(?:\/?r\/)?[A-Za-z]\w{1,20}\b/y;

/** The letter before an account's slash. */
const U = 0x75;

/** A title has at most so many UTF-16 units. */
const LONGEST_TITLE = 300;

/** Reddit: `TITLE by u/USER in SUBREDDIT`. */
export const reddit: PlatformReader = {
  platform: 'reddit',
  find: (text, { slashes }) =>
    slashes.flatMap((slash) => (text.charCodeAt(slash - 1) === U ? (readOne(text, slash - 1) ?? []) : [])),
};

/** The title is what stands before on the line, down to its beginning. */
function readOne(text: string, at: number): Attribution | undefined {
  ACCOUNT.lastIndex = at;
  const by = BEFORE_ACCOUNT.exec(text.slice(Math.max(0, at - 5), at));
  const account = by && ACCOUNT.exec(text);
  if (!account) return undefined;
  const titleEnd = at - by[0].length;
  const from = Math.max(0, titleEnd - LONGEST_TITLE - 1);
  const window = text.slice(from, titleEnd);
  const lineStart = from + Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1;
  if (titleEnd - lineStart > LONGEST_TITLE || text.slice(lineStart, titleEnd).trim() === '') return undefined;
  const handle = account.groups?.['user'] ?? '';
  return {
    platform: 'reddit',
    range: trim(text, [titleEnd, at + account[0].length]),
    author: null,
    handle,
    date: null,
    parts: { author: null, handle: [at + 2, at + 2 + handle.length], date: null },
    body: trim(text, [lineStart, titleEnd]),
  };
}
