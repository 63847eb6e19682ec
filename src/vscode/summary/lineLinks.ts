import * as vscode from 'vscode';

const GO_TO_LINE = 'lede.summary.goToLine';

/**
 * A link to a line of the document `source`, counted from 1. It is a command, since VS Code opens an address in the
 * group of the link: over the summary, and beside an editor that shows the article already.
 */
export function lineLink(range: vscode.Range, source: string, line: number): vscode.DocumentLink {
  const args = encodeURIComponent(JSON.stringify([source, line]));
  const link = new vscode.DocumentLink(range, vscode.Uri.parse(`command:${GO_TO_LINE}?${args}`));
  link.tooltip = vscode.l10n.t('Go to line {0}', line);
  return link;
}

/** Registers the command behind these links. */
export function registerLineLinks(): vscode.Disposable {
  return vscode.commands.registerCommand(GO_TO_LINE, async (source: string, line: number) => {
    const uri = vscode.Uri.parse(source);
    const start = new vscode.Position(line - 1, 0);
    await vscode.window.showTextDocument(uri, {
      selection: new vscode.Range(start, start),
      viewColumn: columnOf(uri) ?? vscode.ViewColumn.Beside,
    });
  });
}

/** The editor group that has the document open. */
function columnOf(uri: vscode.Uri): vscode.ViewColumn | undefined {
  const shows = ({ input }: vscode.Tab): boolean =>
    input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
  return vscode.window.tabGroups.all.find(({ tabs }) => tabs.some(shows))?.viewColumn;
}
