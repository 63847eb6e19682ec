import type { PlainRole } from './block';
import { OPENING } from './openings';
import { ENDING, START } from './lineEnds';
import type { ScannedLine } from './scannedLine';
import { KIND } from './vocabulary';

/** A role that a line's words give away. */
export type CuedRole = Extract<
  PlainRole | 'related',
  'ad' | 'readmore' | 'related' | 'credit' | 'byline' | 'date' | 'caption' | 'boilerplate'
>;

/** The roles that cues give, in a fixed order: the trained model knows them by number. */
export const CUED_ROLES: readonly CuedRole[] = [
  'ad',
  'readmore',
  'related',
  'credit',
  'byline',
  'date',
  'caption',
  'boilerplate',
];

/** Longer lines are paragraphs, whatever they begin with; captions may be longer. In UTF-16 units. */
const LONGEST_CUED = 300;
const LONGEST_CAPTION = 400;

/** A source stands behind a caption of so many words, and takes no more than so many itself. */
const SHORTEST_CAPTION = 4;
const LONGEST_SOURCE = 9;

const LONGEST_CREDIT = 100;
const LONGEST_DATE = 120;
const MOST_NAMES = 11;

/** The number in `CUED_ROLES` of the role that a line's words give away for sure; -1 for none. */
export function cueOf(line: ScannedLine): number {
  const role = cuedRole(line);
  return role === undefined ? -1 : CUED_ROLES.indexOf(role);
}

/** The role that a line's words give away for sure. */
export function cuedRole(line: ScannedLine): CuedRole | undefined {
  const { openings, length } = line;
  if (length > LONGEST_CUED) return endsInSource(line) && isBracketed(line) ? 'caption' : undefined;
  if (line.opening === START.copyright) return isRights(line) ? 'boilerplate' : 'credit';
  if (openings === 0) return endsInSource(line) ? 'caption' : undefined;
  if (openings & OPENING.ad) return 'ad';
  if (openings & OPENING.readmore) return 'readmore';
  if (openings & (OPENING.related | OPENING.relatedColon)) return 'related';
  if (openings & OPENING.bylineWhole) return 'byline';
  if (openings & OPENING.captionOpen || endsInSource(line)) return 'caption';
  if (openings & OPENING.creditWhole || (openings & OPENING.creditBy && isNames(line))) return 'credit';
  if (openings & OPENING.creditOpen && namesOnlySource(line)) return 'credit';
  if (openings & OPENING.dateOpen && line.stops === 0 && length <= LONGEST_DATE) return 'date';
  if (openings & OPENING.bylineOpen && isNames(line)) return 'byline';
  return openings & OPENING.boilerplate ? 'boilerplate' : undefined;
}

const isBracketed = ({ ending }: ScannedLine): boolean =>
  ending === ENDING.bracket || ending === ENDING.bracketStop;

function endsInSource({ creditAt, words, length }: ScannedLine): boolean {
  return creditAt >= SHORTEST_CAPTION && words - creditAt <= LONGEST_SOURCE && length <= LONGEST_CAPTION;
}

/** "© 2024 … All rights reserved", not "© Ana Ruiz" */
const isRights = ({ years, kinds, stops }: ScannedLine): boolean =>
  years > 0 || stops > 0 || (kinds & KIND.legal) !== 0;

/** "Foto: …", "Photo by …/…", "Bild © …" */
function namesOnlySource({ colonAfter, slashes, copyrights, stops, ending, length }: ScannedLine): boolean {
  const marked = (colonAfter > 0 && colonAfter <= 3) || slashes > 0 || copyrights > 0;
  return marked && stops <= (ending === ENDING.stop ? 1 : 0) && length <= LONGEST_CREDIT;
}

/** True for a line of capitalised words and the particles of names. */
function isNames({ small, digits, stops, capitalised, words }: ScannedLine): boolean {
  return small === 0 && digits === 0 && stops === 0 && capitalised > 0 && words >= 2 && words <= MOST_NAMES;
}

/** Longer lines behind a mark may be paragraphs or speech, in UTF-16 units. */
const LONGEST_ITEM = 90;

/** Numbers of any size are one mark, apart from the codes of characters. */
const NUMBERED = 1;

/** The mark that opens a short line as a list's item does; 0 for none. */
export function listMark(text: string, { start, opening, length }: ScannedLine): number {
  if (length > LONGEST_ITEM) return 0;
  if (opening === START.ordinal) return NUMBERED;
  const code = text.charCodeAt(start);
  return opening === START.bullet || code === 0x2d ? code : 0;
}
