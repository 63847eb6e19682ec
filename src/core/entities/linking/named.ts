import { countryCode, inflectedCountryCode } from '../countries';
import { foldName, plainForm } from '../fold';
import { stemOf } from '../inflection';
import { asSeen } from '../composedText';
import type { EntityType } from '../entity';
import type { FoundName } from '../recogniser';
import { NameKeys } from './nameKeys';
import type { Wordings } from './wordings';
import { CHARACTER, characterClasses } from '../../text/characters';

/** What can be compared of a name. */
export interface Wording {
  /** Folded, so that spellings compare, and without case endings; small words and articles are left out. */
  readonly words: readonly string[];
  /** The words with spaces between them. */
  readonly joined: string;
  /** Which of two names says more, and is linked first: the longer, and of two equally long the one without initials. */
  readonly rank: number;
  /** Its first word as it is written but for case and accents: a first name alone must be the same. */
  readonly first: string;
  /** ISO 3166-1 code, for a country's name. */
  readonly country: string | undefined;
  /** The same for names of one type that are written alike, and for all names of a country; of no use for dates. */
  readonly key: string;
  /** What it and others are found by, of names that are neither people's nor dates. */
  readonly keys: NameKeys;
}

/** A name in its place, ready to be compared. */
export interface Named extends Wording {
  readonly name: FoundName;
  readonly text: string;
  /** True where its line is in the article's language, whose spelling is preferred. */
  readonly home: boolean;
}

/** Words that are left out where one writer has them and another has not ("von der Leyen", "The Lancet"). */
const SMALL = new Set(
  'de del la las los el da do das dos di du des le les l d van von der den dem ten y e the a i o und and et für for per para'.split(
    ' ',
  ),
);

/** What stands between the words of a name, besides white space: initials are words of their own ("J.D. Vance"). */
const BETWEEN_WORDS = new Set(Array.from('.,"“”«»„\'’()/_', (sign) => sign.charCodeAt(0)));

/** Makes a name ready; `language` is the article's. */
export function toNamed(
  text: string,
  name: FoundName,
  home: boolean,
  language: string | null,
  wordings: Wordings,
): Named {
  const surface = text.slice(name.range[0], name.range[1]);
  const { words, joined, rank, first, country, key, keys } = wordings.of(surface, name.type, language);
  return { name, text: surface, home, words, joined, rank, first, country, key, keys };
}

/** What can be compared of a name in a language, ISO 639-1 or null. */
export function wordingOf(written: string, type: EntityType, language: string | null): Wording {
  const surface = asSeen(written);
  const parts = partsOf(surface);
  const pieces = piecesOf(surface, parts, type === 'person');
  const all = pieces.map((piece) => stemOf(foldWord(piece), language));
  const telling = all.filter((word, i) => !SMALL.has(word) || (type === 'person' && isInitial(pieces[i])));
  const country =
    type === 'location' ? (countryCode(surface) ?? inflectedCountryCode(surface, language)) : undefined;
  const words = telling.length > 0 ? telling : all;
  const joined = words.join(' ');
  const key = country === undefined ? `${type} ${words.join('')}` : `country ${country}`;
  return {
    words,
    joined,
    rank: 2 * words.length - (words.some(({ length }) => length === 1) ? 1 : 0),
    first: plainForm(parts[0] ?? ''),
    country,
    key,
    keys: new NameKeys(surface, type, { words, joined, key, country }),
  };
}

/** An initial is folded as the name that it begins: "J." as "John", "Ю." as "Юрий". */
function foldWord(word: string): string {
  const folded = foldName(word);
  if (isInitial(word)) return folded.replace(/^[jy]/, 'i').charAt(0);
  return folded === 'j' || folded === 'y' ? 'i' : folded;
}

/** "O." is an initial, where "o" is a small word. */
const isInitial = (piece = ''): boolean => piece.length <= 2 && /^\p{Lu}$/u.test(piece);

/** What is left out of a person's name as small words are ("d’Aubigny", "O’Neill"). */
const ELIDED = /(?<![\p{L}\p{M}])[dlo][’']/giu;

/** A person's double surname is one word; a virus and its year are two ("Covid-19"). */
function piecesOf(surface: string, parts: readonly string[], isPerson: boolean): readonly string[] {
  if (isPerson) return /[’']/.test(surface) ? partsOf(surface.replace(ELIDED, ' ')) : parts;
  if (!surface.includes('-')) return parts;
  return parts.flatMap((part) => part.split('-')).filter((piece) => piece !== '');
}

function partsOf(surface: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (let at = 0; at <= surface.length; at++) {
    if (at < surface.length && !isBetweenWords(surface.charCodeAt(at))) continue;
    if (at > start) parts.push(surface.slice(start, at));
    start = at + 1;
  }
  return parts;
}

const isBetweenWords = (code: number): boolean =>
  BETWEEN_WORDS.has(code) || characterClasses()[code] === CHARACTER.space;
