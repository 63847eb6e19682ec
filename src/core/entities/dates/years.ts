import type { Piece } from './pieces';
import { ARTICLES, BEFORE_YEARS, BETWEEN, OF, QUANTITIES, STRONGLY_BEFORE_YEARS } from './tables';
import type { DateLanguage } from './words';
import type { PartialDate } from '../partialDate';

/** True for a number of four digits that can be a year. */
export function isYear(piece: Piece | undefined): boolean {
  const { digits, value = 0 } = piece ?? { digits: 0 };
  return digits === 4 && value >= 1000 && value <= 2199;
}

/**
 * Reads "2015", "2015-2016", "2022/23" or "2014 roku" at the piece `at`.
 * @param dated true behind a month or season, which leaves no doubt.
 */
export function yearsAt(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
  dated: boolean,
): { readonly end: number; readonly date: PartialDate } | undefined {
  const piece = pieces[at];
  if (piece?.value === undefined || !isYear(piece)) return undefined;
  const last = lastYear(pieces, at);
  const end = last === undefined ? at + 1 : at + 3;
  const behind = overYearWord(pieces, end, language);
  const date: PartialDate = { year: piece.value, ...(last !== undefined && { until: { year: last } }) };
  if (isContinued(pieces, end) && !(dated && isGlued(pieces, end))) return undefined;
  if (!dated && continuesBefore(pieces, at)) return undefined;
  if (!dated && behind === end && !isPlainYear(pieces, at, end, language)) return undefined;
  return { end: behind, date };
}

/** The second year of "2015-2016" or "2022/23". */
function lastYear(pieces: readonly Piece[], at: number): number | undefined {
  const [first, sign, second] = [pieces[at], pieces[at + 1], pieces[at + 2]];
  if (!sign?.joined || !second?.joined || !/^[-–—/]$/.test(sign.text)) return undefined;
  const [from = 0, to = 0] = [first?.value, second.value];
  if (isYear(second)) return to >= from && to - from <= 300 ? to : undefined;
  return second.digits === 2 && to === (from + 1) % 100 ? from + 1 : undefined;
}

/** The index behind the word that belongs to a year ("roku", "г."), where one stands at `at`. */
export function overYearWord(pieces: readonly Piece[], at: number, { yearWords }: DateLanguage): number {
  const piece = pieces[at];
  if (!piece || !yearWords.has(piece.form)) return at;
  return piece.text.length < 3 && pieces[at + 1]?.text === '.' ? at + 2 : at + 1;
}

/** "1083/2006", "COVID-2019", "ID2020", "TMA/336/2020". */
function continuesBefore(pieces: readonly Piece[], at: number): boolean {
  const [sign, before] = [pieces[at - 1], pieces[at - 2]];
  if (!sign || !pieces[at]?.joined) return false;
  if (!/^[/,.–-]$/.test(sign.text)) return /^[\p{L}\p{N}$€£#+_*]/u.test(sign.text);
  return before !== undefined && sign.joined && (before.digits > 0 || /[-–/]/.test(sign.text));
}

/** "1401,02", "2000€", "2020m". */
function isContinued(pieces: readonly Piece[], end: number): boolean {
  const next = pieces[end];
  if (!next?.joined) return false;
  if (/^[%€$£°\p{L}]/u.test(next.text)) return true;
  return (
    /^[./,:–-]$/.test(next.text) && pieces[end + 1]?.joined === true && (pieces[end + 1]?.digits ?? 0) > 0
  );
}

/** "March 12, 2024The mayor", as scrapers leave it: behind a whole date the next sentence begins without a space. */
function isGlued(pieces: readonly Piece[], at: number): boolean {
  const next = pieces[at]?.text ?? '';
  return /^\p{Lu}\p{Ll}/u.test(next) || (/^\p{Lu}$/u.test(next) && pieces[at + 1]?.joined !== true);
}

/** Whether a number of four digits without a month is a year, by what stands around it. */
function isPlainYear(pieces: readonly Piece[], at: number, end: number, language: DateLanguage): boolean {
  const [before, next] = [pieces[at - 1], pieces[end]];
  const value = pieces[at]?.value ?? 0;
  const range = end > at + 1;
  if (!range && QUANTITIES.has(next?.form ?? '')) return false;
  if (/^[%€$£]/.test(next?.text ?? '') || /^[$€£№#]/.test(before?.text ?? '')) return false;
  // Turkish "2050 yılında" leaves no doubt.
  if (/^(?:yıl|sene)/.test(next?.form ?? '')) return true;
  const form = before?.form ?? '';
  const introduced = BEFORE_YEARS.has(form) || BETWEEN.has(form) || ARTICLES.has(form);
  // "Mundial 2026", "Ley 1990": a number behind a name is part of it.
  if (!introduced && isNameBefore(before, language) && at > 0) return false;
  const follows = BETWEEN.has(form) && isYear(pieces[at - 2]);
  if (range || follows || (value >= 1900 && value <= 2050 && value !== 2000)) return true;
  const noun =
    /^\p{Ll}{3,}$/u.test(next?.text ?? '') && !BETWEEN.has(next?.form ?? '') && !OF.has(next?.form ?? '');
  const round = value % 100 === 0 && value !== 2000;
  if (STRONGLY_BEFORE_YEARS.has(form)) return !round || !noun;
  const bracketed = /^[(–-]$/.test(before?.text ?? '');
  return (introduced || bracketed) && !noun && !round;
}

/** In German every noun has a capital; what is written in capitals alone is a name there too ("WM 2006"). */
function isNameBefore(before: Piece | undefined, { capitalsAnywhere }: DateLanguage): boolean {
  if (!before || before.word || !/^\p{Lu}/u.test(before.text)) return false;
  return !capitalsAnywhere || before.text === before.text.toUpperCase();
}
