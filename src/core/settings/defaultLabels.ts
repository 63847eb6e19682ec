import type { Message } from '../text/translate';
import type { Label, LabelKind } from './label';
import type { LabelColourName } from './labelColour';

/** A label that Lede brings along. */
export interface DefaultLabel extends Label {
  readonly title: Message;
  readonly description: Message;
}

/** What there is to label with where a workspace says nothing of its own. */
export const DEFAULT_LABELS: readonly DefaultLabel[] = [
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
  title: Message,
  key: string,
  colour: LabelColourName,
  description: Message,
  kind: LabelKind = 'span',
): DefaultLabel {
  return { name, title, colour: { named: colour }, key, description, kind };
}
