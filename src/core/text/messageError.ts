import type { Message } from './translate';

/** Something went wrong, said to people: `{0}`, `{1}`… in the message stand for `values`. */
export class MessageError extends Error {
  readonly values: readonly (string | number)[];

  constructor(
    override readonly message: Message,
    ...values: (string | number)[]
  ) {
    super(message);
    this.values = values;
  }
}
