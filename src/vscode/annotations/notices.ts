import * as vscode from 'vscode';
import type { Services } from '../services';
import { inBackground } from '../services';
import { fileName } from '../documents';
import { sidecarOf } from './store/sidecarPlaces';

/** How long the status bar says what there was not to do, in milliseconds. */
const NOTICE = 4000;

/** Says something in passing. */
export function notice(message: string): void {
  vscode.window.setStatusBarMessage(message, NOTICE);
}

/** Says why nothing can be annotated in a document; false where something can. */
export function explainRefusal(services: Services, document: vscode.TextDocument): boolean {
  const refusal = services.annotations.refusalOf(document);
  if (refusal === 'no file') {
    const message = vscode.l10n.t('Save the file first: its annotations are kept beside it.');
    inBackground(services, vscode.window.showWarningMessage(message));
  } else if (refusal === 'unreadable sidecar') inBackground(services, tellOfSidecar(services, document));
  return refusal !== undefined;
}

async function tellOfSidecar({ annotations }: Services, document: vscode.TextDocument): Promise<void> {
  const sidecar = sidecarOf(document.uri);
  const [fault] = annotations.faultsOf(document).filter((each) => each.of === 'file');
  const reason = fault ? vscode.l10n.t(fault.message, ...fault.values) : '';
  const open = vscode.l10n.t('Open');
  const chosen = await vscode.window.showErrorMessage(
    vscode.l10n.t(
      '{0} cannot be read, and is left as it is: nothing is annotated. {1}',
      fileName(sidecar),
      reason,
    ),
    open,
  );
  if (chosen === open) await vscode.window.showTextDocument(sidecar);
}
