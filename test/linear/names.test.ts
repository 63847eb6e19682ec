import assert from 'node:assert/strict';
import { createAnalyser } from '../../src/core/analysis';
import { applyGazetteer } from '../../src/core/entities/workspaceGazetteer/applyGazetteer';
import type { GazetteerEntry } from '../../src/core/entities/workspaceGazetteer/entry';
import { Gazetteer } from '../../src/core/entities/workspaceGazetteer/gazetteer';
import { readers } from '../support/readers';
import { leastTimeOf } from './clock';
import { drawPatterns } from './hostileTexts';

/** What the names of a workspace are made of: words that repeat, a name that begins another, handles, and what stands between. */
const ATOMS = [
  ...['Ana ', 'Ana Ruiz ', 'Ana Ana ', 'Ana Ana Ana Ana Ana Gil ', 'Ana-', 'Ana', 'Ruiz, ', 'ana ', 'A. '],
  ...['@ana ', '@ana_', '@', '# ', 'https://a.example/Ana ', 'Ana@a.example ', '😀', 'Á', '\n', '  ', '. '],
];

const entry = (name: string, ...aliases: string[]): GazetteerEntry => ({
  name,
  aliases,
  type: 'person',
  note: null,
  link: null,
});

/** Names whose beginnings are found far more often than they are. */
const GAZETTEER = new Gazetteer([
  entry('Ana Ruiz', 'Ana', '@ana', 'A. R.'),
  entry('Ana Ana Ana Ana Ana Ana Gil'),
  entry('Ana-Ana-Ana-Ana Paz', 'Ána'),
]);

const PATTERNS = 40;
const SEED = 20_260_111;

/** A run of a pattern so many times as long as a short one takes at most so many times as long for a unit, in UTF-16 units. */
const SHORT = 4000;
const LONGER = 16;
const GROWTH = 3;

/** Of all runs, none takes more than so many times as long for a unit as half of them do. */
const MULTIPLE = 30;

const runOf = (pattern: string, size: number): string => pattern.repeat(Math.ceil(size / pattern.length));

/** What a run takes for a unit, in ns: the least of many times. */
const timeOf = (read: (text: string) => unknown, text: string, enough: number): number =>
  (leastTimeOf(() => read(text), enough) * 1e6) / text.length;

describe('names in hostile texts', function () {
  this.timeout(300_000);

  const patterns = [...ATOMS, ...drawPatterns(PATTERNS, SEED, ATOMS)];
  const analyse = createAnalyser(readers);
  const READERS: readonly (readonly [what: string, read: (text: string) => unknown])[] = [
    ['finding those that the workspace knows', (text) => GAZETTEER.find(text)],
    ['putting those in the place of others', (text) => applyGazetteer(text, [], GAZETTEER)],
    ['finding and linking all others', analyse],
  ];

  for (const [what, read] of READERS) {
    it(`${what} takes time in proportion to the text's length`, () => {
      const times = patterns.map((pattern) => timeOf(read, runOf(pattern, SHORT), 5));
      const usual = [...times].sort((a, b) => a - b)[times.length >> 1] ?? Number.NaN;
      const slow = patterns.filter((pattern, index) => {
        const most = Math.min(MULTIPLE * usual, GROWTH * Math.max(usual, times[index] ?? 0));
        const long = runOf(pattern, SHORT * LONGER);
        return [0, 20, 200].every((enough) => timeOf(read, long, enough) > most);
      });
      assert.deepEqual(slow, []);
    });
  }
});
