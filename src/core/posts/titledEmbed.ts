import { trim } from '../text/range';
import type { Platform } from './post';
import type { PlatformReader } from './attribution';

/**
 * Reads the players and viewers that leave `TITLE from NAME on Vimeo`: a title, a small word, a name and the platform.
 * @param preposition what stands before the name.
 * @param site the platform as it names itself.
 */
export function titledEmbed(platform: Platform, preposition: string, site: string): PlatformReader {
  const pattern = new RegExp(
    `\\s${preposition}\\s(?<name>[\\p{Lu}\\p{Lo}\\p{N}][^\\n\\r.!?]{0,79}?)\\son\\s${site}\\b(?:\\s?\\.)?(?=\\s|$)`,
    'gu',
  );
  return {
    platform,
    find: (text) =>
      [...text.matchAll(pattern)].map((match) => ({
        platform,
        range: trim(text, [match.index, match.index + match[0].length]),
        author: match.groups?.['name']?.trim() ?? null,
        handle: null,
        date: null,
      })),
  };
}
