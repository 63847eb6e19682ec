import { trim } from '../text/range';
import type { Attribution, PlatformReader } from './attribution';

/** The sound that closes a post; the note sign is the surest mark, so the search begins from it. */
const SOUND = /♬ ?[^\n\r♬]{1,150}/gu;

/** Captions have at most 4,000 characters, in one paragraph. */
const LONGEST_CAPTION = 4000;

const ACCOUNT = /(?:^|\s)@(?<handle>[\w.]{2,24})(?=\s)/u;

/** TikTok: `@handle CAPTION ♬ SOUND`. */
export const tiktok: PlatformReader = {
  platform: 'tiktok',
  find: (text) => [...text.matchAll(SOUND)].flatMap((match) => readOne(text, match.index, match[0].length)),
};

function readOne(text: string, soundStart: number, soundLength: number): Attribution[] {
  const from = Math.max(0, soundStart - LONGEST_CAPTION);
  const window = text.slice(from, soundStart);
  const lineStart = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r'), window.lastIndexOf('♬')) + 1;
  const account = ACCOUNT.exec(window.slice(lineStart));
  const handle = account?.groups?.['handle'];
  if (!account || handle === undefined) return [];
  const bodyStart = from + lineStart + account.index + account[0].length;
  return [
    {
      platform: 'tiktok',
      range: trim(text, [soundStart, soundStart + soundLength]),
      author: null,
      handle,
      date: null,
      start: bodyStart - handle.length - 1,
      body: trim(text, [bodyStart, soundStart]),
    },
  ];
}
