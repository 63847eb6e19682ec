import * as vscode from 'vscode';
import type { Detection } from '../../core/articles/detection';
import { type Services, SOURCE_ARTICLE, SOURCE_ARTICLES } from '../services';
import { decisionOn } from './fileDecisions';
import { MARK_AS_SOURCE_ARTICLE, UNDO_DETECTION } from './languageChoice';
import { PLAIN_TEXT } from './detection';
import { reasonsOf } from './reasons';

/** Says beside the language of a seed file why it has this language, and offers the way back. */
export function registerLanguageStatus(services: Services): vscode.Disposable {
  const why = vscode.languages.createLanguageStatusItem('lede.detection', SOURCE_ARTICLES);
  why.name = vscode.l10n.t('Lede: Source Article Detection');
  const turnedOff = new TurnedOffItem();
  const update = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    turnedOff.show(
      document?.languageId === PLAIN_TEXT && decisionOn(services.memory, document.uri) === PLAIN_TEXT
        ? document
        : undefined,
    );
    if (document?.languageId === SOURCE_ARTICLE)
      void services.guard.on(document, () => explain(why, document, services));
  };
  update();
  return vscode.Disposable.from(
    why,
    turnedOff,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
    services.analyses.onDidChange(update),
  );
}

async function explain(
  item: vscode.LanguageStatusItem,
  document: vscode.TextDocument,
  { analyses, fileNames, memory }: Services,
): Promise<void> {
  const live = await analyses.find(document);
  if (!live || vscode.window.activeTextEditor?.document !== document) return;
  item.text = vscode.l10n.t('Source Article');
  item.detail =
    decisionOn(memory, document.uri) === SOURCE_ARTICLE
      ? vscode.l10n.t('marked by you')
      : hasName(document, fileNames)
        ? vscode.l10n.t('known by its file name')
        : reasonOf(live.detected());
  item.command = {
    command: UNDO_DETECTION,
    title: vscode.l10n.t('Treat as Plain Text'),
    tooltip: vscode.l10n.t('Make this file plain text, and do not detect it again'),
    arguments: [document.uri],
  };
}

function hasName(document: vscode.TextDocument, fileNames: readonly string[]): boolean {
  return fileNames.some((name) => vscode.languages.match({ pattern: `**/${name}` }, document) > 0);
}

function reasonOf(detection: Detection): string {
  if (!detection.sourceArticle) return vscode.l10n.t('chosen by you');
  const percent = Math.round(detection.confidence * 100);
  return vscode.l10n.t('detected with {0} % confidence: {1}', percent, reasonsOf(detection));
}

/** On a file that was made plain text on purpose: the way back. */
class TurnedOffItem {
  #item: vscode.LanguageStatusItem | undefined;

  show(document: vscode.TextDocument | undefined): void {
    this.dispose();
    if (!document) return;
    this.#item = vscode.languages.createLanguageStatusItem('lede.turnedOff', { language: PLAIN_TEXT });
    this.#item.name = vscode.l10n.t('Lede: Detection Turned Off');
    this.#item.text = vscode.l10n.t('Plain text, as you decided');
    this.#item.command = {
      command: MARK_AS_SOURCE_ARTICLE,
      title: vscode.l10n.t('Mark as Source Article'),
      arguments: [document.uri],
    };
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }
}
