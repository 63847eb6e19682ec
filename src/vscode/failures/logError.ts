import * as vscode from 'vscode';
import { withoutMessage } from '../../core/text/stackFrames';

/** Writes an error into the log; its message only where that cannot quote an article. */
export function logError(log: Pick<vscode.LogOutputChannel, 'error'>, error: unknown): void {
  log.error(error instanceof vscode.FileSystemError ? error : withoutMessage(error));
}
