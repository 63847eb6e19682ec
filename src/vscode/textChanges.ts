import * as vscode from 'vscode';
import type { TextChange } from '../core/text/chunkedText';

/** What has changed in a document, each change counted in the text that the one before has left. */
export function textChanges({ document, contentChanges }: vscode.TextDocumentChangeEvent): TextChange[] {
  const lineEnd = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    offset: rangeOffset,
    removed: rangeLength,
    inserted: text.replace(/\r\n|\n|\r/g, lineEnd),
  }));
}

/** A document's length in UTF-16 units, without making its text. */
export function lengthOf(document: vscode.TextDocument): number {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
