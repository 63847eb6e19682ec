import * as vscode from 'vscode';
import type { Detection } from '../../core/articles/detection';
import { isStored } from '../documents';
import { showInformation } from '../messages';
import { inBackground, type Services } from '../services';
import { changeSetting, onSettingChange, setting } from '../settings';
import { PLAIN_TEXT } from './detection';
import { decide, decisionOn } from './fileDecisions';
import { MARK_AS_SOURCE_ARTICLE } from './languageChoice';
import { reasonsOf } from './reasons';

/** Where the setting says so, only offers to make a source article of the plain text in the active editor. */
export function registerSuggestion(services: Services): vscode.Disposable {
  const suggestion = new Suggestion(services);
  const update = (): void => inBackground(services, suggestion.update());
  update();
  return vscode.Disposable.from(
    suggestion,
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.workspace.onDidOpenTextDocument(update),
    onSettingChange('detection.mode', update),
  );
}

class Suggestion {
  #item: vscode.LanguageStatusItem | undefined;
  /** One notification a session is enough; the status item stays. */
  #asked = false;

  constructor(private readonly services: Services) {}

  async update(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const { analyses, guard } = this.services;
    const detected =
      document && this.#isOpenQuestion(document)
        ? guard.now(document, () => analyses.detect(document))
        : undefined;
    this.dispose();
    if (!document || !detected?.sourceArticle) return;
    this.#offer(document, detected);
    if (this.#asked) return;
    this.#asked = true;
    await this.#ask(document);
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  #isOpenQuestion(document: vscode.TextDocument): boolean {
    return (
      document.languageId === PLAIN_TEXT &&
      isStored(document) &&
      setting('detection.mode', document.uri) === 'suggest' &&
      decisionOn(this.services.memory, document.uri) === undefined
    );
  }

  #offer(document: vscode.TextDocument, detection: Detection): void {
    this.#item = vscode.languages.createLanguageStatusItem('lede.suggestion', { language: PLAIN_TEXT });
    this.#item.name = vscode.l10n.t('Lede: Source Article Suggestion');
    this.#item.text = vscode.l10n.t('Looks like a source article');
    this.#item.detail = reasonsOf(detection);
    this.#item.command = {
      command: MARK_AS_SOURCE_ARTICLE,
      title: vscode.l10n.t('Mark as Source Article'),
      arguments: [document.uri],
    };
  }

  async #ask(document: vscode.TextDocument): Promise<void> {
    const yes = vscode.l10n.t('Yes');
    const notThisFile = vscode.l10n.t('Not This File');
    const never = vscode.l10n.t('Never');
    const answer = await showInformation(
      vscode.l10n.t('This file looks like a source article. Show its articles, posts and names?'),
      yes,
      notThisFile,
      never,
    );
    if (answer === yes) await vscode.commands.executeCommand(MARK_AS_SOURCE_ARTICLE, document.uri);
    if (answer === notThisFile) await decide(this.services.memory, document.uri, PLAIN_TEXT);
    if (answer === never) await changeSetting('detection.mode', 'off');
    if (answer !== undefined) await this.update();
  }
}
