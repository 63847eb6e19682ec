import * as vscode from 'vscode';
import { type Counts, textFreeCounts } from '../core/exchange/textFreeCounts';
import { inBackground, type Services } from './services';
import { changedSettings } from './settings';

interface Manifest {
  readonly version: string;
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Readonly<Record<string, unknown>> }[];
  };
}

/**
 * "Report Issue": a new document to send to whoever mends Lede. Nothing is sent from here, and no word of an article, no name of a
 * file and nothing that somebody wrote into a setting is in it.
 */
export function registerReportIssue(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.reportIssue', () => {
    inBackground(services, openReport(services));
  });
}

async function openReport({ analyses }: Services): Promise<void> {
  const { t } = vscode.l10n;
  const document = vscode.window.activeTextEditor?.document;
  const reading = document && (await analyses.read(document));
  const content = [
    `# ${t('Something is wrong with Lede')}`,
    t(
      'What did you do, what happened, and what should have happened? Paste text only if others may read it.',
    ),
    '',
    `## ${t('Where it happened')}`,
    t(
      'Lede has written this. It holds no text of yours, no names of files, and nothing that you wrote into settings.',
    ),
    listOf(surroundings()),
    ...(reading
      ? [`## ${t('The file in the editor')}`, listOf(textFreeCounts(reading.text, reading.analysis))]
      : []),
  ].join('\n\n');
  const report = await vscode.workspace.openTextDocument({ language: 'markdown', content: `${content}\n` });
  await vscode.window.showTextDocument(report);
}

function surroundings(): Counts {
  const { version, contributes } = vscode.extensions.getExtension('lede.lede')?.packageJSON as Manifest;
  const settings = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  return [
    ['Lede', version],
    ['VS Code', `${vscode.version}, ${vscode.env.uiKind === vscode.UIKind.Web ? 'browser' : 'desktop'}`],
    ['remote', vscode.env.remoteName ?? 'no'],
    ['language', vscode.env.language],
    ['trusted', String(vscode.workspace.isTrusted)],
    ['changed settings', changedSettings(settings).join(', ') || 'none'],
  ];
}

const listOf = (counts: Counts): string => counts.map(([name, value]) => `- ${name}: ${value}`).join('\n');
