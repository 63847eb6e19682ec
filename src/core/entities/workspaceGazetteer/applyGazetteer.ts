import { contains, overlaps } from '../../text/range';
import { isUncertain } from '../certainty';
import { wordingOf } from '../linking/named';
import { samePerson } from '../linking/people';
import type { FoundName } from '../recogniser';
import type { GazetteerEntry } from './entry';
import type { Gazetteer, KnownName } from './gazetteer';

/**
 * Puts the names that a workspace knows in the place of what a recogniser found there: with the entry's type and ends, or
 * none where the entry says that it is no name. A longer name that it found for certain stays where the known one is only
 * a part of it: "London" in "Jack London", and "Ruiz" in "Luis Ruiz" unless a fuller name of the entry's Ruiz fits that.
 * @param names in text order, as are those that come back.
 */
export function applyGazetteer(text: string, names: readonly FoundName[], gazetteer: Gazetteer): FoundName[] {
  const kept: FoundName[] = [];
  let at = 0;
  for (const known of gazetteer.find(text)) {
    while (at < names.length && (names[at]?.range[1] ?? 0) <= known.range[0])
      kept.push(...names.slice(at, ++at));
    const first = names[at];
    const longer = first && contains(first.range, known.range) ? whole(text, first, known) : undefined;
    // Another known name may stand in the same longer one.
    if (longer === first && first) continue;
    while (at < names.length && overlaps(names[at]?.range ?? known.range, known.range)) at++;
    kept.push(...(longer ? [longer] : toFound(known)));
  }
  return [...kept, ...names.slice(at)];
}

/** What a longer name that holds the known one is taken for; undefined where the known one takes its place. */
function whole(text: string, found: FoundName, { range, entry }: KnownName): FoundName | undefined {
  const isLonger = found.range[1] - found.range[0] > range[1] - range[0];
  if (!isLonger || isUncertain(found)) return undefined;
  if (found.type !== entry.type) return found;
  if (found.type !== 'person') return undefined;
  const words = wordsOf(text.slice(...found.range));
  const isSame = fullerNames(entry, text.slice(...range)).some((other) =>
    other.length > words.length ? samePerson(other, words) : samePerson(words, other),
  );
  return isSame ? { range: found.range, type: found.type, known: entry } : found;
}

/** The names of an entry that say more of a person than `form` does. */
function fullerNames({ name, aliases }: GazetteerEntry, form: string): (readonly string[])[] {
  const { length } = wordsOf(form);
  return [name, ...aliases].map(wordsOf).filter((words) => words.length > length);
}

const wordsOf = (form: string): readonly string[] => wordingOf(form, 'person', null).words;

const toFound = ({ range, entry }: KnownName): FoundName[] =>
  entry.type === null ? [] : [{ range, type: entry.type, known: entry }];
