import assert from 'node:assert/strict';
import { readColumns } from '../../../../training/entities/read/columns';

const FORM = { word: 0, label: -1, types: { PER: 'PER', LOCderiv: 'unknown', GPE: 'LOC' } } as const;

describe('a set of one word a line', () => {
  it('joins words into a line as a text has them, with the names in their places', () => {
    const file = 'Ana B-PER\nRuiz I-PER\n, O\nLima B-GPE\n( O\nPerú B-GPE\n) O\n. O\n\nHola O\n';
    const [first, second] = readColumns(file, FORM).flat();
    assert.equal(first?.text, 'Ana Ruiz, Lima (Perú).');
    assert.deepEqual(
      first.spans.map(({ start, end, type }) => [first.text.slice(start, end), type]),
      [
        ['Ana Ruiz', 'PER'],
        ['Lima', 'LOC'],
        ['Perú', 'LOC'],
      ],
    );
    assert.deepEqual(second, { text: 'Hola', spans: [] });
  });

  it('parts names that follow each other, and leaves labels out that are no names of ours', () => {
    const [line] = readColumns('Ana B-PER\nLuis B-PER\nhoy B-TIME\nBerliner B-LOCderiv\n', FORM).flat();
    assert.deepEqual(
      line?.spans.map(({ start, end, type }) => [line.text.slice(start, end), type]),
      [
        ['Ana', 'PER'],
        ['Luis', 'PER'],
        ['Berliner', 'unknown'],
      ],
    );
  });

  it('skips comments and takes some sentences in a row for a document', () => {
    const file = '# text = a\n1\tAna\tB-PER\n\n# newdoc id = 2\n1\tb\tO\n\n1\tc\tO\n';
    const documents = readColumns(file, { ...FORM, word: 1 }, 2);
    assert.deepEqual(
      documents.map((lines) => lines.map(({ text }) => text)),
      [['Ana', 'b'], ['c']],
    );
  });

  it('cuts suffixes off where a set labels them, and takes the name before a hyphen out of a compound', () => {
    const form = { ...FORM, suffixed: true, parts: { ORGpart: 'ORG' } } as const;
    const [line] = readColumns(
      "Lima'ya B-GPE\nMicrosoft-Chef B-ORGpart\nBundesligaspiel B-ORGpart\n",
      form,
    ).flat();
    assert.deepEqual(
      line?.spans.map(({ start, end, type }) => [line.text.slice(start, end), type]),
      [
        ['Lima', 'LOC'],
        ['Microsoft', 'ORG'],
        ['Bundesligaspiel', 'unknown'],
      ],
    );
  });
});
