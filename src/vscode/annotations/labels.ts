import * as vscode from 'vscode';
import { DEFAULT_LABELS } from '../../core/settings/defaultLabels';
import type { Label, LabelKind } from '../../core/settings/label';
import { lazy } from '../../core/text/lazy';
import type { Services } from '../services';

/** The labels of a file's workspace. */
export function labelsOf(
  { workspaceFiles }: Pick<Services, 'workspaceFiles'>,
  uri: vscode.Uri,
): readonly Label[] {
  const { labels } = workspaceFiles.of(uri);
  return labels === DEFAULT_LABELS ? defaultLabels() : labels;
}

/** The labels that Lede brings along, in the reader's language. */
const defaultLabels = lazy(() =>
  DEFAULT_LABELS.map((label): Label => {
    const { title, description } = label;
    return { ...label, title: vscode.l10n.t(title), description: vscode.l10n.t(description) };
  }),
);

/** A label by its name. One that the scheme does not have, or has no longer, is still shown: grey, by its name. */
export function labelNamed(labels: readonly Label[], name: string, kind: LabelKind = 'span'): Label {
  const known = labels.find((label) => label.name === name);
  return known ?? { name, title: name, colour: { named: 'grey' }, key: null, description: null, kind };
}
