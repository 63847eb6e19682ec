import type { Mark } from '../marks/mark';
import { articlesOf, type MarkedText } from '../marks/markedText';
import { type MarkedToken, tokenise, withMarks } from '../marks/tokens';
import { toWord } from '../marks/words';
import { readTreebank } from './conlluTreebank';
import { escapeSpaces } from './conlluSpaces';
import type { ExchangeFormat } from './format';

/**
 * CoNLL-U (https://universaldependencies.org/format.html) with tokens and marks alone. Marks are brackets under `Entity` in
 * the last column, as CorefUD has them (https://ufal.mff.cuni.cz/corefud): they may nest, overlap and go on in the next sentence.
 * White space is kept as UDPipe does, in `SpaceAfter`, `SpacesAfter` and `SpacesBefore`.
 */
export const CONLLU: ExchangeFormat = {
  id: 'conllu',
  label: 'CoNLL-U',
  extension: '.conllu',
  isStream: true,
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
  write: (file) => ({
    text: articlesOf(file)
      .map((text, index) => writeText(text, index + 1))
      .join(''),
  }),
  read: readTreebank,
};

/** What stands in the columns between the form and the last. */
const UNKNOWN = '_\t'.repeat(7);

function writeText(text: MarkedText, number: number): string {
  const sentences = withMarks(tokenise(text), text.marks);
  const numberOf = new Map(text.marks.map(({ id }, index) => [id, index + 1]));
  const starts = sentences.flatMap((tokens) => tokens.map(({ range }) => range[0]));
  const id = text.name === null ? String(number) : onOneLine(text.name);
  const lines = [`# newdoc id = ${id}`, '# global.Entity = eid-etype'];
  let at = 0;
  for (const [index, tokens] of sentences.entries()) {
    const [first, last] = [tokens[0]?.range[0] ?? 0, tokens.at(-1)?.range[1] ?? 0];
    lines.push(`# sent_id = ${number}-${index + 1}`, `# text = ${onOneLine(text.text.slice(first, last))}`);
    for (const [nth, token] of tokens.entries()) {
      const before = at === 0 ? text.text.slice(0, token.range[0]) : '';
      const after = text.text.slice(token.range[1], starts[++at] ?? text.text.length);
      const misc =
        [...entityAt(token, numberOf), ...spaces(before, after, at === starts.length)].join('|') || '_';
      lines.push(`${nth + 1}\t${text.text.slice(...token.range)}\t${UNKNOWN}${misc}`);
    }
    lines.push('');
  }
  return sentences.length === 0 ? '' : `${lines.join('\n')}\n`;
}

const onOneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').trim();

/** What is said of the space around a token; one space behind it goes without saying, but not at the text's end. */
function spaces(before: string, after: string, isLast: boolean): string[] {
  return [
    ...(before === '' ? [] : [`SpacesBefore=${escapeSpaces(before)}`]),
    ...(after === ''
      ? ['SpaceAfter=No']
      : after === ' ' && !isLast
        ? []
        : [`SpacesAfter=${escapeSpaces(after)}`]),
  ];
}

/** The brackets of the marks that end and begin at a token, in an order in which each closes what is open. */
function entityAt({ begins, ends }: MarkedToken<Mark>, numberOf: ReadonlyMap<string, number>): string[] {
  const nameOf = ({ id }: Mark): string => `e${numberOf.get(id) ?? 0}`;
  const closing = ends.filter((mark) => !begins.includes(mark)).reverse();
  const brackets = [
    ...closing.map((mark) => `${nameOf(mark)})`),
    ...begins.map((mark) => `(${nameOf(mark)}-${fieldOf(mark)}${ends.includes(mark) ? ')' : ''}`),
  ];
  return brackets.length > 0 ? [`Entity=${brackets.join('')}`] : [];
}

/** A type as a field between hyphens. */
const fieldOf = ({ type }: Mark): string => toWord(type).replaceAll('-', '%2D');
