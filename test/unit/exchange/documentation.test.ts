import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { USAGE } from '../../../src/cli/usage';
import { EXCHANGE_FORMATS } from '../../../src/core/exchange/formats/formats';
import type { ExchangeFormat } from '../../../src/core/exchange/formats/format';

const has = (isCarried: boolean): string => (isCarried ? 'yes' : 'no');

const RELATIONS = { file: 'yes', article: 'within an article', none: 'no' } as const;

/** What the table of docs/EXCHANGE.md has to say of a format, from its notes on. */
function carriedIn({ carries }: ExchangeFormat): string[] {
  return [
    has(carries.notes),
    has(carries.overlaps),
    has(carries.blanks),
    RELATIONS[carries.relations],
    has(carries.articleLabels),
    has(carries.articleNotes),
    has(carries.sources),
    has(carries.confidence),
  ];
}

describe('docs/EXCHANGE.md', () => {
  const rows = readFileSync('docs/EXCHANGE.md', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `') && !line.startsWith('| `--'))
    .map((line) => line.split('|').map((cell) => cell.trim()));

  it('says of each format what it can carry', () => {
    assert.deepEqual(
      rows.map(([, id, files, , , ...carried]) => [id, files, ...carried.slice(0, -1)]),
      EXCHANGE_FORMATS.map((format) => [
        `\`${format.id}\``,
        [format.extension, format.companion]
          .flatMap((ending) => (ending === undefined ? [] : `\`${ending}\``))
          .join(', '),
        ...carriedIn(format),
      ]),
    );
  });

  it('has all formats that the command line and the README name', () => {
    const readme = readFileSync('README.md', 'utf8');
    for (const { id } of EXCHANGE_FORMATS) assert.ok(readme.includes(`\`${id}\``) && USAGE.includes(id), id);
  });
});
