import * as vscode from 'vscode';
import type { Detection } from '../../core/articles/detection';

/** Why a text looks like a source article, or does not, in the reader's language. */
export function reasonsOf({ reasons }: Detection): string {
  return reasons.map((reason) => vscode.l10n.t(reason)).join(', ');
}
