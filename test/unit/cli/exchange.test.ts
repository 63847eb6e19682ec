import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { exportFiles } from '../../../src/cli/export';
import type { Streams } from '../../../src/cli/eachFile';
import { importFiles } from '../../../src/cli/import';
import { readSidecar } from '../../../src/core/annotations/sidecar/read';
import { hashOf } from '../../../src/core/annotations/anchors/hash';
import { BUILT_IN } from '../../../src/core/bundles/familyTable';
import type { ExchangeFormat } from '../../../src/core/exchange/formats/format';
import { formatOf } from '../../../src/core/exchange/formats/formats';
import { inWords } from '../../support/importTargets';
import { analyse } from '../../support/reading';

const TEXT =
  'La alcaldesa Ana Ruiz anunció este lunes que el puente seguirá cerrado. 🚤\r\nFoto: Prensa VRA\r\n';

const SIDECAR = `# by hand
version: 1
annotations:
  - id: 01HZ5Z4FYG0ZQYFT1JWHGYANF0
    kind: label
    label: claim
    start: 48
    end: 54
    quote: puente
    prefix: "este lunes que el "
    suffix: " seguirá cerrado."
    hash: "${hashOf(TEXT)}"
    created: 2024-05-31T09:30:00.000Z
`;

function recording(input = ''): Streams & { readonly printed: string[]; readonly complaints: string[] } {
  const printed: string[] = [];
  const complaints: string[] = [];
  return {
    readInput: () => Promise.resolve(Buffer.from(input)),
    print: (text) => {
      printed.push(text);
      return Promise.resolve();
    },
    complain: (line) => complaints.push(line),
    encoding: null,
    printed,
    complaints,
  };
}

function format(id: string): ExchangeFormat {
  const found = formatOf(id);
  assert.ok(found);
  return found;
}

