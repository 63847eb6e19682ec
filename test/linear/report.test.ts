import assert from 'node:assert/strict';
import { createAnalyser } from '../../src/core/analysis';
import type { Article } from '../../src/core/articles/article';
import { bundleSummary } from '../../src/core/summaries/bundle';
import { keyPoints } from '../../src/core/summaries/keyPoints';
import { report } from '../../src/core/report/report';
import { summarise } from '../../src/core/summaries/summarise';
import { finish } from '../../src/core/text/steps';
import { readers } from '../support/readers';
import { leastTimeOf } from './clock';
import { drawPatterns } from './hostileTexts';

/** What reports tell of: names, each `#` another, dates, what is said, posts, and what parts sentences and paragraphs. */
const ATOMS = [
  ...['Ana Ruiz ', 'Ana Ru#z ', 'Luis M#ra, ', 'Madrid ', 'la OTAN ', 'una palabra ', 'the word '],
  ...[
    'ayer ',
    'yesterday ',
    'el lunes ',
    'Monday ',
    '3 de mayo ',
    '3 de mayo de 2024 ',
    'May 3, 2024 ',
    'en 2019 ',
  ],
  ...['«', '» ', '"', '“a b c d”, ', '— ', '—', ': ', 'dijo ', 'said ', ', dijo Ana Ruiz. ', '. ', '\n'],
  ...['— A (@a) May 3, 2024\n', 'Obras\n', 'El puente de Ana Ru#z sigue cerrado, dijo ayer la alcaldesa.\n'],
];

const PATTERNS = 30;
const SEED = 20_260_111;

/** What tells the longest of a text takes at most so many times as long for a unit as half of the texts do. */
const MULTIPLE = 20;

/** A run of a pattern so many times as long as a short one takes at most so many times as long for a unit, in UTF-16 units. */
const SHORT = 4000;
const LONGER = 16;
const GROWTH = 3;

const analyse = createAnalyser(readers);

/** A name of its own for every number: "ba", "bb", …. */
const letters = (number: number): string =>
  number.toString(16).replace(/./g, (digit) => String.fromCharCode(0x61 + parseInt(digit, 16)));

function runOf(pattern: string, size: number): string {
  const turns = Math.ceil(size / pattern.length);
  return Array.from({ length: turns }, (_, turn) => pattern.replaceAll('#', letters(turn))).join('');
}

interface Measured {
  readonly pattern: string;
  readonly articles: readonly Article[];
  readonly text: string;
  /** What telling all of it takes for a unit, in ns; the least of many runs. */
  readonly time: number;
}

function measure(pattern: string, size: number): Measured {
  const text = runOf(pattern, size);
  const { articles } = analyse(text);
  return { pattern, text, articles, time: timeToTell(text, articles, 20) };
}

function timeToTell(text: string, articles: readonly Article[], enough: number): number {
  const time = leastTimeOf(() => {
    for (const article of articles) {
      report(text, article, { summary: summarise(text, article) });
      keyPoints(text, article);
    }
    finish(bundleSummary(articles.map((source) => ({ text, source }))));
  }, enough);
  return (time * 1e6) / text.length;
}

describe('telling what hostile texts say', function () {
  this.timeout(300_000);

  let short: Measured[] = [];
  let long: Measured[] = [];
  let usual = 0;

  before(() => {
    const patterns = [...ATOMS, ...drawPatterns(PATTERNS, SEED, ATOMS)];
    short = patterns.map((pattern) => measure(pattern, SHORT));
    long = patterns.map((pattern) => measure(pattern, SHORT * LONGER));
    usual = long.map(({ time }) => time).sort((a, b) => a - b)[long.length >> 1] ?? Number.NaN;
  });

  it(`takes at most ${MULTIPLE} times as long for a unit as is usual`, () => {
    const most = MULTIPLE * usual;
    assert.deepEqual(
      slow(long, () => most),
      [],
    );
  });

  it('takes about as long for a unit of a longer text', () => {
    assert.deepEqual(
      slow(long, (_, number) => GROWTH * Math.max(usual, short[number]?.time ?? 0)),
      [],
    );
  });

  /** The patterns of what takes longer than `most`, warm as well. */
  function slow(all: readonly Measured[], most: (one: Measured, number: number) => number): string[] {
    const isSlow = (one: Measured, number: number): boolean =>
      one.time > most(one, number) && timeToTell(one.text, one.articles, 500) > most(one, number);
    return all.filter(isSlow).map(({ pattern }) => pattern);
  }
});
