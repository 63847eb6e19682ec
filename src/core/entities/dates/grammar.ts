import { decade } from './decades';
import { daysOfMonth, monthOfYear, monthWithDay, partOfYear } from './months';
import { numericDate } from './numeric';
import type { Piece } from './pieces';
import type { ReadDate } from './readDate';
import { MID_MONTH, ORDINALS } from './tables';
import { withWeekday } from './weekdays';
import type { DateLanguage } from './words';
import { yearsAt } from './years';

type Rule = (pieces: readonly Piece[], at: number, language: DateLanguage) => ReadDate | undefined;

/** The forms of a date, the fullest first; what comes later is not asked once one has answered. */
const RULES: readonly Rule[] = [
  withWeekday,
  numericDate,
  daysOfMonth,
  monthWithDay,
  monthOfYear,
  partOfYear,
  decade,
  (pieces, at, language) => yearsAt(pieces, at, language, false),
];

/** Reads the date that begins at the piece `at`; undefined where none does. */
export function readDate(pieces: readonly Piece[], at: number, language: DateLanguage): ReadDate | undefined {
  if (!mayBegin(pieces[at])) return undefined;
  for (const rule of RULES) {
    const read = rule(pieces, at, language);
    if (read) return read;
  }
  return undefined;
}

/** A quick no for most pieces: every rule begins with a number, a word of dates, or one of two kinds of prefix. */
function mayBegin(piece: Piece | undefined): boolean {
  if (!piece) return false;
  if (piece.digits > 0) return true;
  return (
    piece.mayBeWord && (piece.word !== undefined || piece.form === MID_MONTH || ORDINALS.has(piece.form))
  );
}
