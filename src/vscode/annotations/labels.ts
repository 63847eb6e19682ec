import type * as vscode from 'vscode';
import type { Label, LabelKind } from '../../core/settings/label';
import type { Services } from '../services';

/** The labels of a file's workspace. */
export function labelsOf(
  { workspaceFiles }: Pick<Services, 'workspaceFiles'>,
  uri: vscode.Uri,
): readonly Label[] {
  return workspaceFiles.of(uri).labels;
}

/** A label by its name. One that the scheme does not have, or has no longer, is still shown: grey, by its name. */
export function labelNamed(labels: readonly Label[], name: string, kind: LabelKind = 'span'): Label {
  const known = labels.find((label) => label.name === name);
  return known ?? { name, title: name, colour: { named: 'grey' }, key: null, description: null, kind };
}
