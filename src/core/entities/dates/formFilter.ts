import { lowerCaseLetters } from '../../text/characters';
import { HASH_START, hashStep } from '../../text/hash';
import { WordFilter } from './wordFilter';

/** From here on, and for these below it, a small letter is not always the calendar form of its capital, unit by unit. */
const ORDINARY = 0x1100;
const DOTTED_I = 0x130;
const SIGMA = 0x3a3;

/** A quick no for most words that have none of some forms (`calendarForm`), however they are written. */
export class FormFilter {
  readonly #forms: WordFilter;
  readonly #lowerCase = lowerCaseLetters();

  constructor(forms: Iterable<string>) {
    this.#forms = new WordFilter(forms);
  }

  /** False only where the stretch of `text` from `start` to before `end` has none of the forms. */
  mayHold(text: string, start: number, end: number): boolean {
    const lowerCase = this.#lowerCase;
    let hash = HASH_START;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const lower = lowerCase[code] ?? 0;
      if (lower === 0) return at > start;
      if (code >= ORDINARY || code === DOTTED_I || code === SIGMA) return true;
      hash = hashStep(hash, lower);
    }
    return this.#forms.mayHold(hash);
  }
}
