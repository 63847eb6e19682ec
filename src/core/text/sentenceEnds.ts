import type { Abbreviations } from './abbreviations';
import { wordBefore } from './wordBefore';

/** A place where a sentence may end, in UTF-16 units of the text. */
export interface PossibleEnd {
  /** Where the sentence begins, its white space included. */
  readonly open: number;
  /** The first of its marks: ".", "?!", "...". */
  readonly at: number;
  /** Behind the last of them. */
  readonly marks: number;
  /** Behind the quotes and brackets that close there too. */
  readonly behind: number;
  /** The end of the stretch. */
  readonly end: number;
}

/** So far a word or what begins a sentence is looked at, in UTF-16 units. */
const REACH = 24;

/** A dateline is not longer: "BUENOS AIRES, 3 oct. (EFE).- El …". */
const LONGEST_DATELINE = 64;

const ELISION = /^\p{L}{1,4}['’]/u;

const SPACES_AND_OPENERS = /^[\s"“”«»„‘’'([{¿¡—–-]*/u;

const FIRST_WORD = /^[\p{L}\p{M}]+(?=[\s,'’])/u;

const LETTER_AND_DOTS = /^\p{L}{1,2}(?:[.-]{1,2}\p{L}{1,2})+$/u;

/** An initial, in a script without case too. */
const INITIAL = /^(?:\p{Lu}|\p{Lo})$/u;

/** Letters with a full stop each, apart: "z. B.", "и. о.". */
const LETTER = /^\p{L}$/u;
const LETTER_AND_DOT = /^\p{L}\./u;

/** They end a sentence where a capital follows: "5 p.m.", "и т. д.". */
const LAST_OF_SENTENCE = /(?:^|\s)(?:[ap]\.\s?m|т\.\s?[дп])$/iu;

/** Two characters, which may be of two units each. */
const LONGEST_SHORT = 4;

const ITEM_NUMBER = /^\p{N}{1,2}$/u;

const NUMERAL = /^(?:\p{N}|[IVXLC]+\b)/u;

/** Abbreviations are short; those without a vowel need no table: "Hrsg.", "pkt.". */
const SHORT_LATIN = /^\p{Script=Latin}{2,5}$/u;
const VOWEL = /[aeiouyàáâãäåæèéêëìíîïòóôõöøœùúûüýąęıo]/iu;

/** A new sentence straight behind the mark, as scrapers leave them: "… la ley.En otro caso". */
const GLUED = /^["“«„¿¡(]{0,2}\p{Lu}(?:[\p{Ll}'’]|\s)/u;
const BEFORE_GLUED = /(?:\p{L}\p{Ll}|\p{Lu}{3}|\p{N}|["”»)\]%])$/u;

/** Dutch begins sentences so: "'s Avonds …". */
const CLIPPED = /^\s['’]\p{Ll}\s\p{Lu}/u;

/** True where a sentence goes on behind what may be its end. */
export function continuesBehind(text: string, place: PossibleEnd, abbreviations: Abbreviations): boolean {
  const { at, marks, behind, end } = place;
  if (behind >= end) return false;
  const before = text.slice(Math.max(place.open, at - REACH), at);
  const rest = text.slice(behind, Math.min(end, behind + REACH));
  const glued = !/^\s/u.test(rest);
  if (glued && isDateline(place, rest)) return true;
  if (glued && !(GLUED.test(rest) && BEFORE_GLUED.test(before))) return !endsBeforeSymbol(rest);
  if (/^\s*[\n\r]/u.test(rest)) return false;
  if (CLIPPED.test(rest)) return false;
  const next = rest.slice(SPACES_AND_OPENERS.exec(rest)?.[0].length ?? 0);
  if (/^\p{Ll}/u.test(next)) return true;
  if (marks - at > 1 || text[at] !== '.') return false;
  return isAbbreviated(before, rest, next, abbreviations, before.length === at - place.open);
}

/** "(EFE).- El presidente …": what follows the dateline belongs to it. */
function isDateline({ open, behind }: PossibleEnd, rest: string): boolean {
  return behind - open <= LONGEST_DATELINE && /^\s?[-–—]\s/u.test(rest);
}

/** An emoji or another picture may follow without a space. */
function endsBeforeSymbol(rest: string): boolean {
  return /^(?:\p{So}|[\ud800-\udfff])/u.test(rest);
}

function isAbbreviated(
  before: string,
  rest: string,
  next: string,
  { titles, others, beforeNumbers, openers, ordinals }: Abbreviations,
  whole: boolean,
): boolean {
  const { word, afterCapital, afterNumber } = wordBefore(before);
  const lower = word.toLowerCase().replace(ELISION, '');
  const opens = (): boolean => openers.has(FIRST_WORD.exec(next)?.[0].toLowerCase() ?? '');
  const isShort = word.length <= LONGEST_SHORT;
  // the number of an item: "1. El agua"
  if (isShort && ITEM_NUMBER.test(word)) return (ordinals && !opens()) || (whole && before.trim() === word);
  if (LAST_OF_SENTENCE.test(before)) return false;
  if (titles.has(lower)) return !afterNumber;
  if (isShort && LETTER.test(word) && LETTER_AND_DOT.test(next)) return true;
  if (isShort && INITIAL.test(word)) return !opens() || afterCapital;
  const known = others.has(lower) || LETTER_AND_DOTS.test(word);
  if (NUMERAL.test(next) || /^\s\(/u.test(rest)) return known || beforeNumbers.has(lower);
  return (known || isWithoutVowel(word)) && !opens();
}

function isWithoutVowel(word: string): boolean {
  return SHORT_LATIN.test(word) && !VOWEL.test(word) && word !== word.toUpperCase();
}
