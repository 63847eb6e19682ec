/**
 * An English text that people read in their language: each one that stands in the source is in `l10n/`, which a test sees to.
 * It is a string under a name that TypeScript keeps.
 */
export type Message = string & {};

/** Turns an English message into the reader's language and fills its `{0}`, `{1}`… in; VS Code's `l10n.t` is one. */
export type Translate = (message: Message, ...values: (string | number)[]) => string;

/** Leaves messages in English. */
export const inEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (slot, index: string) => String(values[Number(index)] ?? slot));
