import * as vscode from 'vscode';

/**
 * Asks for a note on one line; or hands over to a comment, in which there is room for several. Unlike a comment, which no
 * extension can put the keyboard into, the line can be typed in at once.
 * @param value what it says by now.
 * @returns undefined where nothing is to be written after all.
 */
export function writeNote(value: string): Promise<{ readonly text: string } | 'in a comment' | undefined> {
  const input = vscode.window.createInputBox();
  input.value = value;
  input.placeholder = vscode.l10n.t('What is there to say of this? Markdown');
  input.buttons = [
    { iconPath: new vscode.ThemeIcon('comment'), tooltip: vscode.l10n.t('Write several lines in a comment') },
  ];
  return new Promise((resolve) => {
    const end = (written: { readonly text: string } | 'in a comment' | undefined): void => {
      resolve(written);
      input.dispose();
    };
    input.onDidAccept(() => {
      if (input.value.trim() !== '') end({ text: input.value });
    });
    input.onDidTriggerButton(() => end('in a comment'));
    input.onDidHide(() => end(undefined));
    input.show();
  });
}