describe('lede export and lede import', () => {
  let folder = '';
  const inFolder = (name: string): string => path.join(folder, name);
  const write = (name: string, text: string): string => {
    writeFileSync(inFolder(name), text);
    return inFolder(name);
  };
  const textOf = (name: string): string => readFileSync(inFolder(name), 'utf8');
  const annotations = (name: string): string[] =>
    inWords(readSidecar(textOf(`${name}.annotations.yaml`)).annotations);

  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lede-exchange-'));
    write('a.txt', TEXT);
    write('a.txt.annotations.yaml', SIDECAR);
  });

  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  type Asked = Parameters<typeof exportFiles>[0];

  async function runExport(id: string, asked: Partial<Asked> = {}, input?: string) {
    const streams = recording(input);
    const all = { files: [inFolder('a.txt')], only: 'all', out: null, overwrite: false, ...asked } as const;
    const status = await exportFiles({ format: format(id), ...all }, analyse, streams);
    return { status, printed: streams.printed.join(''), complaints: streams.complaints };
  }

  async function runImport(id: string, files: readonly string[], author: string | null = null) {
    const streams = recording();
    const tools = { analyse, families: BUILT_IN, isLabel: (name: string) => name === 'claim' };
    const asked = { format: format(id), files, to: inFolder('a.txt'), author };
    const status = await importFiles(asked, tools, streams);
    return { status, printed: streams.printed.join(''), complaints: streams.complaints };
  }

  it('print what Lede found and what people added', async () => {
    const { status, printed, complaints } = await runExport('spacy');
    assert.deepEqual([status, complaints], [0, []]);
    const { text, entities } = JSON.parse(printed) as { text: string; entities: [number, number, string][] };
    assert.equal(text, TEXT);
    const words = entities.map(
      ([start, end, type]) => `${type}: ${Array.from(text).slice(start, end).join('')}`,
    );
    assert.ok(words.includes('person: Ana Ruiz') && words.includes('claim: puente'));
  });

  it('print with --only annotations what people added', async () => {
    const { printed } = await runExport('brat', { only: 'annotations' });
    assert.equal(printed, 'T1\tclaim 48 54\tpuente\n');
  });

  it('print one file behind the other, standard input among them, and go on after one that cannot be read', async () => {
    const files = [inFolder('a.txt'), inFolder('none.txt'), '-'];
    const { status, printed, complaints } = await runExport(
      'doccano',
      { files, only: 'annotations' },
      'Uno.',
    );
    const texts = printed
      .trim()
      .split('\n')
      .map((line) => (JSON.parse(line) as { text: string }).text);
    assert.deepEqual(texts, [TEXT, 'Uno.']);
    assert.deepEqual([status, complaints], [1, [`lede: ${inFolder('none.txt')}: no such file`]]);
  });

  it('say what a format has no place for', async () => {
    write('b.txt', TEXT);
    await runImport('csv', [write('n.csv', 'note,quote\nWhy?,Ana Ruiz\n')]);
    const { status, complaints } = await runExport('conll', { only: 'annotations' });
    assert.deepEqual(
      [status, complaints],
      [0, [`lede: ${inFolder('a.txt')}: 1 note is left out (no place in conll): line 1`]],
    );
  });

  it('say which annotations are left out as their text is lost', async () => {
    write('a.txt', 'Nada de eso está ya en el texto.');
    const { status, complaints } = await runExport('brat', { only: 'annotations' });
    assert.deepEqual(
      [status, complaints],
      [
        0,
        [
          `lede: ${inFolder('a.txt')}: 1 left out, whose text is lost or whose place is not confirmed: “puente”`,
        ],
      ],
    );
  });

  it('write into a folder, with the text where the format wants it, and over nothing', async () => {
    const out = inFolder('out');
    assert.equal((await runExport('brat', { out, only: 'annotations' })).status, 0);
    assert.deepEqual(readdirSync(out), ['a.ann', 'a.txt']);
    assert.equal(textOf('out/a.txt'), TEXT);
    assert.equal(
      (await runExport('brat', { out, only: 'annotations' })).status,
      0,
      'the same is there already',
    );
    write('out/a.ann', 'mine');
    const refused = await runExport('brat', { out });
    assert.equal(refused.status, 1);
    assert.deepEqual(refused.complaints, [
      `lede: ${path.join(out, 'a.ann')}: is there already; --overwrite writes over it`,
    ]);
    assert.equal(textOf('out/a.ann'), 'mine');
    assert.equal((await runExport('brat', { out, overwrite: true })).status, 0);
    assert.match(textOf('out/a.ann'), /claim/);
  });

  it('say that a folder cannot be written', async () => {
    const { status, complaints } = await runExport('csv', { out: inFolder('a.txt') });
    assert.equal(status, 1);
    assert.match(complaints.join('\n'), /^lede: [^\n]+a\.txt: EEXIST[^\n]*$/);
  });

  it('export without annotations what has a sidecar that cannot be read, and say so', async () => {
    write('a.txt.annotations.yaml', 'version: 2\n');
    const { status, printed, complaints } = await runExport('brat', { only: 'annotations' });
    assert.deepEqual([status, printed, complaints.length], [1, '', 1]);
    assert.match(complaints[0] ?? '', /a\.txt\.annotations\.yaml:1: /);
  });

  it('add what they import to the sidecar, which keeps what a person wrote', async () => {
    const file = write(
      'b.ann',
      'T1\tevidence 63 70\tcerrado\nT2\tclaim 48 54\tpuente\nR1\tsupports Arg1:T1 Arg2:T2\n',
    );
    const { status, printed, complaints } = await runImport('brat', [file], 'Bo Lind');
    assert.deepEqual([status, complaints], [0, []]);
    assert.equal(printed, `${file}: 2 annotations added, 1 there already\n`);
    assert.deepEqual(annotations('a.txt'), ['claim: puente', 'evidence: cerrado', 'supports: relation']);
    assert.match(textOf('a.txt.annotations.yaml'), /^# by hand\nversion: 1\n/);
    assert.match(textOf('a.txt.annotations.yaml'), /author: "?Bo Lind"?/);
    const again = await runImport('brat', [file]);
    assert.equal(again.printed, `${file}: 0 annotations added, 3 there already\n`);
  });

  it('bring back what was exported, in each format', async () => {
    await runImport('csv', [write('more.csv', 'type,quote,note\nsource,Prensa VRA,Who?\nfact-check,🚤,\n')]);
    const before = annotations('a.txt');
    for (const id of [
      'w3c',
      'brat',
      'spacy',
      'label-studio',
      'doccano',
      'csv',
      'tei',
      'conll',
      'conllu',
      'webanno-tsv',
    ]) {
      const { printed } = await runExport(id);
      const file = write(`export${format(id).extension}`, printed);
      const { status, printed: told } = await runImport(id, [file]);
      assert.equal(status, 0, id);
      assert.match(told, /: 0 annotations added/, id);
    }
    assert.deepEqual(annotations('a.txt'), before);
    rmSync(inFolder('a.txt.annotations.yaml'));
    await runImport('csv', [inFolder('export.csv')]);
    assert.deepEqual(annotations('a.txt').sort(), [...before].sort());
  });

  it('name the file and the line of what they cannot import, and import the rest', async () => {
    const file = write('b.csv', 'type,quote\nclaim,cerrado\nclaim,nobody\n,x\n');
    const { status, printed, complaints } = await runImport('csv', [file, inFolder('none.csv')]);
    assert.equal(status, 1);
    assert.equal(printed, `${file}: 1 annotation added\n`);
    assert.deepEqual(complaints, [
      `lede: ${file}:3: This has no place in ${inFolder('a.txt')}: nobody`,
      `lede: ${file}:4: This row has neither a type nor a note.`,
      `lede: ${inFolder('none.csv')}: no such file`,
    ]);
  });

  it('leave a sidecar alone that they cannot read', async () => {
    write('a.txt.annotations.yaml', 'version: 2\n');
    const { status, complaints } = await runImport('csv', [write('b.csv', 'type,quote\nclaim,cerrado\n')]);
    assert.equal(status, 1);
    assert.match(complaints.join('\n'), /nothing is imported/);
    assert.equal(textOf('a.txt.annotations.yaml'), 'version: 2\n');
  });

  it('leave no file behind but the sidecar, and write none for nothing', async () => {
    rmSync(inFolder('a.txt.annotations.yaml'));
    await runImport('csv', [write('b.csv', 'type,quote\nclaim,nobody\n')]);
    assert.ok(!existsSync(inFolder('a.txt.annotations.yaml')));
    await runImport('csv', [write('b.csv', 'type,quote\nclaim,cerrado\n')]);
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'a.txt.annotations.yaml', 'b.csv']);
  });
});
