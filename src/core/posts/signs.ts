import { occurrences } from '../text/near';

/** Where the characters stand, in order, that most readers of posts begin from: each is looked for once a text, and both are rare. */
export interface Signs {
  /** `@`, as in every account. */
  readonly ats: readonly number[];
  /** `/`, as in every address. */
  readonly slashes: readonly number[];
}

/** Finds the signs of a text. */
export function signsOf(text: string): Signs {
  return { ats: occurrences(text, ['@']), slashes: occurrences(text, ['/']) };
}
