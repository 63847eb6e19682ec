import type { TextRange } from '../text/range';

/** What an embed leaves where it showed a picture or a film: X's short links, cut ones too, and Bluesky's stand-in. */
const MEDIA = /pic\.(?:twitter|x)\.com\/(?:(?!pic\.)[A-Za-z0-9]){1,10}|\[image or embed\]/gu;

/** One or more media tokens at the very end, a cut one (`pic.`) included. */
const TRAILING_MEDIA =
  /(?:\s{0,4}(?:pic\.(?:twitter|x)\.com\/(?:(?!pic\.)[A-Za-z0-9]){1,10}|\[image or embed\]|\bpic\.(?:twitter\.?)?)){1,8}\s{0,4}$/u;

/** What every one of them begins with, and how much white space may stand before it. */
const MEDIA_BEGINNING = /pic\.|\[image/;
const MOST_SPACES = 4;

/** The last of them, with the white space behind it, is at most so long. */
const LONGEST_LAST = 30;

/** The longest run of trailing media that is looked at, in UTF-16 units. */
const WINDOW = 400;

/** The media tokens in `range`, in order. */
export function mediaIn(text: string, range: TextRange): string[] {
  return text.slice(...range).match(MEDIA) ?? [];
}

/** Where the last token begins before offset `end` of a window; -1 for none. */
function beginningBefore(window: string, end: number): number {
  if (end === 0) return -1;
  return Math.max(window.lastIndexOf('pic.', end - 1), window.lastIndexOf('[image', end - 1));
}

/** The offset at which the media tokens begin that end at `end`; `end` itself where there are none. Not before `floor`. */
export function trailingMediaStart(text: string, floor: number, end: number): number {
  if (!MEDIA_BEGINNING.test(text.slice(Math.max(floor, end - LONGEST_LAST), end))) return end;
  const from = Math.max(floor, end - WINDOW);
  const window = text.slice(from, end);
  // Tokens that trail follow one upon the other: from the last one back, as far as they are near enough for that.
  let first = window.length;
  for (let at = beginningBefore(window, first); at >= 0 && first - at <= LONGEST_LAST;) {
    first = at;
    at = beginningBefore(window, first);
  }
  const near = Math.max(0, first - MOST_SPACES);
  const match = TRAILING_MEDIA.exec(window.slice(near));
  return match ? from + near + match.index : end;
}

const MEDIA_AT_LINE_END = /pic\.(?:twitter|x)\.com\/[A-Za-z0-9]{4,20}(?=[ \t]{0,8}(?:[\n\r]|$))/y;

/** What stands before the slash of a media link. */
const HOSTS = ['pic.twitter.com', 'pic.x.com'];

/**
 * Places where a line ends in media although no attribution follows: what is left of a bare post.
 * @param slashes where `/` stands.
 */
export function lineEndMedia(text: string, slashes: readonly number[]): number[] {
  return slashes.flatMap((slash) => {
    const host = HOSTS.find((name) => text.endsWith(name, slash));
    if (host === undefined) return [];
    MEDIA_AT_LINE_END.lastIndex = slash - host.length;
    return MEDIA_AT_LINE_END.test(text) ? [MEDIA_AT_LINE_END.lastIndex] : [];
  });
}
