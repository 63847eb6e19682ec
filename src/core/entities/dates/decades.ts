import { has, over, overText, type Piece } from './pieces';
import type { ReadDate } from './readDate';
import { BETWEEN, OF } from './tables';
import type { DateLanguage } from './words';
import { isYear, yearsAt } from './years';

/** "años 80", "anni ’70", "années 1970 et 1980", "the Seventies"; "1970s" and "60'lı yıllar" begin with their number. */
export function decade(pieces: readonly Piece[], at: number, language: DateLanguage): ReadDate | undefined {
  const word = pieces[at]?.word;
  if (word?.kind === 'decadeName') return namedDecade(pieces, at, word.value);
  if (word?.kind !== 'decadeIntro') return numberedDecade(pieces, at);
  let index = over(pieces, at + 1, OF);
  index = over(pieces, index, DECADE_ARTICLES);
  const years = /^d[eé]c/.test(pieces[at]?.form ?? '') ? yearsAt(pieces, index, language, true) : undefined;
  if (years?.date.until) return years;
  const first = decadeNumber(pieces, index);
  if (!first) return undefined;
  let end = first.end;
  let last = first.from;
  const joint =
    /^[–-]$/.test(pieces[end]?.text ?? '') || has(pieces, end, BETWEEN)
      ? decadeNumber(pieces, end + 1)
      : undefined;
  if (joint) [end, last] = [joint.end, joint.from];
  const dotted = language.dottedDays && pieces[end - 1]?.digits === 2;
  const dot = dotted && pieces[end]?.text === '.' && pieces[end]?.joined === true;
  // Polish "lat 20" is an age, "lat 20." a decade.
  if (dotted && !dot) return undefined;
  return { end: dot ? end + 1 : end, date: { year: first.from, until: { year: last + 9 } } };
}

const DECADE_ARTICLES = new Set(['los', 'las', 'gli']);

interface DecadeNumber {
  readonly end: number;
  readonly from: number;
}

/** "80", "'80", "1980", "ochenta". A number of years is less round: "hace 3 años", but also "años 2003 y 2004". */
function decadeNumber(pieces: readonly Piece[], at: number): DecadeNumber | undefined {
  const start = /^['’‘`]$/.test(pieces[at]?.text ?? '') ? at + 1 : at;
  const piece = pieces[start];
  if (!piece) return undefined;
  if (piece.word?.kind === 'decadeNumber') return { end: start + 1, from: 1900 + piece.word.value };
  if (piece.value === undefined || piece.value % 10 !== 0) return undefined;
  if (piece.digits === 2 && piece.value >= 10) return { end: start + 1, from: 1900 + piece.value };
  return piece.digits === 4 && isYear(piece) ? { end: start + 1, from: piece.value } : undefined;
}

function namedDecade(pieces: readonly Piece[], at: number, value: number): ReadDate | undefined {
  const [before, piece] = [pieces[at - 1]?.form, pieces[at]];
  // "In her twenties" is an age.
  if (/^[a-z]+ies$/.test(piece?.form ?? '') && before !== 'the' && piece?.text === piece?.form)
    return undefined;
  const end = overDecadeNoun(pieces, at + 1);
  return { end, date: { year: 1900 + value, until: { year: 1909 + value } } };
}

/** What follows a decade's number: "1970s", "90er Jahre", "1960-х", "60'lı yıllarda". */
function numberedDecade(pieces: readonly Piece[], at: number): ReadDate | undefined {
  const piece = pieces[at];
  if (piece?.value === undefined || piece.value % 10 !== 0 || piece.digits % 2 !== 0 || piece.digits > 4)
    return undefined;
  const from = piece.digits === 2 ? 1900 + piece.value : piece.value;
  if (from < 1500 || from > 2090) return undefined;
  const mark =
    /^[-'’]$/.test(pieces[at + 1]?.text ?? '') && pieces[at + 2]?.joined === true ? at + 2 : at + 1;
  const suffix = pieces[mark];
  const form = suffix?.joined === true ? suffix.form : '';
  const date = { year: from, until: { year: from + 9 } };
  if (form === 's' || form === 'х') return { end: overDecadeNoun(pieces, mark + 1), date };
  const noun = overText(pieces, mark + 1, '-');
  const end = /^(?:er|l[ıiuü])$/.test(form) ? overDecadeNoun(pieces, noun) : noun;
  return end > noun ? { end, date } : undefined;
}

const DECADE_NOUN = /^(?:jahren?|yıl[a-zıü]*|год[а-я]*)$/;

const overDecadeNoun = (pieces: readonly Piece[], at: number): number =>
  DECADE_NOUN.test(pieces[at]?.form ?? '') ? at + 1 : at;
