import type { LabelColour, LabelColourName } from './labelColour';

/** What a label can be put on: a stretch of text, a whole article, or a pair of annotations. */
export const LABEL_KINDS = ['span', 'document', 'relation'] as const;

export type LabelKind = (typeof LABEL_KINDS)[number];

/** A label of a workspace's scheme. */
export interface Label {
  /** What sidecars and exports call it; unique in its scheme. */
  readonly name: string;
  /** What people read. */
  readonly title: string;
  readonly colour: LabelColour;
  /** The one character, in small letters, that chooses it on the keyboard; unique in its scheme. */
  readonly key: string | null;
  readonly description: string | null;
  readonly kind: LabelKind;
}

/** What there is to label with where a workspace says nothing of its own. */
export const DEFAULT_LABELS: readonly Label[] = [
  label('claim', 'Claim', 'c', 'blue', 'Says that something is so, and can be checked'),
  label('evidence', 'Evidence', 'e', 'green', 'Is given as proof: a figure, a document, a picture'),
  label('source', 'Source', 's', 'teal', 'Who or what the article has it from'),
  label('quotation', 'Quotation', 'q', 'purple', 'What somebody said, in their words'),
  label('background', 'Background', 'b', 'grey', 'Explains what went before'),
  label('opinion', 'Opinion', 'o', 'orange', 'Judges, praises or blames'),
  label('doubtful', 'Doubtful', 'd', 'red', 'Has to be checked before it is used'),
  label('relevant', 'Relevant', 'r', 'yellow', 'An article to keep', 'document'),
  label('duplicate', 'Duplicate', 'u', 'pink', 'An article that there is already', 'document'),
  label('supports', 'Supports', 'p', 'green', 'The first speaks for the second', 'relation'),
  label('contradicts', 'Contradicts', 'x', 'red', 'The first speaks against the second', 'relation'),
];

function label(
  name: string,
  title: string,
  key: string,
  colour: LabelColourName,
  description: string,
  kind: LabelKind = 'span',
): Label {
  return { name, title, colour: { named: colour }, key, description, kind };
}
