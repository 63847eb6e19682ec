/** Turns an English message into the reader's language and fills its `{0}`, `{1}`… in; VS Code's `l10n.t` is one. */
export type Translate = (message: string, ...values: (string | number)[]) => string;

/** Leaves messages in English. */
export const inEnglish: Translate = (message, ...values) =>
  message.replace(/\{(\d+)\}/g, (slot, index: string) => String(values[Number(index)] ?? slot));
