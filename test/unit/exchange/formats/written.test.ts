import assert from 'node:assert/strict';
import { formatOf } from '../../../../src/core/exchange/formats/formats';
import type { Mark, MarkedFile } from '../../../../src/core/exchange/marks/mark';
import type { TextRange } from '../../../../src/core/text/range';

const mark = (id: string, type: string, range: TextRange): Mark => ({
  id,
  type,
  range,
  note: null,
  source: 'added',
  confidence: null,
});

/** A mark in another one, one that overlaps it and goes on in the next line, and one of a single token. */
const FILE: MarkedFile = {
  name: 'a.txt',
  text: 'Ana Ruiz\nva.',
  articles: [
    {
      name: null,
      range: [0, 12],
      sentences: [
        [0, 8],
        [9, 12],
      ],
      marks: [
        mark('a', 'person', [0, 8]),
        mark('b', 'claim', [0, 3]),
        mark('c', 'x', [4, 11]),
        mark('d', 'y', [11, 12]),
      ],
      labels: [],
      notes: [],
    },
  ],
  relations: [],
};

const UNKNOWN = '_\t_\t_\t_\t_\t_\t_';

const WRITTEN: Readonly<Record<string, readonly string[]>> = {
  brat: ['T1\tperson 0 8\tAna Ruiz', 'T2\tclaim 0 3\tAna', 'T3\tx 4 8;9 11\tRuiz va', 'T4\ty 11 12\t.', ''],
  conllu: [
    '# newdoc id = 1',
    '# global.Entity = eid-etype',
    '# sent_id = 1-1',
    '# text = Ana Ruiz',
    `1\tAna\t${UNKNOWN}\tEntity=(e1-person(e2-claim)`,
    `2\tRuiz\t${UNKNOWN}\tEntity=e1)(e3-x|SpacesAfter=\\n`,
    '',
    '# sent_id = 1-2',
    '# text = va.',
    `1\tva\t${UNKNOWN}\tEntity=e3)|SpaceAfter=No`,
    `2\t.\t${UNKNOWN}\tEntity=(e4-y)|SpaceAfter=No`,
    '',
    '',
  ],
  'webanno-tsv': [
    '#FORMAT=WebAnno TSV 3.3',
    '#T_SP=de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity|identifier|value',
    '',
    '',
    '#Text=Ana Ruiz',
    '1-1\t0-3\tAna\t*[1]|*[2]\tperson[1]|claim[2]\t',
    '1-2\t4-8\tRuiz\t*[1]|*[3]\tperson[1]|x[3]\t',
    '',
    '#Text=va.',
    '2-1\t9-11\tva\t*[3]\tx[3]\t',
    '2-2\t11-12\t.\t*\ty\t',
    '',
  ],
};

describe('files of other tools are written', () => {
  for (const [id, lines] of Object.entries(WRITTEN))
    it(`as ${id} has them`, () => assert.deepEqual(formatOf(id)?.write(FILE).text.split('\n'), lines));
});

describe('what stands around a mark in w3c', () => {
  it('is whole characters', () => {
    const emoji = '😀'.repeat(20);
    const text = `${emoji}xby${emoji}`;
    const range: TextRange = [emoji.length + 1, emoji.length + 2];
    const [article] = FILE.articles;
    assert.ok(article);
    const marks = [mark('a', 'claim', range)];
    const file = { ...FILE, text, articles: [{ ...article, range: [0, text.length] as const, marks }] };
    const written = formatOf('w3c')?.write(file).text ?? '';
    assert.match(written, /"prefix": "(?:😀)+x"/u);
    assert.match(written, /"suffix": "y(?:😀)+"/u);
  });
});
