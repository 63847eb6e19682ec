import { lazy } from './lazy';
import { type TextRange, trim } from './range';

/** `Intl.Segmenter` slows down on very long strings, so a longer stretch is cut at a space first, in UTF-16 units. */
const LONGEST_STRETCH = 8000;

/** Abbreviations whose full stop ends no sentence, with initials and dotted acronyms, before a capital letter. */
const NO_SENTENCE_END =
  /(?:^|[\s(«"“‘'.])(?:\p{L}|\p{Lu}{1,2}(?:\.\p{Lu}{1,2})+|EE|FF|JJ|sig|Ул|Sig|Sra?s?|Srta|Dra?s?|Profa?|Lic|Ing|Arq|Gral|Gen|Cnel|Cap|Sgto|Mons|Fr|Sto|Sta|San|Av|Avda|núm|nro|pág|art|etc|aprox|Mrs?|Ms|Jr|Sr|St|Mt|Rev|Hon|Gov|Sen|Rep|Lt|Col|Capt|Sgt|No|vs|Inc|Corp|Ltd|Co|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|Hr|Fr|bzw|ca|z\.\s?B|d\.\s?h|usw|Nr|Mio|Mrd|M|Mme|Mlle|Me|Sig|Dott|Dssa|On|Avv|ul|im|prof|dr|mgr|inż|г|ул|им|т\.\s?е|т\.\s?д|руб|тыс|млн|млрд|Sn|Doç|Yrd)\.["”»’')\]]?\s*$/u;

/** What follows a number with a full stop that is an ordinal: "am 3. Oktober", "im 19. Jahrhundert". */
const AFTER_ORDINAL =
  /^(?:Januar|Jänner|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jahrhundert|Jh\.)/;

const segmenter = lazy(() => new Intl.Segmenter('und', { granularity: 'sentence' }));

/**
 * Finds the sentences of the stretch `range` of `text`, trimmed and in order; every non-blank character is in one.
 * Boundaries are Unicode's (UAX #29), mended where an abbreviation or an initial is no end.
 */
export function sentencesOf(text: string, range: TextRange): TextRange[] {
  const sentences: TextRange[] = [];
  for (const stretch of stretchesOf(text, range)) {
    let open = stretch[0];
    for (const { index, segment } of segmenter().segment(text.slice(...stretch))) {
      const end = stretch[0] + index + segment.length;
      if (end < stretch[1] && continues(text, open, end)) continue;
      const sentence = trim(text, [open, end]);
      if (sentence[0] < sentence[1]) sentences.push(sentence);
      open = end;
    }
  }
  return sentences;
}

/** True where the sentence goes on behind `end`: after an abbreviation, or in lower case. */
function continues(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(start, end - 24), end);
  if (/[\n\r]\s*$/.test(before)) return false;
  return (
    NO_SENTENCE_END.test(before) ||
    (/\d\.\s*$/.test(before) && AFTER_ORDINAL.test(text.slice(end, end + 12))) ||
    /^["“«'(]?\p{Ll}/u.test(text.slice(end, end + 3))
  );
}

function stretchesOf(text: string, [start, end]: TextRange): TextRange[] {
  const stretches: TextRange[] = [];
  let from = start;
  while (end - from > LONGEST_STRETCH) {
    const space = text.lastIndexOf(' ', from + LONGEST_STRETCH);
    const to = space > from ? space + 1 : from + LONGEST_STRETCH;
    stretches.push([from, to]);
    from = to;
  }
  if (from < end) stretches.push([from, end]);
  return stretches;
}
