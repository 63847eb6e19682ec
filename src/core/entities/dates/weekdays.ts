import type { PartialDate } from '../partialDate';
import { speaksForItself } from './doubts';
import { type Day, dayAt, daysOfMonth, monthWithDay } from './months';
import { dayAndMonthNumber, isQuantity, numericDate } from './numeric';
import { over, overText, type Piece } from './pieces';
import type { ReadDate } from './readDate';
import { ARTICLES, DAY_PARTS } from './tables';
import type { DateLanguage } from './words';

/** "lunes 3 de mayo", "domingo (9)", "Freitag, den 14. Juni", "quinta-feira", "sexta". */
export function withWeekday(
  pieces: readonly Piece[],
  at: number,
  language: DateLanguage,
): ReadDate | undefined {
  const day = weekdayAt(pieces, at);
  if (!day) return undefined;
  const more = behindWeekday(pieces, day.end, language);
  if (more) return { end: more.end, date: { ...more.date, weekday: day.weekday } };
  if (!day.sure && !speaksForItself(pieces, at, day.end, language)) return undefined;
  return { end: day.end, date: { weekday: day.weekday } };
}

interface Weekday {
  readonly end: number;
  readonly weekday: number;
  readonly sure: boolean;
}

function weekdayAt(pieces: readonly Piece[], at: number): Weekday | undefined {
  const piece = pieces[at];
  if (!piece) return undefined;
  // "5ª feira" is the fifth day from Sunday on.
  const inWords = piece.word?.kind === 'weekday' ? piece.word.value : undefined;
  const numbered = pieces[at + 1]?.text === 'ª' && piece.digits === 1 ? (piece.value ?? 1) - 1 : undefined;
  const weekday = inWords ?? numbered;
  if (weekday === undefined || weekday < 1) return undefined;
  const behind = inWords === undefined ? at + 2 : at + 1;
  const feira = overText(pieces, behind, '-');
  const sure = /^feiras?$/.test(pieces[feira]?.form ?? '');
  if (inWords === undefined && !sure) return undefined;
  return { end: sure ? feira + 1 : behind, weekday, sure };
}

function behindWeekday(pieces: readonly Piece[], at: number, language: DateLanguage): ReadDate | undefined {
  const part = over(pieces, at, DAY_PARTS);
  const comma = overText(pieces, part, ',');
  const start = over(pieces, comma, ARTICLES);
  const whole =
    numericDate(pieces, comma, language) ??
    daysOfMonth(pieces, start, language) ??
    monthWithDay(pieces, start, language) ??
    dayAndMonthNumber(pieces, comma);
  // "Santo Domingo el 21": an article without a comma joins only what is surely a weekday.
  if (whole && (start === comma || comma > part || speaksForItself(pieces, at - 1, at, language)))
    return whole;
  const bracket = overText(pieces, at, '(');
  const inside = bracket > at ? numericDate(pieces, bracket, language) : undefined;
  if (inside && pieces[inside.end]?.text === ')') return { ...inside, end: inside.end + 1 };
  const day = dayAt(pieces, bracket > at ? bracket : comma);
  if (!day || (comma > at && !endsClause(pieces[day.end]))) return undefined;
  if (bracket > at) return pieces[day.end]?.text === ')' ? { end: day.end + 1, date: onDay(day) } : undefined;
  return isQuantity(pieces, at, day.end) ? undefined : { end: day.end, date: onDay(day) };
}

const endsClause = (piece: Piece | undefined): boolean => piece === undefined || /^[.,;)–]$/.test(piece.text);

const onDay = ({ day }: Day): PartialDate => (day === undefined ? {} : { day });
