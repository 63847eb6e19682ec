import * as vscode from 'vscode';
import { showError, showWarning } from '../messages';
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

/** What a refusal is explained with. */
type Told = Pick<Services, 'annotations' | 'log'>;

/** Says why nothing can be annotated in a document; false where something can. */
export function explainRefusal(services: Told, document: vscode.TextDocument): boolean {
  const { t } = vscode.l10n;
  const warn = (message: string): void => inBackground(services, showWarning(message));
  const refusal = services.annotations.refusalOf(document);
  if (refusal === 'no file') warn(t('Save the file first: its annotations are kept beside it.'));
  else if (refusal === 'read-only')
    warn(
      t('Nothing can be annotated here: annotations are kept beside the file, and its folder is read-only.'),
    );
  else if (refusal === 'unreadable sidecar') inBackground(services, tellOfSidecar(services, document));
  return refusal !== undefined;
}

async function tellOfSidecar({ annotations }: Told, document: vscode.TextDocument): Promise<void> {
  const sidecar = sidecarOf(document.uri);
  const [fault] = annotations.faultsOf(document).filter((each) => each.of === 'file');
  const reason = fault ? vscode.l10n.t(fault.message, ...fault.values) : '';
  const open = vscode.l10n.t('Open');
  const chosen = await showError(
    vscode.l10n.t(
      '{0} cannot be read, and is left as it is: nothing is annotated. {1}',
      fileName(sidecar),
      reason,
    ),
    open,
  );
  if (chosen === open) await vscode.window.showTextDocument(sidecar);
}
