import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { SummarizeArguments } from '../../../src/cli/arguments';
import { summarize } from '../../../src/cli/summarize';
import type { Streams } from '../../../src/cli/eachFile';
import { analyse } from '../../support/reading';

const FIRST =
  'La alcaldesa Ana Ruiz anunció este lunes que el puente viejo de Río Hondo seguirá cerrado al tránsito hasta fin de mes por las obras de reparación que la empresa comenzó en enero.';
const SECOND =
  'Los técnicos del municipio hallaron grietas profundas en dos de los apoyos durante la inspección anual, y recomendaron al concejo que no lo abriera antes de que llegue la crecida.';
const THIRD =
  'Una panadera de la orilla norte dijo que perdió la mitad de su clientela desde enero, cuando los vecinos dejaron de cruzar el río para comprar, y pidió una ayuda a la provincia.';

describe('lede summarize', () => {
  let folder = '';
  const inFolder = (name: string): string => path.join(folder, name);

  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'lede-summarize-'));
    writeFileSync(inFolder('a.txt'), `${FIRST}\n${SECOND}\n`);
    writeFileSync(
      inFolder('bundle.txt'),
      `==> uno.txt <==\n${FIRST}\n\n==> dos.txt <==\n${SECOND}\n${THIRD}\n`,
    );
    writeFileSync(inFolder('marks.txt'), `\u001b[31m*Nadie* [vino](x). ${FIRST}\n`);
    writeFileSync(inFolder('empty.txt'), '');
    writeFileSync(inFolder('sections.txt'), `${FIRST}\nLos costos\n${SECOND}\nEl comercio\n${THIRD}\n`);
    writeFileSync(
      inFolder('shared.txt'),
      `==> uno.txt <==\n${FIRST}\n\n==> dos.txt <==\n${THIRD}\n\n==> tres.txt <==\n${FIRST}\n`,
    );
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  async function run(
    files: readonly string[],
    asked: Partial<SummarizeArguments> = {},
    input = '',
  ): Promise<{ status: number; printed: string; complaints: string[] }> {
    let printed = '';
    const complaints: string[] = [];
    const streams: Streams = {
      readInput: () => Promise.resolve(Buffer.from(input)),
      print: (text) => {
        printed += text;
        return Promise.resolve();
      },
      complain: (line) => complaints.push(line),
      encoding: null,
    };
    const options = {
      format: 'text',
      of: 'article',
      length: { sentences: 2 },
      posts: false,
      ...asked,
    } as const;
    const status = await summarize({ ...options, files }, analyse, streams);
    return { status, printed, complaints };
  }

  it('prints the sentences of a file, a line each', async () => {
    const { status, printed } = await run([inFolder('a.txt')]);
    assert.equal(printed, `${FIRST}\n${SECOND}\n`);
    assert.equal(status, 0);
  });

  it('keeps to the length that is asked for', async () => {
    const one = await run([inFolder('a.txt')], { length: { sentences: 1 } });
    assert.equal(one.printed.trimEnd().split('\n').length, 1);
    const words = await run([inFolder('a.txt')], { length: { words: 40 } });
    assert.equal(words.printed.trimEnd().split('\n').length, 1);
  });

  it('says whose sentences they are where there are several articles', async () => {
    const { printed } = await run([inFolder('bundle.txt'), inFolder('a.txt')]);
    assert.deepEqual(
      printed.split('\n\n').map((part) => part.split('\n')[0]),
      [`${inFolder('bundle.txt')}: uno.txt`, `${inFolder('bundle.txt')}: dos.txt`, inFolder('a.txt')],
    );
  });

  it('prints an object a file as JSON Lines, with ranges in the file', async () => {
    const files = [inFolder('bundle.txt'), '-', inFolder('empty.txt')];
    const { printed } = await run(files, { format: 'jsonl' }, THIRD);
    const objects = printed
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Told);
    assert.deepEqual(
      objects.map(({ file }) => file),
      files,
    );
    assert.deepEqual(
      objects[0]?.articles.map(({ name }) => name),
      ['uno.txt', 'dos.txt'],
    );
    assert.deepEqual(objects[1]?.articles, [
      { name: null, sentences: [{ range: [0, THIRD.length], text: THIRD }] },
    ]);
    const bundle = `==> uno.txt <==\n${FIRST}\n\n==> dos.txt <==\n${SECOND}\n${THIRD}\n`;
    for (const { sentences } of objects[0].articles)
      for (const { range, text } of sentences) assert.equal(bundle.slice(...range), text);
  });

  it('prints an array of several files as JSON', async () => {
    const { printed } = await run([inFolder('a.txt'), inFolder('empty.txt')], { format: 'json' });
    assert.equal((JSON.parse(printed) as Told[]).length, 2);
  });

  it('lets nothing of an article become markup, or a command of the terminal', async () => {
    const length = { sentences: 9 };
    const markdown = await run([inFolder('marks.txt')], { format: 'markdown', length });
    assert.match(markdown.printed, /^## [^\n]*marks\.txt\n\n- [^\n]*\\\*Nadie\\\* \\\[vino\\\]\\\(x\)/);
    const text = await run([inFolder('marks.txt')], { length });
    assert.equal(text.printed, `[31m*Nadie* [vino](x).\n${FIRST}\n`);
  });

  it('tells the key points of each section under its heading', async () => {
    const files = [inFolder('sections.txt')];
    const { printed } = await run(files, { of: 'sections', length: {} });
    assert.equal(printed, `${FIRST}\n\nLos costos\n${SECOND}\n\nEl comercio\n${THIRD}\n`);
    const markdown = await run(files, { of: 'sections', length: {}, format: 'markdown' });
    assert.match(
      markdown.printed,
      /^## [^\n]+\n\n- La alcaldesa [^\n]+\n\n### Los costos\n\n- Los técnicos /,
    );
    const json = await run(files, { of: 'sections', length: {}, format: 'jsonl' });
    const { articles } = JSON.parse(json.printed) as { articles: [{ sections: { heading: unknown }[] }] };
    assert.deepEqual(
      articles[0].sections.map(({ heading }) => heading),
      [
        null,
        { range: [FIRST.length + 1, FIRST.length + 11], text: 'Los costos' },
        {
          range: [FIRST.length + SECOND.length + 13, FIRST.length + SECOND.length + 24],
          text: 'El comercio',
        },
      ],
    );
  });

  it('tells what the articles of a file share once, with the articles that tell it', async () => {
    const files = [inFolder('shared.txt')];
    const length = { sentences: 1 };
    const { printed } = await run(files, { of: 'bundle', length });
    assert.equal(printed, `${FIRST} [uno.txt; tres.txt]\n`);
    const json = await run(files, { of: 'bundle', length, format: 'jsonl' });
    const start = '==> uno.txt <==\n'.length;
    assert.deepEqual(JSON.parse(json.printed), {
      file: files[0],
      articles: 3,
      shared: [
        {
          range: [start, start + FIRST.length],
          text: FIRST,
          article: 1,
          toldBy: [
            { number: 1, name: 'uno.txt' },
            { number: 3, name: 'tres.txt' },
          ],
        },
      ],
    });
    const markdown = await run(files, { of: 'bundle', length, format: 'markdown' });
    assert.match(markdown.printed, /^## [^\n]+\n\n- La alcaldesa [^\n]+ \(uno\.txt; tres\.txt\)\n$/);
    assert.equal((await run([inFolder('empty.txt')], { of: 'bundle', length })).printed, '');
  });

  it('complains of what it cannot read and goes on', async () => {
    const { status, printed, complaints } = await run([inFolder('none.txt'), inFolder('a.txt')], {
      format: 'jsonl',
    });
    assert.equal(status, 1);
    assert.deepEqual(complaints, [`lede: ${inFolder('none.txt')}: no such file`]);
    assert.equal((JSON.parse(printed) as Told).file, inFolder('a.txt'));
  });
});

interface Told {
  readonly file: string;
  readonly articles: readonly {
    readonly name: string | null;
    readonly sentences: readonly { readonly range: [number, number]; readonly text: string }[];
  }[];
}
