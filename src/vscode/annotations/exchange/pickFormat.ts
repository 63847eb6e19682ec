import * as vscode from 'vscode';
import type { ExchangeFormat } from '../../../core/exchange/formats/format';
import { EXCHANGE_FORMATS, formatOf } from '../../../core/exchange/formats/formats';

/** The format that a keybinding or a script has settled, else the one that is chosen; undefined for none. */
export async function chooseFormat(
  id: string | undefined,
  question: string,
): Promise<ExchangeFormat | undefined> {
  if (id !== undefined) return formatOf(id);
  const items = EXCHANGE_FORMATS.map((format) => ({
    label: format.label,
    description: `*${format.extension}`,
    format,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    placeHolder: question,
    matchOnDescription: true,
  });
  return chosen?.format;
}

/** What dialogs show of a folder. */
export function filtersFor({ label, extension }: ExchangeFormat): Record<string, string[]> {
  return { [label]: [extension.slice(extension.lastIndexOf('.') + 1)] };
}
