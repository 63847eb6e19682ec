import type { Mark } from '../marks/mark';
import { wholeOf } from '../marks/markedText';
import { type MarkedToken, tokenise, withMarks } from '../marks/tokens';
import { escapeText, escapeValue } from './webannoEscapes';
import { readTsv } from './webannoUnits';
import type { ExchangeFormat } from './format';

/** The layer of named entities that every INCEpTION has, with the features that it has. */
const LAYER = 'de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value';

/**
 * WebAnno TSV 3.3 of INCEpTION and WebAnno (https://webanno.github.io/webanno/releases/3.4.5/docs/user-guide.html#sect_webannotsv):
 * a token a line, by sentences, with the marks as named entities. Marks of several tokens, or of tokens with several marks, have
 * a number, `person[1]`; several stand side by side, `person[1]|claim[2]`. Offsets are UTF-16 units, those of Java.
 */
export const WEBANNO_TSV: ExchangeFormat = {
  id: 'webanno-tsv',
  label: 'WebAnno TSV 3 (INCEpTION)',
  extension: '.tsv',
  isStream: false,
  carries: {
    notes: false,
    overlaps: true,
    blanks: false,
    relations: 'none',
    articleLabels: false,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write: (file) => {
    const text = wholeOf(file);
    const sentences = withMarks(tokenise(text), text.marks);
    const units = withValues(sentences);
    const written = sentences.map((tokens, index) => {
      const [first, last] = [tokens[0]?.range[0] ?? 0, tokens.at(-1)?.range[1] ?? 0];
      const lines = text.text.slice(first, last).split('\n');
      const head = lines.map((line) => `#Text=${escapeText(line)}\n`).join('');
      const rows = tokens.map(
        ({ range }, nth) =>
          `${index + 1}-${nth + 1}\t${range[0]}-${range[1]}\t${text.text.slice(...range)}\t${units.get(range[0]) ?? '_\t_'}\t\n`,
      );
      return `\n${head}${rows.join('')}`;
    });
    return { text: `#FORMAT=WebAnno TSV 3.3\n#T_SP=${LAYER}\n\n${written.join('')}` };
  },
  read: readTsv,
};

/** The two values of each token that has marks, by where it begins. */
function withValues(sentences: readonly (readonly MarkedToken<Mark>[])[]): Map<number, string> {
  const rows: { readonly start: number; readonly marks: readonly Mark[] }[] = [];
  const numbered = new Set<Mark>();
  const open = new Set<Mark>();
  for (const { range, begins, ends } of sentences.flat()) {
    for (const mark of begins) open.add(mark);
    if (open.size > 0) rows.push({ start: range[0], marks: [...open] });
    for (const mark of open)
      if (open.size > 1 || !begins.includes(mark) || !ends.includes(mark)) numbered.add(mark);
    for (const mark of ends) open.delete(mark);
  }
  const numberOf = new Map(Array.from(numbered, (mark, index) => [mark, `[${index + 1}]`]));
  const column = (marks: readonly Mark[], valueOf: (mark: Mark) => string): string =>
    marks.map((mark) => valueOf(mark) + (numberOf.get(mark) ?? '')).join('|');
  return new Map(
    rows.map(({ start, marks }) => [
      start,
      `${column(marks, () => '*')}\t${column(marks, ({ type }) => escapeValue(type))}`,
    ]),
  );
}
