import type { TextRange } from '../../text/range';
import { counterOf } from '../marks/counting';
import type { MarkedFile } from '../marks/mark';
import { wholeOf } from '../marks/markedText';
import { trimBlanks } from '../marks/tokens';
import { toWord } from '../marks/words';
import { onOneLine } from './bratNotes';
import { readStandoff } from './bratStandoff';
import type { ExchangeFormat, WrittenMarks } from './format';

/**
 * brat's standoff (https://brat.nlplab.org/standoff.html): `.ann` beside the text as `.txt`, with text-bound annotations,
 * relations and annotators' notes. Offsets are code points, those of Python. brat lets no annotation run over a line's end: it
 * writes what does as one fragment a line, and so does this; no other annotation has several.
 */
export const BRAT: ExchangeFormat = {
  id: 'brat',
  label: 'brat standoff',
  extension: '.ann',
  companion: '.txt',
  isStream: false,
  carries: {
    notes: true,
    overlaps: true,
    blanks: false,
    relations: 'file',
    articleLabels: false,
    articleNotes: false,
    sources: false,
    confidence: false,
  },
  write,
  read: readStandoff,
};

function write(file: MarkedFile): WrittenMarks {
  const { text, marks, relations } = wholeOf(file);
  const { from } = counterOf(text, 'code points');
  const idOf = new Map(marks.map(({ id }, index) => [id, `T${index + 1}`]));
  const bounds = marks.map(({ id, type, range }) => {
    const fragments = fragmentsOf(text, range);
    const offsets = fragments.map(([start, end]) => `${from(start)} ${from(end)}`).join(';');
    const quote = fragments.map((fragment) => text.slice(...fragment)).join(' ');
    return `${idOf.get(id) ?? ''}\t${toWord(type)} ${offsets}\t${quote}`;
  });
  const arrows = relations.map(
    ({ type, from: a, to: b }, index) =>
      `R${index + 1}\t${toWord(type)} Arg1:${idOf.get(a) ?? ''} Arg2:${idOf.get(b) ?? ''}`,
  );
  const notes = marks
    .filter(({ note }) => note !== null)
    .map(
      ({ id, note }, index) =>
        `#${index + 1}\tAnnotatorNotes ${idOf.get(id) ?? ''}\t${onOneLine(note ?? '')}`,
    );
  const lines = [...bounds, ...arrows, ...notes];
  return { text: lines.map((line) => `${line}\n`).join(''), companion: text };
}

/** All that Python takes for a line's end. */
const LINE = /[^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+/g;

/** The pieces of a range on each line that it is on, without the blanks around them. */
function fragmentsOf(text: string, [start, end]: TextRange): TextRange[] {
  return Array.from(text.slice(start, end).matchAll(LINE), ({ index, 0: line }) =>
    trimBlanks(text, [start + index, start + index + line.length]),
  ).filter(([from, to]) => from < to);
}
