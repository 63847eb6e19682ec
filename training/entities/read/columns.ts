import type { LabelledLine, LabelledSpan, TypeLabel } from './source';

export interface ColumnForm {
  /** Which tab- or space-separated column holds the word, counted from 0; the label's. Negative counts from the end. */
  readonly word: number;
  readonly label: number;
  /** Our type for a set's label without its B- or I-; 'outside' where it is no name for us. */
  readonly types: Readonly<Record<string, TypeLabel | 'unknown' | 'outside'>>;
  /** Labels of compounds that only begin with a name ("Microsoft-Chef"), with the type of what stands before the hyphen. */
  readonly parts?: Readonly<Record<string, TypeLabel>>;
  /** True where a name's label takes in a suffix behind an apostrophe, which is no part of the name for us. */
  readonly suffixed?: boolean;
}

/** Reads a file of one word a line, sentences apart by blank lines; so many sentences in a row count as a document. */
export function readColumns(file: string, form: ColumnForm, sentencesADocument = 10): LabelledLine[][] {
  const sentences = file
    .split(/\r?\n\s*\n/)
    .map((sentence) => readSentence(sentence.split(/\r?\n/), form))
    .filter(({ text }) => text !== '');
  return Array.from({ length: Math.ceil(sentences.length / sentencesADocument) }, (_, index) =>
    sentences.slice(index * sentencesADocument, (index + 1) * sentencesADocument),
  );
}

function joinWords(words: readonly string[], labels: readonly string[], form: ColumnForm): LabelledLine {
  let text = '';
  const spans: { start: number; end: number; type: LabelledSpan['type']; label: string }[] = [];
  let before = 'O';
  words.forEach((word, index) => {
    if (text !== '' && !/^[.,;:!?)\]»”]/.test(word) && !/[([«“]$/.test(text)) text += ' ';
    const start = text.length;
    text += word;
    const full = labels[index] ?? 'O';
    const label = full.replace(/^[BI]-/, '');
    const type = form.types[label] ?? 'outside';
    const last = spans.at(-1);
    const goesOn = before === label && !full.startsWith('B-');
    if (goesOn && last?.label === label) last.end = text.length;
    else if (type !== 'outside') spans.push({ start, end: text.length, type, label });
    else spans.push(...firstPart(word, start, form.parts?.[label]).map((span) => ({ ...span, label })));
    before = label;
  });
  return { text, spans: form.suffixed === true ? spans.map((span) => withoutSuffix(text, span)) : spans };
}

/** The name before a compound's hyphen; the whole word as unknown where there is none. */
function firstPart(word: string, start: number, type: TypeLabel | undefined): LabelledSpan[] {
  if (type === undefined) return [];
  const hyphen = word.indexOf('-');
  return hyphen > 0
    ? [{ start, end: start + hyphen, type }]
    : [{ start, end: start + word.length, type: 'unknown' }];
}

function withoutSuffix(text: string, span: LabelledSpan): LabelledSpan {
  const apostrophe = /['’]\p{Ll}+$/u.exec(text.slice(span.start, span.end));
  return apostrophe && apostrophe.index > 0 ? { ...span, end: span.start + apostrophe.index } : span;
}

function readSentence(lines: readonly string[], form: ColumnForm): LabelledLine {
  const words: string[] = [];
  const labels: string[] = [];
  for (const line of lines) {
    const cells = line.includes('\t') ? line.split('\t') : line.trim().split(/\s+/);
    if (/^# \w+ =|^# newdoc|^#\thttp/.test(line) || cells.length < 2 || line.startsWith('-DOCSTART'))
      continue;
    words.push(cells.at(form.word) ?? '');
    labels.push(cells.at(form.label) ?? 'O');
  }
  return joinWords(words, labels, form);
}
