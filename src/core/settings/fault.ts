import type { TextRange } from '../text/range';
import type { Message } from '../text/translate';

/** Something in a `.lede.yaml` that has no effect, and why. */
export interface SettingsFault {
  /** In English; `{0}` in it stands for `values`. */
  readonly message: Message;
  readonly values: readonly (string | number)[];
  /** In the file's text, in UTF-16 units. */
  readonly range: TextRange;
}

/** Nobody reads more of them at a time, and a file that is none of ours could give one for every character. */
const MOST_FAULTS = 100;

/** Collects what is wrong with one file. */
export class Faults {
  readonly #found: SettingsFault[] = [];

  get found(): readonly SettingsFault[] {
    return this.#found;
  }

  add(range: TextRange, message: Message, ...values: (string | number)[]): void {
    if (this.#found.length < MOST_FAULTS) this.#found.push({ message, values, range });
  }
}
