import assert from 'node:assert/strict';
import fc from 'fast-check';
import { delimitersOf, findDelimiters, findDelimitersAgain } from '../../../src/core/bundles/delimiterSearch';
import { BUILT_IN, delimiterAt, type FamilyGroup, familiesWith } from '../../../src/core/bundles/familyTable';
import { placeOf, type PlacedDelimiter } from '../../../src/core/bundles/placedDelimiter';
import { ownFamily } from '../../../src/core/bundles/templates/ownFamily';
import { ChunkedText } from '../../../src/core/text/chunkedText';
import { splitLines } from '../../../src/core/text/lines';
import { finish } from '../../../src/core/text/steps';

/** Delimiters that look at other lines than their own, and lines that they look at. */
const LINES = [
  ...[
    '_'.repeat(50),
    'Title: Una nota',
    'Contact ProQuest',
    '='.repeat(16),
    'File: a.txt',
    '<doc>',
    '</doc>',
  ],
  ...[
    '<source>a</source>',
    '<document_content>',
    '</document_content>',
    '==> a <==',
    'Uno.',
    '',
    '\n'.repeat(6),
    '---',
    'A: b',
  ],
];

const OWN = ['{rule}\nA: {name}\n{rule}', '<{name}>\n\n{text}\n</{any}>', '{text}\n{name}.\n\n\n\n{rule}'];

const TABLES = [BUILT_IN, familiesWith(OWN.map(ownFamily))];

function search(text: ChunkedText, group: FamilyGroup) {
  return finish(findDelimiters(text, group));
}

/** With all lines at hand. */
function searchAll(text: string, group: FamilyGroup): PlacedDelimiter[] {
  const lines = splitLines(text);
  const found: PlacedDelimiter[] = [];
  for (let index = 0; index < lines.length;) {
    const delimiter = delimiterAt(group, lines, index);
    if (delimiter) found.push(placeOf(delimiter, lines, text.length));
    index += delimiter?.lines ?? 1;
  }
  return found;
}

function plain(delimiters: readonly PlacedDelimiter[]): unknown[] {
  return delimiters.map(({ family, name, range, next, kind }) => [family.id, name, range, next, kind]);
}

describe('the search for delimiters after a change', () => {
  it('finds what a search from scratch finds, of families of one’s own too', () => {
    const piece = fc
      .array(fc.tuple(fc.constantFrom(...LINES), fc.constantFrom('\n', '\r\n', '\r', '')), { maxLength: 14 })
      .map((all) => all.flat().join(''));
    const change = fc.record({ offset: fc.nat(300), removed: fc.nat(80), inserted: piece });
    fc.assert(
      fc.property(
        fc.constantFrom(...TABLES),
        piece,
        fc.array(change, { maxLength: 4 }),
        (table, first, changes) => {
          for (const group of table.groups) {
            let text = ChunkedText.of(first);
            let list = search(text, group);
            for (const { offset, removed, inserted } of changes) {
              const { length } = text;
              const at = Math.min(offset, length);
              const within = { offset: at, removed: Math.min(removed, length - at), inserted };
              text = text.change(within);
              list = findDelimitersAgain(text, group, list, within).list;
              assert.deepEqual(
                plain(delimitersOf(list)),
                plain(searchAll(text.slice(0, text.length), group)),
              );
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
