import assert from 'node:assert/strict';
import type { ExchangeFormat } from '../../src/core/exchange/formats/format';
import { placeMarks } from '../../src/core/exchange/placing/placeMarks';
import type { ReadMarks } from '../../src/core/exchange/reading/readMarks';

/** The text that the marks are placed in. */
const OTHER = 'Texto de otra parte.\nNada de esto está ahí. 👩‍👩‍👧';

/** What must hold of whatever is read: faults at lines of the file, marks with a type and in order. */
function check(text: string, { documents, faults }: ReadMarks): void {
  const lines = text.split(/\r\n|[\n\r]/).length;
  for (const { line, message, values } of faults) {
    assert.ok(Number.isInteger(line) && line >= 0 && line < lines, `${line} of ${lines}`);
    assert.ok(message !== '' && values.every((value) => String(value).length < 400));
  }
  for (const mark of documents.flatMap(({ marks }) => marks)) {
    assert.notEqual(mark.type, '');
    assert.ok(mark.start === null || (mark.end !== null && mark.start < mark.end));
    assert.ok(mark.line >= 0 && mark.line < lines);
  }
}

/** Asserts what must hold of the reading of any text as a format's file, and of the places that are found for its marks. */
export function assertReads(format: ExchangeFormat, text: string): void {
  const read = format.read(text, format.companion === undefined ? null : OTHER);
  check(text, read);
  const articles = [{ name: null, start: 0, text: OTHER }];
  for (const { marks, faults } of placeMarks(
    read.documents,
    { name: 'a.txt', text: OTHER, articles },
    (other) => [{ name: null, start: 0, text: other }],
  )) {
    check(text, { documents: [], faults });
    for (const { range } of marks)
      assert.ok(0 <= range[0] && range[0] < range[1] && range[1] <= OTHER.length);
  }
}
