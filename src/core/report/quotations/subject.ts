import type { Mention } from '../../entities/entity';
import { titleBefore } from '../../entities/linking/titles';
import type { TextRange } from '../../text/range';
import { type Token, tokensOf } from '../../text/tokens';
import { beginningIn } from '../../text/within';
import { CLAUSE, OBLIQUE, SPOKESPERSON } from './functionWords';

/** How far from its verb a name may stand behind it, and before it, in UTF-16 units. */
const BEHIND = 100;
const BEFORE = 160;

/** So many words may stand between a name and the verb behind it ("Ruiz also"), but for an apposition between commas. */
const BETWEEN = 3;

/** Words as short as this between a verb and an organization are articles. */
const ARTICLE = 3;

/** What is added to a name, and an auxiliary behind it: ", la maire, a". */
const APPOSITION = /^(?:,[^,]*(?:,[^,]*)?,|\s*\([^()]*\)\s*,?)\s*(?:\p{L}{1,6}\s)?$/u;

/**
 * The person or organization that is the subject of the verb before it, within `clause`; undefined where none is, or
 * where the words between make another's of the verb.
 */
export function subjectBehind(
  text: string,
  mentions: readonly Mention[],
  verb: TextRange,
  clause: TextRange,
): Mention | undefined {
  const reach: TextRange = [verb[1], Math.min(clause[1], verb[1] + BEHIND)];
  const named = speakers(mentions, reach);
  const first = named[0];
  if (first?.type === 'organization' && speaksForItself(text, verb, first)) return first;
  const person = named.find(({ type }) => type === 'person');
  const gap = person && wordsBetween(text, verb[1], person.range[0]);
  if (!person || !gap || gap.some((word) => CLAUSE.has(word))) return undefined;
  return isOblique(text, person, gap) ? undefined : person;
}

/** The same of the verb behind it. */
export function subjectBefore(
  text: string,
  mentions: readonly Mention[],
  verb: TextRange,
  clause: TextRange,
): Mention | undefined {
  const reach: TextRange = [Math.max(clause[0], verb[0] - BEFORE), verb[0]];
  const nearest = speakers(mentions, reach).findLast(({ range }) => range[1] <= verb[0]);
  if (!nearest) return undefined;
  const between = text.slice(nearest.range[1], verb[0]);
  const gap = wordsBetween(text, nearest.range[1], verb[0]);
  const near = gap.length <= BETWEEN && !gap.some((word) => CLAUSE.has(word));
  if (!near && !APPOSITION.test(between)) return undefined;
  const before = wordsBetween(text, reach[0], nearest.range[0]);
  return isOblique(text, nearest, before) ? undefined : nearest;
}

function speakers(mentions: readonly Mention[], reach: TextRange): Mention[] {
  return beginningIn(mentions, reach).filter(({ type }) => type === 'person' || type === 'organization');
}

/** True where a preposition or a conjunction stands before the name, or before the title that it has. */
function isOblique(text: string, { range }: Mention, wordsBefore: readonly string[]): boolean {
  // Behind a comma it is a name added to an office: "el ministro de Transporte, Juan Pérez".
  if (/[,(:]\s*$/.test(text.slice(Math.max(0, range[0] - 3), range[0]))) return false;
  const title = titleBefore(text, range[0]);
  const skipped = title === undefined ? 0 : title.split(' ').length;
  return OBLIQUE.has(wordsBefore.at(-1 - skipped) ?? '');
}

function speaksForItself(text: string, verb: TextRange, { range }: Mention): boolean {
  const gap = wordsBetween(text, verb[1], range[0]);
  if (gap.some((word) => SPOKESPERSON.has(word))) return !gap.some((word) => CLAUSE.has(word));
  return gap.every((word) => word.length <= ARTICLE && !OBLIQUE.has(word));
}

function wordsBetween(text: string, start: number, end: number): string[] {
  return tokensOf(text, [start, end]).map((token: Token) => token.text.toLowerCase());
}
