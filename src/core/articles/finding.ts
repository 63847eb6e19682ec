import type { TextRange } from '../text/range';
import type { Message } from '../text/translate';

/** Something in a text that its reader should know before relying on it. */
export interface Finding {
  /** What kind of thing it is, for people who search or filter problems. */
  readonly code: string;
  readonly range: TextRange;
  /** In English; `{0}`, `{1}`… stand for `values`. */
  readonly message: Message;
  readonly values: readonly (string | number)[];
  /** The other place that the message speaks of. */
  readonly other: TextRange | null;
}
