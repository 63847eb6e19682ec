import { abbreviationsOf } from './abbreviations';
import { type TextRange, trim } from './range';
import { continuesBehind } from './sentenceEnds';

/** Marks that may end a sentence; the first row ends one even where the next begins without a space. */
const FULL = '。！？｡．।॥';
const MARKS = `.!?…؟۔።։‼⁇⁈⁉${FULL}`;

const LINE_ENDS = '\n\r\u0085\u2028\u2029';

/** What may stand between a sentence's mark and the space behind it. */
const CLOSERS = '"\'”’»«“›‹)]}）」』】';

const FRENCH_CLOSER = /^[ \u00a0\u202f]»(?:\s|$)/;

/** Those of them that open a quotation where a letter follows, and such letters. */
const OPENERS = '"\'“«‘';
const LETTER = /[\p{L}¿¡]/u;

const KIND = { none: 0, mark: 1, line: 2 } as const;

/** What a UTF-16 unit is to the end of a sentence, by its code: every character is looked up in it. */
const KINDS = ((): Uint8Array => {
  const kinds = new Uint8Array(0x10000);
  for (const mark of MARKS) kinds[mark.charCodeAt(0)] = KIND.mark;
  for (const end of LINE_ENDS) kinds[end.charCodeAt(0)] = KIND.line;
  return kinds;
})();

/**
 * Finds the sentences of the stretch `range` of `text`, trimmed and in order; every non-blank character is in one. A line's
 * end always ends a sentence. Takes time linear in the stretch.
 * @param language ISO 639-1, whose abbreviations are known then; null for those of all languages together.
 */
export function sentencesOf(text: string, range: TextRange, language: string | null = null): TextRange[] {
  const abbreviations = abbreviationsOf(language);
  const sentences: TextRange[] = [];
  const [start, end] = range;
  let open = start;
  const close = (at: number): void => {
    const sentence = trim(text, [open, at]);
    if (sentence[0] < sentence[1]) sentences.push(sentence);
    open = at;
  };
  for (let at = start; at < end; at++) {
    const kind = KINDS[text.charCodeAt(at)];
    if (kind === KIND.none) continue;
    if (kind === KIND.line) {
      close(at + 1);
      continue;
    }
    const marks = skip(text, at, end, MARKS);
    const behind = closersEnd(text, marks, end);
    if (FULL.includes(text.charAt(marks - 1))) close(behind);
    else if (!continuesBehind(text, { open, at, marks, behind, end }, abbreviations)) close(behind);
    at = behind - 1;
  }
  close(end);
  return sentences;
}

/** Behind the quotes and brackets that close where a sentence ends. */
function closersEnd(text: string, marks: number, end: number): number {
  let at = skip(text, marks, end, CLOSERS);
  // "… pas. » Il"
  if (FRENCH_CLOSER.test(text.slice(at, Math.min(end, at + 3)))) at += 2;
  const opens =
    at > marks && at < end && OPENERS.includes(text.charAt(at - 1)) && LETTER.test(text.charAt(at));
  return opens ? at - 1 : at;
}

function skip(text: string, from: number, end: number, characters: string): number {
  let at = from;
  while (at < end && characters.includes(text.charAt(at))) at++;
  return at;
}
