import { matchesIn, stretchesNear } from '../text/near';
import { shift, trim } from '../text/range';
import type { Platform } from './post';
import type { PlatformReader } from './attribution';

/** The preposition and the name reach back so far from the platform's name, and its end so far on, in UTF-16 units. */
const BEFORE = 110;
const AFTER = 20;

/**
 * Reads the players and viewers that leave `TITLE from NAME on Vimeo`: a title, a small word, a name and the platform.
 * @param preposition what stands before the name.
 * @param site the platform as it names itself.
 */
export function titledEmbed(platform: Platform, preposition: string, site: string): PlatformReader {
  const pattern = new RegExp(
    `\\s${preposition}\\s(?<name>[\\p{Lu}\\p{Lo}\\p{N}][^\\n\\r.!?]{0,79}?)\\son\\s${site}\\b(?:\\s?\\.)?(?=\\s|$)`,
    'dgu',
  );
  return {
    platform,
    find: (text) =>
      matchesIn(text, stretchesNear(text, [site], BEFORE, AFTER), pattern).map(({ index, match }) => {
        const [start, end] = match.indices?.groups?.['name'] ?? [0, 0];
        const author = trim(text, shift([start, end], index - match.index));
        return {
          platform,
          range: trim(text, [index, index + match[0].length]),
          author: text.slice(...author),
          handle: null,
          date: null,
          parts: { author, handle: null, date: null },
        };
      }),
  };
}
