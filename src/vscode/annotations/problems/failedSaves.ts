import * as vscode from 'vscode';
import { fileName } from '../../documents';
import { showError, showInformation } from '../../messages';
import { inBackground, type Services } from '../../services';
import type { BroughtBack, FailedSave } from '../store/savings';

/** Says where annotations cannot be saved, why, and what becomes of them, and where they are back; offers to try again. */
export function registerFailedSaves(services: Services): vscode.Disposable {
  const { savings } = services.annotations;
  return vscode.Disposable.from(
    savings.onDidFail((failed) => inBackground(services, tellOfFailure(services, failed))),
    savings.onDidBringBack((back) => inBackground(services, tellOfBroughtBack(services, back))),
  );
}

function tellOfFailure(services: Services, failed: FailedSave): Promise<void> {
  const { t } = vscode.l10n;
  const values = [fileName(failed.document.uri), reasonOf(failed)];
  const message = failed.isKept
    ? t(
        'The annotations of {0} cannot be saved. They are kept, also when the file is closed, and are saved with the next that you make, or when the file is opened again. {1}',
        ...values,
      )
    : t(
        'The annotations of {0} cannot be saved. As long as the file is open they are kept, and saved with the next that you make. {1}',
        ...values,
      );
  return offerAgain(services, failed, message);
}

async function tellOfBroughtBack(
  services: Services,
  { document, count, failed }: BroughtBack,
): Promise<void> {
  const { t } = vscode.l10n;
  const name = fileName(document.uri);
  if (failed)
    await offerAgain(
      services,
      failed,
      t(
        'Annotations of {0} that could not be saved before are back ({1}), and still cannot be saved. {2}',
        name,
        count,
        reasonOf(failed),
      ),
    );
  else
    await showInformation(
      t('Annotations of {0} that could not be saved before are back ({1}), and are saved now.', name, count),
    );
}

async function offerAgain(
  { annotations }: Services,
  { document }: FailedSave,
  message: string,
): Promise<void> {
  const again = vscode.l10n.t('Try Again');
  const chosen = await showError(message, again);
  if (chosen === again) await annotations.saveAgain(document);
}

const reasonOf = ({ error }: FailedSave): string => (error instanceof Error ? error.message : String(error));
