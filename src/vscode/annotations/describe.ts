import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotations/annotation';
import type { Correction } from '../../core/annotations/correction';
import { TYPE_NAMES } from '../../core/entities/names';
import type { Label } from '../../core/settings/label';
import { excerpt } from '../../core/text/excerpt';
import { labelNamed } from './labels';

/** So much of a text a row shows, in UTF-16 units. */
const LONGEST = 60;

/** What an annotation says, in a few words of plain text. */
export function sayingOf(annotation: Annotation, labels: readonly Label[]): string {
  switch (annotation.kind) {
    case 'label':
      return labelNamed(labels, annotation.label).title;
    case 'document-label':
      return labelNamed(labels, annotation.label, 'document').title;
    case 'relation':
      return labelNamed(labels, annotation.label, 'relation').title;
    case 'note':
      return shorten(annotation.text);
    case 'correction':
      return describeCorrection(annotation.correction);
  }
}

/** The text that an annotation stands on, as it was when it was last saved; empty for one of a whole article. */
export function quoteOf(annotation: Annotation): string {
  const isQuote = annotation.kind !== 'relation' && 'span' in annotation.target;
  return isQuote ? shorten(annotation.target.span.exact) : '';
}

/** A text on one line, and not too long. */
export function shorten(text: string): string {
  return excerpt(text, [0, text.length], LONGEST);
}

function describeCorrection(correction: Correction): string {
  const { t } = vscode.l10n;
  switch (correction.action) {
    case 'accept':
      return t('Name accepted: {0}', t(TYPE_NAMES[correction.type].one));
    case 'reject':
      return t('No name');
    case 'retype':
      return t('Type: {0}', t(TYPE_NAMES[correction.type].one));
    case 'resize':
      return t('This is the whole name');
    case 'merge':
      return t('The same as {0}', correction.into);
    case 'split':
      return t('Another: {0}', correction.name);
    case 'rename':
      return t('Called {0}', correction.name);
  }
}
