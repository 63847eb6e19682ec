/** The types of name that the tagger tells apart, as labelled data call them, in the order of its labels; dates are found by rules. */
export const TYPE_LABELS = ['PER', 'ORG', 'LOC', 'MISC'] as const;

export type TypeLabel = (typeof TYPE_LABELS)[number];

/** A labelled span of a line, in UTF-16 units; `unknown` where a set's label says nothing about our types. */
export interface LabelledSpan {
  readonly start: number;
  readonly end: number;
  readonly type: TypeLabel | 'unknown';
}

export interface LabelledLine {
  readonly text: string;
  readonly spans: readonly LabelledSpan[];
}

/** One labelled set. */
export interface Source {
  readonly name: string;
  /** ISO 639-1. */
  readonly language: string;
  /** The types that the set does not label: what it leaves out may be such a name. */
  readonly unlabelled: readonly TypeLabel[];
  readonly documents: readonly (readonly LabelledLine[])[];
}
