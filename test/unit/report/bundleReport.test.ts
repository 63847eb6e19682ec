import assert from 'node:assert/strict';
import { LiveAnalysis } from '../../../src/core/live/liveAnalysis';
import { bundleToMarkdown } from '../../../src/core/report/bundleMarkdown';
import { bundleReport, type BundleReport } from '../../../src/core/report/bundleReport';
import { finish } from '../../../src/core/text/steps';
import { readers } from '../../support/readers';

const CLOSED =
  'La alcaldesa anunció que el puente viejo de Río Hondo seguirá cerrado al tránsito hasta fin de mes por las obras de reparación que la empresa comenzó en enero.';
const BAKER =
  'Una panadera de *Valdor* ganó el premio nacional de repostería con una tarta de almendras, y pidió que la provincia abra una escuela del oficio en la orilla norte.';

const TEXT = [
  `==> uno.txt <==\n${CLOSED}`,
  `==> [dos].txt <==\n${BAKER}`,
  `==> tres.txt <==\n${CLOSED}`,
].join('\n\n');

const start = (text: string): LiveAnalysis => finish(LiveAnalysis.of(text, readers));

function read(text: string, onRead: (count: number) => void = () => undefined): BundleReport {
  return finish(bundleReport(start(text), {}, onRead));
}

describe('bundleReport', () => {
  it('tells what articles share once, where it stands in the file, with all that tell it', () => {
    const { articles, points } = read(TEXT);
    assert.equal(articles, 3);
    assert.deepEqual(
      points.map(({ range, toldBy }) => [
        TEXT.slice(...range),
        toldBy.map(({ number, heading }) => `${number} ${heading ?? ''}`),
      ]),
      [
        [CLOSED, ['1 uno.txt', '3 tres.txt']],
        [BAKER, ['2 [dos].txt']],
      ],
    );
    assert.equal(TEXT.slice(...points[0]!.toldBy[1]!.range).trim(), CLOSED);
  });

  it('says how many it has read after each, and reads no further than it is asked to', () => {
    const counts: number[] = [];
    const live = start(TEXT);
    const steps = bundleReport(live, {}, (count) => counts.push(count));
    while (counts.length < 2) assert.notEqual(steps.next().done, true);
    assert.deepEqual(
      live.articles.map(({ reading }) => reading.article !== undefined),
      [true, true, false],
    );
    finish(steps);
    assert.deepEqual(counts, [1, 2, 3]);
  });

  it('has nothing to say of a text without words', () => {
    assert.deepEqual(read('').points, []);
  });
});

describe('bundleToMarkdown', () => {
  it('links each sentence, and those that tell it, and lets nothing of them become markup', () => {
    const lineOf = (offset: number): number => TEXT.slice(0, offset).split('\n').length;
    const presentation = { lineOf, addressOf: (line: number) => `a.txt#L${line}` };
    assert.equal(
      bundleToMarkdown(read(TEXT), presentation, 'a*b.txt'),
      `# a\\*b.txt

3 articles

## What the Articles Share

- [${CLOSED}](<a.txt#L2>)
  [uno.txt](<a.txt#L2>) · [tres.txt](<a.txt#L8>)
- [${BAKER.replaceAll('*', '\\*')}](<a.txt#L5>)
  [\\[dos\\].txt](<a.txt#L5>)
`,
    );
    const without = bundleToMarkdown(read(TEXT), { ...presentation, addressOf: () => null }, 'a.txt');
    assert.doesNotMatch(without, /\]\(/);
  });
});
