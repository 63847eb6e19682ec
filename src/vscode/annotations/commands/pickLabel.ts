import * as vscode from 'vscode';
import type { Label, LabelKind } from '../../../core/settings/label';
import { notice } from '../notices';

/** Which label: by its key, as a keybinding has it, or by its name. */
export interface Wanted {
  readonly key?: string;
  readonly name?: string;
}

/** True of an argument that says which label. */
export function isWanted(value: unknown): value is Wanted {
  return typeof value === 'object' && value !== null && ('key' in value || 'name' in value);
}

interface LabelItem extends vscode.QuickPickItem {
  readonly chosen: Label;
}

/** The label that is wanted, or one out of a list where it is not said which, or is gone. */
export async function chooseLabel(
  labels: readonly Label[],
  kinds: readonly LabelKind[],
  { key, name }: Wanted = {},
): Promise<Label | undefined> {
  const offered = labels.filter(({ kind }) => kinds.includes(kind));
  if (key === undefined)
    return (
      offered.find((label) => label.name === name) ?? pickLabel(offered, vscode.l10n.t('A label, or its key'))
    );
  const label = labelWithKey(offered, key);
  if (!label) notice(vscode.l10n.t('No label has the key {0}.', key.toUpperCase()));
  return label;
}

/**
 * Lists labels; a letter that is the key of one takes it at once.
 * @returns undefined where none was chosen.
 */
function pickLabel(offered: readonly Label[], placeholder: string): Promise<Label | undefined> {
  const pick = vscode.window.createQuickPick<LabelItem>();
  pick.placeholder = placeholder;
  pick.matchOnDescription = true;
  pick.items = offered.map(itemOf);
  return new Promise((resolve) => {
    const end = (label: Label | undefined): void => {
      resolve(label);
      pick.dispose();
    };
    pick.onDidChangeValue((value) => {
      const label = labelWithKey(offered, value);
      if (label) end(label);
    });
    pick.onDidAccept(() => end(pick.selectedItems[0]?.chosen));
    pick.onDidHide(() => end(undefined));
    pick.show();
  });
}

/** The label that a key chooses. */
function labelWithKey(labels: readonly Label[], key: string): Label | undefined {
  return labels.find((label) => label.key !== null && label.key === key.toLowerCase());
}

function itemOf(label: Label): LabelItem {
  const { key, title, description } = label;
  return {
    label: title,
    ...(key !== null && { description: key.toUpperCase() }),
    ...(description !== null && { detail: description }),
    chosen: label,
  };
}
