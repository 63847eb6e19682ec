import * as vscode from 'vscode';
import { fileName } from '../../documents';
import { inBackground, type Services } from '../../services';
import type { FailedSave } from '../store/savings';

/** Says where annotations cannot be saved, why, and what becomes of them; offers to try again. */
export function registerFailedSaves(services: Services): vscode.Disposable {
  return services.annotations.savings.onDidFail((failed) => inBackground(services, tell(services, failed)));
}

async function tell({ annotations }: Services, { document, error }: FailedSave): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const message = vscode.l10n.t(
    'The annotations of {0} cannot be saved. As long as the file is open they are kept, and saved with the next that you make. {1}',
    fileName(document.uri),
    error instanceof Error ? error.message : String(error),
  );
  const chosen = await vscode.window.showErrorMessage(message, again);
  if (chosen === again) await annotations.saveAgain(document);
}
