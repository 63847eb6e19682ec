import * as vscode from 'vscode';
import { isStored } from '../documents';
import { inBackground, type Services, SOURCE_ARTICLE } from '../services';
import { onSettingChange, setting } from '../settings';
import { decisionOn } from './fileDecisions';

/** A file of no known name that detection looks at. */
export const PLAIN_TEXT = 'plaintext';

/** A change that brings so much at once, in UTF-16 units, is a text pasted in. */
const PASTED = 200;

/** Gives documents their language: what somebody decided, else what their content shows where the setting says so. */
export function registerDetection(services: Services): vscode.Disposable {
  const detector = new Detector(services);
  detector.lookAtAll();
  return vscode.Disposable.from(
    vscode.workspace.onDidOpenTextDocument((document) => detector.lookAt(document)),
    vscode.workspace.onDidSaveTextDocument((document) => detector.lookAt(document)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document.isUntitled && contentChanges.some(({ text }) => text.length >= PASTED)) {
        detector.lookAt(document);
      }
    }),
    onSettingChange('detection.mode', () => detector.lookAtAll()),
    services.delimiters.onDidChange(() => detector.lookAtAll()),
  );
}

class Detector {
  /** Documents whose language is settled: whoever changes it from now on knows why. */
  readonly #settled = new WeakSet<vscode.TextDocument>();

  constructor(private readonly services: Services) {}

  lookAtAll(): void {
    for (const document of vscode.workspace.textDocuments) this.lookAt(document);
  }

  lookAt(document: vscode.TextDocument): void {
    this.services.guard.now(document, () => this.#lookAt(document));
  }

  #lookAt(document: vscode.TextDocument): void {
    const { languageId } = document;
    if (languageId !== PLAIN_TEXT && languageId !== SOURCE_ARTICLE) return;
    if (this.#settled.has(document) || !isStored(document)) return;
    const decision = decisionOn(this.services.memory, document.uri);
    if (decision || languageId === SOURCE_ARTICLE) this.#settle(document, decision ?? languageId);
    else if (
      setting('detection.mode', document.uri) === 'auto' &&
      this.services.analyses.detect(document).sourceArticle
    )
      this.#settle(document, SOURCE_ARTICLE);
  }

  #settle(document: vscode.TextDocument, language: string): void {
    this.#settled.add(document);
    if (document.languageId === language) return;
    inBackground(this.services, vscode.languages.setTextDocumentLanguage(document, language));
  }
}
