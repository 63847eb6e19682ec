import type { TextRange } from '../text/range';
import { type Token, tokensOf } from '../text/tokens';
import { readDate } from './dates/grammar';
import { type Piece, piecesOf } from './dates/pieces';
import { DateScan, LOOK } from './dates/scan';
import { type DateLanguage, readDateLanguage } from './dates/words';
import type { PartialDate } from './partialDate';

/** A date in its place, and what it says. */
export interface FoundDate {
  readonly range: TextRange;
  readonly date: PartialDate;
}

/** Finds dates in a sentence's words; knows the month and weekday names of the languages that it is asked for. */
export class DateFinder {
  readonly #languages = new Map<string, DateLanguage>();
  readonly #scans = new Map<string, DateScan>();

  /**
   * The ranges of the dates among `tokens`: whatever names a month, a weekday, a year of four digits, a decade, or a full
   * numeric date, as long as it goes.
   */
  find(text: string, tokens: readonly Token[], language: string): TextRange[] {
    return this.read(text, tokens, language).map(({ range }) => range);
  }

  /** The dates in the stretch `range` of `text`, whose words are only looked at where there may be one. */
  readIn(text: string, range: TextRange, language: string): FoundDate[] {
    const known = this.#language(language);
    const scan = this.#scans.get(language) ?? new DateScan(known.spellings);
    this.#scans.set(language, scan);
    const look = scan.look(text, range);
    if (look === LOOK.tokens) return this.read(text, tokensOf(text, range), language);
    if (look === LOOK.none) return [];
    return readPieces(
      piecesOf(text, [scan.first, scan.last], () => true, known),
      known,
    );
  }

  /** The dates that `find` finds, each with what it says. */
  read(text: string, tokens: readonly Token[], language: string): FoundDate[] {
    const known = this.#language(language);
    if (!tokens.some((token) => mayBeDate(text, token, known.spellings))) return [];
    const words = [tokens[0]?.range[0] ?? 0, tokens.at(-1)?.range[1] ?? 0] as const;
    return readPieces(piecesOf(text, words, isInToken(tokens), known), known);
  }

  #language(language: string): DateLanguage {
    const known = this.#languages.get(language) ?? readDateLanguage(language);
    this.#languages.set(language, known);
    return known;
  }
}

function readPieces(pieces: readonly Piece[], language: DateLanguage): FoundDate[] {
  const found: FoundDate[] = [];
  for (let index = 0; index < pieces.length;) {
    const read = readDate(pieces, index, language);
    const [first, last] = [pieces[index], read && pieces[read.end - 1]];
    if (read && first && last) found.push({ range: [first.start, last.end], date: read.date });
    index = read ? read.end : index + 1;
  }
  return found;
}

/** Tells of offsets, each greater than the last one asked for, whether a token stands there. */
function isInToken(tokens: readonly Token[]): (offset: number) => boolean {
  let token = 0;
  return (offset) => {
    while ((tokens[token]?.range[1] ?? Infinity) <= offset) token++;
    return (tokens[token]?.range[0] ?? Infinity) <= offset;
  };
}

/** A quick no for the words of most sentences: no calendar word, no number of more than two digits. */
function mayBeDate(text: string, token: Token, spellings: ReadonlySet<string>): boolean {
  const word = token.text;
  const code = word.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39)
    return word.length > 2 || /\D/.test(word) || /^[./ªº'’-]/.test(text.charAt(token.range[1]));
  return spellings.has(word) || (word.includes('-') && word.split('-').some((part) => spellings.has(part)));
}
