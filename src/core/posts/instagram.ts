import { matchesIn, stretchesAround } from '../text/near';
import { shift, type TextRange, trim } from '../text/range';
import type { Attribution, PlatformReader } from './attribution';
import { type DisplayedDate, readDisplayedDate } from './displayedDate';

/** What Instagram writes in one language around the account's name. */
interface Wording {
  /** In front of the name: "A post shared by"; none where the language puts it behind. */
  readonly before?: string;
  /** Behind the handle: "’in paylaştığı bir gönderi". */
  readonly after?: string;
  /** Pieces of them of which each form holds one: where none stands, the patterns are not tried. */
  readonly holds: readonly string[];
}

/** The sources of regular expressions, a row a language; each row also holds the older words for photos and videos. */
const WORDINGS: readonly Wording[] = [
  { before: 'A (?:post|photo|video|reel) (?:shared|posted) by', holds: ['ed by'] },
  {
    before: 'Una? (?:publicación|foto|video|vídeo|reel) (?:compartid[ao]|publicad[ao]) (?:por|de)',
    holds: ['compartid', 'publicad'],
  },
  {
    before:
      'Uma? (?:publicação|post|foto|vídeo|reel) (?:compartilhad[ao]|partilhad[ao]|postad[ao]|publicad[ao]) por',
    holds: ['artilhad', 'postad', 'publicad'],
  },
  {
    before: 'Une? (?:publication|photo|vidéo|reel) (?:partagée?|publiée?) par',
    holds: ['partagé', 'publié'],
  },
  {
    before: 'Una? (?:post|foto|video|reel) (?:condivis[ao]|pubblicat[ao]) da',
    holds: ['condivis', 'pubblicat'],
  },
  { before: 'Ein (?:Beitrag|Foto|Video|Reel) geteilt von', holds: ['geteilt'] },
  { before: 'Ein von', after: ' geteilter Beitrag', holds: ['geteilt'] },
  { before: 'Een (?:bericht|foto|video) gedeeld door', holds: ['gedeeld'] },
  { before: 'Post udostępniony przez', holds: ['udostępniony'] },
  { before: '(?:Публикация|Фото|Видео) от', holds: ['Публикация', 'Фото', 'Видео'] },
  { before: 'Допис, поширений', holds: ['поширений'] },
  { before: 'Una publicació compartida per', holds: ['compartid'] },
  { after: "['’]\\p{L}{1,4} paylaştığı bir (?:gönderi|fotoğraf|video)", holds: ['paylaştığı'] },
  { after: 'がシェアした投稿', holds: ['がシェア'] },
  { after: '님의 공유 게시물', holds: ['님의'] },
];

/** `NAME (@handle)`, or the bare `@handle` of accounts that show no name; the name stays within its line. */
const ACCOUNT =
  '\\s{1,3}(?:(?<name>[^\\n\\r(（@]{1,80}(?:\\([^\\n\\r()@]{1,40}\\)[^\\n\\r(（@]{0,20})?)[(（]@(?<handle>[\\w.]{1,30})[)）]|@(?<bare>[\\w.]{1,30}))';

/** Where nothing stands in front, the name begins with its line. */
const NAME_FIRST = '^[ \\t]{0,8}(?<name>[^\\s(（@][^\\n\\r(（@]{0,79})[(（]@(?<handle>[\\w.]{1,30})[)）]';

/** One pattern for all languages of a form: in front, around, behind. */
const PATTERNS = [
  `(?:${wordings(({ before, after }) => after === undefined && before)})${ACCOUNT}`,
  ...WORDINGS.filter(({ before, after }) => before !== undefined && after !== undefined).map(
    ({ before = '', after = '' }) => before + ACCOUNT + after,
  ),
  `${NAME_FIRST}(?:${wordings(({ before, after }) => before === undefined && after)})`,
].map((source) => new RegExp(source, 'dgmu'));

function wordings(select: (wording: Wording) => string | false | undefined): string {
  return WORDINGS.map(select).filter(Boolean).join('|');
}

/** What some wording holds. */
const HELD = new RegExp([...new Set(WORDINGS.flatMap(({ holds }) => holds))].join('|'));

/** How far the wording reaches around the account's sign, in UTF-16 units. */
const BEFORE = 220;
const AFTER = 80;

/** The time of day behind the date: " at 12:12pm PDT", " à 11h25 PDT", " в 1:10 PDT". */
const TIME =
  /[\s,]{0,3}(?:\p{L}{1,4}\s){0,2}\d{1,2}[:h.]\d{2}\s?(?:[ap]\.?\s?m\.?(?!\p{Ll})|Ö[ÖS])?(?:\s?P[DS]T)?/uy;

/** Instagram: `[heading] CAPTION A post shared by NAME (@handle) [on DATE at TIME]`, in the page's language. */
export const instagram: PlatformReader = {
  platform: 'instagram',
  find: (text, { ats }) => {
    const stretches = stretchesAround(text, ats, BEFORE, AFTER).filter((stretch) =>
      HELD.test(text.slice(...stretch)),
    );
    return PATTERNS.flatMap((pattern) =>
      matchesIn(text, stretches, pattern).map(({ index, match }) => toAttribution(text, index, match)),
    ).sort((a, b) => a.range[0] - b.range[0]);
  },
};

function toAttribution(text: string, start: number, match: RegExpExecArray): Attribution {
  const end = start + match[0].length;
  const placeOf = (group: string): TextRange | null => {
    const place = match.indices?.groups?.[group];
    return place ? trim(text, shift(place, start - match.index)) : null;
  };
  const author = placeOf('name');
  const account = placeOf('handle') ?? placeOf('bare') ?? [end, end];
  const handle = text.slice(...account).replace(/\.$/, '');
  const date = dateBehind(text, end);
  return {
    platform: 'instagram',
    range: trim(text, [start, date?.end ?? end]),
    author: author && text.slice(...author),
    handle,
    date: date?.date ?? null,
    parts: {
      author,
      handle: [account[0] - 1, account[0] + handle.length],
      date: date && [date.start, date.textEnd],
    },
  };
}

/** The date behind the account, in brackets or not, and where it ends with the time of day. */
function dateBehind(text: string, at: number): (DisplayedDate & { readonly textEnd: number }) | null {
  const bracket = /^\s?\(/.exec(text.slice(at, at + 2))?.[0].length ?? 0;
  const date = readDisplayedDate(text, at + bracket);
  if (!date) return null;
  const end = endOfTime(text, date.end);
  const closed = bracket > 0 && text.charAt(end) === ')' ? end + 1 : end;
  return { ...date, end: closed, textEnd: date.end };
}

function endOfTime(text: string, at: number): number {
  TIME.lastIndex = at;
  return TIME.test(text) ? TIME.lastIndex : at;
}
