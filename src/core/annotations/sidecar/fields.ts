import { MessageError } from '../../text/messageError';
import type { Message } from '../../text/translate';

/** A value of an entry as YAML has it. */
export type FieldValue = string | number;

/** An entry cannot be read: why, in English, and which of its fields is to blame. */
export class EntryError extends MessageError {
  constructor(
    readonly key: string | null,
    message: Message,
    ...values: (string | number)[]
  ) {
    super(message, ...values);
  }
}

/** The fields of one entry, read strictly: what is missing or of another kind throws an `EntryError`. */
export class Fields {
  constructor(private readonly values: ReadonlyMap<string, { readonly value: unknown }>) {}

  has(key: string): boolean {
    return this.values.has(key);
  }

  text(key: string): string {
    const value = this.#required(key);
    if (typeof value === 'string') return value;
    throw new EntryError(key, '“{0}” is no text: write it in quotation marks.', key);
  }

  /** A text that says something. */
  words(key: string): string {
    const text = this.text(key);
    if (text.trim() !== '') return text;
    throw new EntryError(key, '“{0}” is empty.', key);
  }

  oneOf<T extends string>(key: string, choices: readonly T[]): T {
    const value = this.#required(key);
    const choice = choices.find((each) => each === value);
    if (choice !== undefined) return choice;
    throw new EntryError(key, '“{0}” is none of: {1}.', key, choices.join(', '));
  }

  /** A whole number from `least` to the largest offset that a text can have. */
  integer(key: string, least: number): number {
    const value = this.#required(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= least && value <= LARGEST)
      return value;
    throw new EntryError(key, '“{0}” is no whole number from {1} to {2}.', key, least, LARGEST);
  }

  /** A time as ISO 8601 has it, with its zone. */
  time(key: string): string {
    const text = this.text(key);
    if (TIME.test(text) && !Number.isNaN(Date.parse(text))) return text;
    throw new EntryError(key, '“{0}” is no time such as 2024-05-31T09:30:00Z.', key);
  }

  #required(key: string): unknown {
    const field = this.values.get(key);
    if (field) return field.value;
    throw new EntryError(null, '“{0}” is missing.', key);
  }
}

/** Offsets have to fit into 32 bits with their sign. */
const LARGEST = 0x7fffffff;

const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;
