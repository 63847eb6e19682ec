/** What tells, in a sentence, that it speaks of what is to come. The patterns have no repetition but over one word's letters. */
const FUTURE: Readonly<Record<string, RegExp>> = {
  es: /(?<!\p{L})\p{L}{2,20}(?:rá|rán|remos|ré)(?!\p{L})|(?<!\p{L})(?:próxim[oa]|van? a|prevén?|espera|esperan)(?!\p{L})/iu,
  pt: /(?<!\p{L})\p{L}{2,20}(?:rá|rão|remos|rei)(?!\p{L})|(?<!\p{L})(?:próxim[oa]|vai|vão)(?!\p{L})/iu,
  fr: /(?<!\p{L})\p{L}{2,20}(?:era|eront|ira|iront|rons)(?!\p{L})|(?<!\p{L})(?:prochaine?|sera|seront|aura|auront|va|vont)(?!\p{L})/iu,
  it: /(?<!\p{L})\p{L}{2,20}(?:rà|ranno|remo)(?!\p{L})|(?<!\p{L})prossim[oa](?!\p{L})/iu,
  en: /(?<!\p{L})(?:will|next|plans? to|(?:is|are) (?:due|expected|set|to)|scheduled)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:wird|werden|soll|sollen|nächste[nrms]?|kommende[nrms]?)(?!\p{L})/iu,
  nl: /(?<!\p{L})(?:zal|zullen|wordt|worden|volgende|komende|aanstaande)(?!\p{L})/iu,
  tr: /\p{L}(?:ecek|acak)(?:ler|lar)?(?!\p{L})|(?<!\p{L})(?:gelecek|önümüzdeki)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:будет|будут|следующ(?:ий|ую|ее|ей)|пройд[её]т|состоится|планиру(?:ет|ют))(?!\p{L})/iu,
  pl: /(?<!\p{L})(?:będzie|będą|przyszł(?:y|a|ą|ej)|najbliższ(?:y|a|ą|ej)|odbędzie)(?!\p{L})/iu,
};

/** What tells that it speaks of the past all the same: "said on Friday that it will". */
const LAST: Readonly<Record<string, RegExp>> = {
  es: /pasad[oa]/iu,
  pt: /passad[oa]/iu,
  fr: /dernier|dernière/iu,
  it: /scors[oa]/iu,
  en: /(?<!\p{L})(?:last|said|announced|told)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:vergangene|letzte|sagte|teilte|kündigte)/iu,
  nl: /(?<!\p{L})(?:vorige|afgelopen|zei|meldde)(?!\p{L})/iu,
  tr: /geçen/iu,
  ru: /прошл|сказал|заявил|сообщил/iu,
  pl: /zeszł|ubiegł|powiedzia|poinformowa/iu,
};

/** What stands before the weekday that something lasts until, or begins on. */
const UNTIL =
  /(?<!\p{L})(?:hasta el|a partir del|até|a partir de|jusqu’à|jusqu'à|à partir de|fino a|da|until|by|from|beginning on|starting on|starting|bis|ab|tot|vanaf|do|od|до|с) $/iu;

/** How far around a weekday its verb is looked for, in UTF-16 units. */
const REACH = 60;

/** True where the words around a weekday speak of what is to come rather than of what was. */
export function isAhead(sentence: string, at: number, language: string | null): boolean {
  const future = FUTURE[language ?? ''];
  const last = LAST[language ?? ''];
  const around = sentence.slice(Math.max(0, at - REACH), at + REACH);
  if (UNTIL.test(sentence.slice(Math.max(0, at - 20), at))) return true;
  return future !== undefined && future.test(around) && last?.test(around) !== true;
}
