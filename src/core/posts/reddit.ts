import { trim } from '../text/range';
import type { PlatformReader } from './attribution';

/** The embed's markup has no white space around its links, so the words run together: `Titlebyu/NAME inSUB`. */
const POST =
  /^(?<title>[^\n\r]{1,300}?)\s?by\s?\/?u\/(?<user>[\w-]{3,20})\s?in\s?(?:\/?r\/)?(?<sub>[A-Za-z]\w{1,20})\b/gmu;

/** Reddit: `TITLE by u/USER in SUBREDDIT`. */
export const reddit: PlatformReader = {
  platform: 'reddit',
  find: (text) =>
    [...text.matchAll(POST)].map((match) => {
      const titleEnd = match.index + (match.groups?.['title']?.length ?? 0);
      return {
        platform: 'reddit',
        range: trim(text, [titleEnd, match.index + match[0].length]),
        author: null,
        handle: match.groups?.['user'] ?? null,
        date: null,
        body: trim(text, [match.index, titleEnd]),
      };
    }),
};
