import * as vscode from 'vscode';
import { explainFault } from '../../core/bundles/templates/readTemplates';
import { showWarning } from '../messages';
import { inBackground, type Services } from '../services';

const SETTING = 'lede.delimiters';

/** Tells, once, which delimiters of the settings are not used, why, and what to do. */
export function registerDelimiterFaults(services: Services): vscode.Disposable {
  const told = new Set<string>();
  const tell = (): void => {
    const faults = services.delimiters.faults.map((fault) => explainFault(fault, SETTING, vscode.l10n.t));
    const news = faults.filter((fault) => !told.has(fault));
    for (const fault of news) {
      told.add(fault);
      services.log.warn(fault);
    }
    const [first] = news;
    if (first !== undefined) inBackground(services, show(first, news.length - 1));
  };
  tell();
  return services.delimiters.onDidChange(tell);
}

async function show(fault: string, others: number): Promise<void> {
  const { t } = vscode.l10n;
  const open = t('Open Setting');
  const message = others > 0 ? t('{0} (And {1} more, in Output: Lede.)', fault, others) : fault;
  const chosen = await showWarning(message, open);
  if (chosen === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', `@id:${SETTING}`);
}
