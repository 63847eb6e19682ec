import { SIGNS } from './articleWords';
import {
  caseFeatures,
  elsewhereFeature,
  FIVE_CASES,
  fiveCasesFeature,
  LONGEST_RUN,
  mannerFeature,
  runFeature,
} from './featureHashes';
import { LongNameRows } from './longNameRows';
import { RowTable } from './rowTable';
import { MANNERS } from './runs';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import { CASES } from './wordFeatures';

/** What a line shows of its words, whichever words they are, scores for each label: a table for each such thing. */
export class LineTables {
  /** By how three words are written, and the opening. */
  readonly cases: RowTable;
  /** By how five words are written. */
  readonly fiveCases: RowTable;
  /** By the line's manner, the writing and the opening. */
  readonly manners: RowTable;
  /** By the run's length, the place in it, and the opening. */
  readonly runs: RowTable;
  /** By the signs of an article, the opening and the writing. */
  readonly signs: RowTable;
  /** By the names of several words that a word or its neighbour is in. */
  readonly longNames: LongNameRows;

  constructor(model: TaggerModel, rows: ScoreRows) {
    this.cases = new RowTable(model, rows, CASES ** 3 * 4, (index) =>
      caseFeatures(index >> 8, (index >> 5) & 7, (index >> 2) & 7, index & 3),
    );
    this.fiveCases = new RowTable(model, rows, FIVE_CASES, (five) => [fiveCasesFeature(five)]);
    this.manners = new RowTable(model, rows, MANNERS * CASES * 4, (index) => [
      mannerFeature(index >> 5, (index >> 2) & 7, index & 3),
    ]);
    this.runs = new RowTable(model, rows, (LONGEST_RUN + 1) * 16, (index) => [
      runFeature(index >> 4, (index >> 2) & 3, index & 3),
    ]);
    this.signs = new RowTable(model, rows, SIGNS * 4 * CASES, (index) => [
      elsewhereFeature(index >> 5, (index >> 3) & 3, index & 7),
    ]);
    this.longNames = new LongNameRows(model, rows);
  }
}
