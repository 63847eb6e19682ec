import { foldLetter } from '../fold';
import type { Named } from './named';

/** The longest short name that stands for a longer one ("SÜGAM", "Fiocruz", "Cogic/Fiocruz"). */
const LONGEST_ACRONYM = 14;

/** True for a single word that can stand for a longer name: two capitals, or brief. */
export const isAcronym = ({ text }: Pick<Named, 'text'>): boolean =>
  text.length <= LONGEST_ACRONYM && /^\p{L}[\p{L}\p{N}/.&-]+$/u.test(text) && /\p{Lu}.*\p{Lu}/u.test(text);

/** The initials of a name's words, folded: of those with capitals, and of all but the small ones. */
export function initialsOf({ text, words }: Pick<Named, 'text' | 'words'>): string[] {
  const capitals = text.match(/(?<![\p{L}\p{M}])\p{Lu}/gu) ?? [];
  const telling = words.map((word) => word.charAt(0));
  return [capitals, telling]
    .filter(({ length }) => length > 1)
    .map((initials) => foldLetters(initials.join('')));
}

/** An acronym's letters as initials are compared: letter by letter, so that "CCPP" stays as it is. */
export const acronymKey = ({ text }: Pick<Named, 'text'>): string =>
  foldLetters(text.replace(/[^\p{L}\p{N}]/gu, ''));

/** Each letter as the first of a folded word is, so that those of other scripts compare too. */
const foldLetters = (letters: string): string => Array.from(letters, foldLetter).join('');

/**
 * The long names whose short form stands beside them in brackets, either way round ("Organización Mundial de la Salud
 * (OMS)"): their indices by the short form's key.
 */
export function bracketed(text: string, named: readonly Named[]): ReadonlyMap<string, number> {
  const longOf = new Map<string, number>();
  for (let index = 1; index < named.length; index++) {
    const [first, second] = [named[index - 1], named[index]];
    if (!first || !second || text.charAt(second.name.range[0] - 1) !== '(') continue;
    if (first.name.type !== second.name.type) continue;
    const [between, behind] = [
      text.slice(first.name.range[1], second.name.range[0]),
      text[second.name.range[1]],
    ];
    if (!/^ ?\($/.test(between) || behind !== ')') continue;
    const [long, short] = first.words.length > second.words.length ? [first, second] : [second, first];
    if (isShortFor(short, long) && !longOf.has(shortKey(short)))
      longOf.set(shortKey(short), long === first ? index - 1 : index);
  }
  return longOf;
}

/** What `bracketed` files a short form under. */
export const shortKey = ({ name, joined }: Named): string => `${name.type} ${joined}`;

/** The short one is one word, and its letters are, in order, among those of the long one, or at least the first is. */
function isShortFor(short: Named, long: Named): boolean {
  if (/\s/.test(short.text) || long.words.length < 2 || short.words.length >= long.words.length) return false;
  return (
    short.words[0]?.charAt(0) === long.words[0]?.charAt(0) || initialsOf(long).includes(acronymKey(short))
  );
}
