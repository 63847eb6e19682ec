import * as vscode from 'vscode';

/** Tells something; resolves to the choice that was made. */
export const showInformation = (message: string, ...choices: string[]): Thenable<string | undefined> =>
  vscode.window.showInformationMessage(withoutLinks(message), ...choices);

/** Warns of something; resolves to the choice that was made. */
export const showWarning = (message: string, ...choices: string[]): Thenable<string | undefined> =>
  vscode.window.showWarningMessage(withoutLinks(message), ...choices);

/** Tells what went wrong; resolves to the choice that was made. */
export const showError = (message: string, ...choices: string[]): Thenable<string | undefined> =>
  vscode.window.showErrorMessage(withoutLinks(message), ...choices);

/** A notification’s text as it is read: VS Code makes `[text](address)` a link in it, to commands too, and a file may be called like that. */
export const withoutLinks = (message: string): string => message.replaceAll('](', '] (');
