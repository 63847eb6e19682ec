import type { Mention } from '../entities/entity';

/** What stands before a weekday that comes again and again: "los martes", "every Monday". */
const BEFORE: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})(?:los|cada)\s$/iu,
  pt: /(?<!\p{L})(?:às|aos|as|os|cada|toda|todo)\s$/iu,
  fr: /(?<!\p{L})(?:les|chaque)\s$/iu,
  it: /(?<!\p{L})ogni\s$/iu,
  en: /(?<!\p{L})every\s$/iu,
  de: /(?<!\p{L})jede[nrms]?\s$/iu,
  nl: /(?<!\p{L})(?:elke|iedere)\s$/iu,
  tr: /(?<!\p{L})her\s$/iu,
  ru: /(?<!\p{L})кажд(?:ый|ую|ое)\s$/iu,
  pl: /(?<!\p{L})(?:każdy|każdą|co)\s$/iu,
};

/** Forms of a weekday that say so themselves. */
const PLURAL: Readonly<Record<string, RegExp>> = {
  pt: /s-feiras$|^(?:sábados|domingos)$/iu,
  en: /days$/iu,
  de: /s$/u,
  ru: /ам$/iu,
};

/** True of a weekday that is no day but a habit. */
export function recurs(
  text: string,
  { date, range, text: words }: Mention,
  language: string | null,
): boolean {
  if (date?.weekday === undefined || date.day !== undefined) return false;
  const before = text.slice(Math.max(0, range[0] - 12), range[0]);
  return BEFORE[language ?? '']?.test(before) === true || PLURAL[language ?? '']?.test(words) === true;
}
