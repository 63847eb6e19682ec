import type { Piece } from './pieces';
import { ARTICLES, BEFORE_DOUBTFUL, BEFORE_YEARS, BETWEEN, NAMES_TOO, OF } from './tables';
import type { DateLanguage } from './words';

/** Whether a month or weekday without a number is one, rather than part of a name or another word. */
export function speaksForItself(
  pieces: readonly Piece[],
  at: number,
  end: number,
  language: DateLanguage,
): boolean {
  const piece = pieces[end - 1];
  if (!piece?.word) return false;
  const [before, next] = [pieces[at - 1], pieces[end]];
  const capital = /^\p{Lu}/u.test(piece.text);
  if (piece.word.doubtful) {
    if (at === 0 && /^[–:-]$/.test(next?.text ?? '')) return piece.word.kind === 'weekday';
    return BEFORE_DOUBTFUL.has(before?.form ?? '') && (!isContent(next) || isSmallWord(next));
  }
  if (NAMES_TOO.has(piece.form))
    return BEFORE_DOUBTFUL.has(before?.form ?? '') && capital === language.capitalised;
  if (!capital) return !language.smallOtherwise;
  if (language.capitalsAnywhere || (piece.text.length > 1 && piece.text === piece.text.toUpperCase()))
    return true;
  if (isCapital(next) && !next?.joined)
    return language.capitalised && BEFORE_DOUBTFUL.has(before?.form ?? '');
  if (isCapital(before) && !isSmallWord(before)) return false;
  return !(OF.has(before?.form ?? '') && isCapital(pieces[at - 2]));
}

const isCapital = (piece: Piece | undefined): boolean => /^\p{Lu}/u.test(piece?.text ?? '');

const isSmallWord = (piece: Piece | undefined): boolean =>
  [BEFORE_DOUBTFUL, BETWEEN, OF, ARTICLES, BEFORE_YEARS].some((forms) => forms.has(piece?.form ?? ''));

/** A small word of some length behind: "segunda temporada", "quinta vez". */
const isContent = (piece: Piece | undefined): boolean => /^\p{L}{3,}$/u.test(piece?.text ?? '');
