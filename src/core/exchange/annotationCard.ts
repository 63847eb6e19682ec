import type { Annotation } from '../annotations/annotation';
import { inEnglish } from '../text/translate';
import { escapeMarkdown } from './markdown';
import { withoutPictures } from './noteMarkdown';
import type { Presentation } from './presentation';

/**
 * What a hover says of an annotation, as Markdown that is not to be trusted: what it says, by whom and when, and whether
 * there is something to be done about it.
 * @param saying what it says, in a few words of plain text; a note is given in full instead.
 * @param isMoved true where its place is to be confirmed.
 */
export function annotationCard(
  annotation: Annotation,
  saying: string,
  isMoved: boolean,
  { translate = inEnglish, locale }: Pick<Presentation, 'translate' | 'locale'>,
): string {
  const { author, created, status } = annotation;
  const facts = [
    author === null ? '' : escapeMarkdown(author),
    escapeMarkdown(new Date(created).toLocaleDateString(locale, { dateStyle: 'medium' })),
    status === 'resolved' ? translate('resolved') : '',
    isMoved ? translate('its text has changed, please confirm') : '',
  ].filter((fact) => fact !== '');
  const head = annotation.kind === 'note' ? translate('Note') : escapeMarkdown(saying);
  const body = annotation.kind === 'note' ? `\n\n${withoutPictures(annotation.text)}` : '';
  return `**${head}** · ${facts.join(' · ')}${body}`;
}
