import type { Attribution, PlatformReader } from './attribution';
import { readDisplayedDate } from './displayedDate';

/** What Facebook writes before the name and before the date; the two may come from different languages. */
const POSTED_BY =
  /(?:Posted\sby|Publicad[oa]\spor|Publié\spar|Gepostet\svon|Pubblicato\sda|Geplaatst\sdoor|Опубликовано)\s(?<name>[^\n\r]{1,80}?)\s(?:on|en|em|le|am|in data|il|op|в)\s/gu;

/** Facebook: `BODY Posted by NAME on WEEKDAY, DATE`. */
export const facebook: PlatformReader = {
  platform: 'facebook',
  find: (text) => [...text.matchAll(POSTED_BY)].flatMap((match) => readOne(text, match)),
};

function readOne(text: string, match: RegExpExecArray): Attribution[] {
  const date = readDisplayedDate(text, match.index + match[0].length);
  const name = match.groups?.['name']?.trim();
  if (!date || name === undefined) return [];
  return [
    { platform: 'facebook', range: [match.index, date.end], author: name, handle: null, date: date.date },
  ];
}
