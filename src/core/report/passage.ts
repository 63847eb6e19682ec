import { excerpt } from '../text/excerpt';
import type { TextRange } from '../text/range';

/** Some words of an article, with their place in its text. */
export interface Passage {
  readonly range: TextRange;
  /** In one line; where they are very long, their beginning. */
  readonly text: string;
}

/** Text without full stops is one sentence: a passage shows so many UTF-16 units of it. */
const LONGEST = 1200;

/** The words of `text` at `range`. */
export function passageOf(text: string, range: TextRange): Passage {
  return { range, text: excerpt(text, range, LONGEST) };
}
