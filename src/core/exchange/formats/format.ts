import type { Carries } from '../marks/carries';
import type { MarkedFile } from '../marks/mark';
import type { ReadMarks } from '../reading/readMarks';

/** What a format makes of a file. */
export interface WrittenMarks {
  readonly text: string;
  /** The text of a second file that belongs to it; only of formats with a `companion`. */
  readonly companion?: string;
}

/** A format in which marks are exchanged with other tools. */
export interface ExchangeFormat {
  /** What the command line calls it. */
  readonly id: string;
  /** What people read. */
  readonly label: string;
  /** What its files end in, with the dot. */
  readonly extension: string;
  /** What the file ends in that holds the text, where that is one of its own. */
  readonly companion?: string;
  /** True where several files of it, one behind the other, are one file of it. */
  readonly isStream: boolean;
  readonly carries: Carries;
  /** Writes a file of which only that is given which the format carries. */
  readonly write: (file: MarkedFile) => WrittenMarks;
  /**
   * Reads any text; what cannot be read of it is told of.
   * @param companion the text of the second file; null where it is not known.
   */
  readonly read: (text: string, companion: string | null) => ReadMarks;
}
