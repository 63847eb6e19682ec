import type { LabelColour } from './labelColour';

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
