import { occurrences } from '../text/near';
import { trim } from '../text/range';
import type { Attribution, PlatformReader } from './attribution';

/** The sound that closes a post; the note sign is the surest mark, so the search begins from it. */
const SOUND = /♬ ?[^\n\r♬]{1,150}/uy;

/** Captions have at most 4,000 characters, in one paragraph. */
const LONGEST_CAPTION = 4000;

const ACCOUNT = /(?:^|\s)@(?<handle>[\w.]{2,24})(?=\s)/u;

/** TikTok: `@handle CAPTION ♬ SOUND`. */
export const tiktok: PlatformReader = {
  platform: 'tiktok',
  // Few texts hold an account, which is found faster than the sign.
  find: (text, { ats }) =>
    ats.length > 0
      ? occurrences(text, ['♬']).flatMap((at, index, all) => readOne(text, at, (all[index - 1] ?? -1) + 1))
      : [],
};

/** @param floor behind the sound before, which closed another post. */
function readOne(text: string, soundStart: number, floor: number): Attribution[] {
  SOUND.lastIndex = soundStart;
  if (!SOUND.test(text)) return [];
  const soundLength = SOUND.lastIndex - soundStart;
  const from = Math.max(floor, soundStart - LONGEST_CAPTION);
  const window = text.slice(from, soundStart);
  const lineStart = Math.max(window.lastIndexOf('\n'), window.lastIndexOf('\r')) + 1;
  const account = ACCOUNT.exec(window.slice(lineStart));
  const handle = account?.groups?.['handle'];
  if (!account || handle === undefined) return [];
  const bodyStart = from + lineStart + account.index + account[0].length;
  const handleStart = bodyStart - handle.length - 1;
  return [
    {
      platform: 'tiktok',
      range: trim(text, [soundStart, soundStart + soundLength]),
      author: null,
      handle,
      date: null,
      parts: { author: null, handle: [handleStart, handleStart + handle.length + 1], date: null },
      start: handleStart,
      body: trim(text, [bodyStart, soundStart]),
    },
  ];
}
