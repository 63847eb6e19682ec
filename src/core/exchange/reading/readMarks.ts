import { excerpt } from '../../text/excerpt';
import type { Message } from '../../text/translate';
import type { Counting } from '../marks/counting';
import type { MarkRelation, MarkSource } from '../marks/mark';

/** Something in a file of annotations that cannot be read or has no place. */
export interface ReadFault {
  /** `{0}`, `{1}`… stand for `values`. */
  readonly message: Message;
  readonly values: readonly (string | number)[];
  /** From 0. */
  readonly line: number;
}

/** A mark as a file of annotations tells it. */
export interface ReadMark {
  /** Unique in its document. */
  readonly id: string;
  /** In the counting of its document; null where only the quote tells the place. Whole numbers, the end behind the start. */
  readonly start: number | null;
  readonly end: number | null;
  readonly type: string;
  readonly note: string | null;
  readonly source: MarkSource;
  readonly confidence: number | null;
  /** What it stands on, where the format repeats it. */
  readonly quote: string | null;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stands in the file of annotations, from 0. */
  readonly line: number;
}

/** One text of a file of annotations. */
export interface ReadDocument {
  /** What the file calls it; null where it does not. */
  readonly name: string | null;
  /**
   * Null where the file does not repeat it: offsets then are those of the text that they are read for. Its white space may be
   * other than in the original, as where only tokens are known.
   */
  readonly text: string | null;
  readonly counting: Counting;
  readonly marks: readonly ReadMark[];
  readonly relations: readonly (MarkRelation & { readonly line: number })[];
  /** The labels of its article as a whole, and what is said of that. */
  readonly labels: readonly string[];
  readonly notes: readonly string[];
  /** Where without a text the article stands that labels and notes are of: any offset in it, in the counting. */
  readonly place: number;
  /** Where it begins in the file of annotations, from 0. */
  readonly line: number;
}

/** What a file of annotations says. */
export interface ReadMarks {
  readonly documents: readonly ReadDocument[];
  readonly faults: readonly ReadFault[];
}

/** More of a word of the file no message quotes, in UTF-16 units. */
const LONGEST_QUOTE = 100;

/** A fault at a line, from 0; what it quotes of the file is cut where it is long. */
export function faultAt(line: number, message: Message, ...values: readonly (string | number)[]): ReadFault {
  const short = (value: string | number): string | number =>
    typeof value === 'string' ? excerpt(value, [0, value.length], LONGEST_QUOTE) : value;
  return { line, message, values: values.map(short) };
}

/** A document that says of itself what is given, and else nothing. */
export function documentOf(given: Partial<ReadDocument>): ReadDocument {
  return {
    name: null,
    text: null,
    counting: 'UTF-16',
    marks: [],
    relations: [],
    labels: [],
    notes: [],
    place: 0,
    line: 0,
    ...given,
  };
}

/** A mark that says of itself what is given, and else nothing. */
export function markOf(given: Partial<ReadMark> & Pick<ReadMark, 'id' | 'type' | 'line'>): ReadMark {
  return {
    start: null,
    end: null,
    note: null,
    source: 'added',
    confidence: null,
    quote: null,
    prefix: '',
    suffix: '',
    ...given,
  };
}
