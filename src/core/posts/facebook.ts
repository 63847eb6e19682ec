import { matchesIn, stretchesNear } from '../text/near';
import { trim } from '../text/range';
import type { Attribution, PlatformReader } from './attribution';
import { readDisplayedDate } from './displayedDate';

/** What Facebook writes before the name, and beginnings of the words that it cannot do without. */
const POSTED_BY =
  /(?:Posted\sby|Publicad[oa]\spor|Publié\spar|Gepostet\svon|Pubblicato\sda|Geplaatst\sdoor|Опубликовано)\s/gu;
const POSTED = ['Posted', 'Pub', 'Gep', 'Опубликовано'];

/** So far the words reach from there, in UTF-16 units. */
const REACH = 20;

/** What it writes before the date; the two may come from different languages. */
const BEFORE_DATE = /\s(?:on|en|em|le|am|in data|il|op|в|sur|su)\s/gu;

/** A name has at most so many UTF-16 units. */
const LONGEST_NAME = 90;

/** Facebook: `BODY Posted by NAME on WEEKDAY, DATE`. */
export const facebook: PlatformReader = {
  platform: 'facebook',
  find: (text) =>
    matchesIn(text, stretchesNear(text, POSTED, 0, REACH), POSTED_BY).flatMap(({ index, match: [words] }) =>
      readOne(text, index, index + words.length),
    ),
};

/** The name goes on until a small word that a date follows: "Posted by Ana on Water on Friday, October 30, 2015". */
function readOne(text: string, start: number, nameStart: number): Attribution[] {
  const [line = ''] = text.slice(nameStart, nameStart + LONGEST_NAME).split(/[\n\r]/, 1);
  for (const { index, 0: words } of line.matchAll(BEFORE_DATE)) {
    const date = readDisplayedDate(text, nameStart + index + words.length);
    const author = trim(text, [nameStart, nameStart + index]);
    if (!date || author[0] === author[1]) continue;
    return [
      {
        platform: 'facebook',
        range: [start, date.end],
        author: text.slice(...author),
        handle: null,
        date: date.date,
        parts: { author, handle: null, date: [date.start, date.end] },
      },
    ];
  }
  return [];
}
