import * as vscode from 'vscode';
import type { Presentation } from '../core/exchange/presentation';
import type { TextRange } from '../core/text/range';

/**
 * A range of the core, as VS Code's lines and columns.
 * @param from where the text begins, in the document, that the range counts in.
 */
export function toRange(document: vscode.TextDocument, [start, end]: TextRange, from = 0): vscode.Range {
  return new vscode.Range(document.positionAt(from + start), document.positionAt(from + end));
}

/** A range of VS Code's, as the core's offsets. */
export function toOffsets(document: vscode.TextDocument, { start, end }: vscode.Range): TextRange {
  return [document.offsetAt(start), document.offsetAt(end)];
}

/** The address of a line, counted from 1. */
export function lineUri(uri: vscode.Uri, line: number): vscode.Uri {
  return uri.with({ fragment: `L${line}` });
}

/** The last part of a file's path. */
export function fileName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/**
 * How Markdown in hovers and tooltips speaks of a document.
 * @param from where the text begins, in the document, that offsets count in.
 */
export function presentationOf(document: vscode.TextDocument, from = 0): Presentation {
  return {
    lineOf: (offset) => document.positionAt(from + offset).line + 1,
    addressOf: (line) => (document.isUntitled ? null : lineUri(document.uri, line).toString()),
    translate: (message, ...values) => vscode.l10n.t(message, ...values),
    locale: vscode.env.language,
  };
}

/** Markdown from the core. It holds article text, so that nothing in it is trusted. */
export function untrusted(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown);
  content.isTrusted = false;
  content.supportHtml = false;
  return content;
}

/** The text of a file as it is stored, in UTF-8; empty where it cannot be read. */
export async function storedText(uri: vscode.Uri): Promise<string> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return '';
  }
}

/** True of what is kept somewhere, or is to be: a file, a version of one, or a new one; not an output channel or a notebook's cell. */
export function isStored({ uri, isUntitled }: vscode.TextDocument): boolean {
  return isUntitled || vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== undefined;
}

/** True where the file system of a document may be written to. */
export function isWritable({ uri }: vscode.TextDocument): boolean {
  return vscode.workspace.fs.isWritableFileSystem(uri.scheme) === true;
}

/** What VS Code shows as an icon in labels of lists and lenses. */
const ICON = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/g;

/** Untrusted text as a label that shows just this text. */
export function plainLabel(text: string): string {
  return text.replace(ICON, '\\$&');
}
