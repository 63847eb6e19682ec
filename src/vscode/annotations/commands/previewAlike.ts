import * as vscode from 'vscode';
import { excerptAround } from '../../../core/text/excerpt';
import { plainLabel } from '../../documents';
import type { AlikeIn } from './alikeElsewhere';
import { pickMany } from '../../pickMany';

interface Item extends vscode.QuickPickItem {
  readonly file?: AlikeIn;
  readonly range?: vscode.Range;
}

/**
 * Shows each stretch among its words, those of several files under the names of these; those that are left checked are
 * returned, undefined where none is to be labelled after all.
 */
export async function previewAlike(files: readonly AlikeIn[]): Promise<AlikeIn[] | undefined> {
  const items = files.flatMap((file): Item[] => [
    ...(files.length > 1 ? [separatorOf(file)] : []),
    ...file.ranges.map((range) => itemOf(file, range)),
  ]);
  const picked = await pickMany(items, vscode.l10n.t('Those that are checked are labelled'));
  return picked && files.map((file) => onlyPicked(file, picked)).filter(({ ranges }) => ranges.length > 0);
}

const separatorOf = ({ uri }: AlikeIn): Item => ({
  label: vscode.workspace.asRelativePath(uri),
  kind: vscode.QuickPickItemKind.Separator,
});

function itemOf(file: AlikeIn, range: vscode.Range): Item {
  const { line, character } = range.start;
  const text = file.lineAt(line);
  const end = range.isSingleLine ? range.end.character : text.length;
  return {
    label: plainLabel(excerptAround(text, [0, text.length], [character, end]).text),
    description: vscode.l10n.t('line {0}', line + 1),
    picked: true,
    file,
    range,
  };
}

function onlyPicked(file: AlikeIn, picked: readonly Item[]): AlikeIn {
  const ranges = picked.flatMap((item) => (item.file === file && item.range ? [item.range] : []));
  return { ...file, ranges };
}
