import assert from 'node:assert/strict';
import { detect } from '../../src/core/analysis';
import { readStructure } from '../../src/core/articles/readArticle';
import { splitBundle } from '../../src/core/bundles/bundle';
import { lineRanges, splitLines } from '../../src/core/text/lines';
import { detectLanguage } from '../support/languages';
import { leastTimeOf, timeOf } from './clock';
import { ATOMS, drawPatterns, type HostileText, hostileTexts } from './hostileTexts';

/** How many texts are made, how long they are at most, in UTF-16 units, and the number that they are drawn with. */
const TEXTS = 10_000;
const LONGEST = 4000;
const SEED = 20_260_111;

/** A line is judged as a whole, so that one of a letter takes as long as one of so many. */
const SHORTEST_LINE = 100;

/** What may take the longest takes at most so many times as long for a byte as half of the texts do. */
const MULTIPLE = 100;

/** A run of a pattern so many times as long as a short one takes at most so many times as long for a byte. */
const SHORT = 3000;
const LONGER = 40;
const GROWTH = 3;

/** So many patterns are drawn for such runs, besides the atoms of all. */
const PATTERNS = 100;

/** In UTF-16 units. */
const HUGE = 30_000_000;

function readAll(text: string): void {
  detect(text);
  for (const { range } of splitBundle(text, splitLines(text)).places)
    readStructure(text.slice(...range), detectLanguage);
}

/** How much there is to read. */
function effort(text: string): number {
  let sum = 0;
  for (const [start, end] of lineRanges(text)) sum += Math.max(SHORTEST_LINE, end - start + 1);
  return sum;
}

/** What reading a text takes for a unit of effort, in ns. */
function measure(text: string): number {
  return (timeOf(() => readAll(text)) * 1e6) / effort(text);
}

/** The same once the engine has warmed up to this text: the least of many runs. */
function measureWarm(text: string, enough: number): number {
  return (leastTimeOf(() => readAll(text), enough) * 1e6) / effort(text);
}

interface Measured extends HostileText {
  readonly time: number;
}

describe('reading the structure of hostile texts', function () {
  this.timeout(300_000);

  let measured: Measured[] = [];
  let usual = 0;

  before(() => {
    for (const { text } of hostileTexts(TEXTS / 20, LONGEST, SEED + 1)) readAll(text);
    measured = Array.from(hostileTexts(TEXTS, LONGEST, SEED), (made) => ({
      ...made,
      time: measure(made.text),
    }));
    measured.sort((a, b) => b.time - a.time);
    usual = measured[TEXTS / 2]?.time ?? Number.NaN;
  });

  it(`takes at most ${MULTIPLE} times as long for a byte as is usual`, () => {
    const slow = measured.filter(({ time }) => time > MULTIPLE * usual);
    const slowWhenWarm = slow.filter(({ text }) => measureWarm(text, 20) > MULTIPLE * usual);
    assert.deepEqual(
      slowWhenWarm.map(({ recipe }) => recipe),
      [],
    );
  });

  it('takes about as long for a byte of a longer text', () => {
    const units = [...ATOMS, ...drawPatterns(PATTERNS, SEED)];
    const grown = units.filter((unit) => {
      const [short, long] = [SHORT, SHORT * LONGER].map((size) => unit.repeat(Math.ceil(size / unit.length)));
      const most = GROWTH * Math.max(usual, measureWarm(short ?? '', 5));
      return [0, 20, 200].every((enough) => measureWarm(long ?? '', enough) > most);
    });
    assert.deepEqual(grown, []);
  });

  for (const unit of [
    '=',
    '—',
    '(@',
    '7',
    '😀',
    '([{',
    'una palabra ',
    '— A (@a) ',
    'https://x.com/a ',
    '.',
    '"',
  ]) {
    it(`reads ${HUGE / 1e6} MB of ${JSON.stringify(unit)} on one line`, () => {
      const time = measure(unit.repeat(HUGE / unit.length));
      assert.ok(
        time < MULTIPLE * usual,
        `${time.toFixed(0)} ns for a byte, where ${usual.toFixed(0)} are usual`,
      );
    });
  }
});
