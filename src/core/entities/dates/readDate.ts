import type { PartialDate } from '../partialDate';

/** A date among pieces: up to which it goes, and what it says. */
export interface ReadDate {
  readonly end: number;
  readonly date: PartialDate;
}
