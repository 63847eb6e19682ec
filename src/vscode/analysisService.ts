import * as vscode from 'vscode';
import { type Analyse, type Analysis, createAnalyser } from '../core/analysis';
import { createLanguageDetector } from '../core/text/language';
import { SOURCE_ARTICLE } from './services';

interface Entry {
  version: number;
  analysis: Promise<Analysis>;
}

/** How long typing must rest before the views are brought up to date, in milliseconds. */
const REST = 150;

/**
 * The one owner of the analyses of open documents. Every feature reads from it and listens to `onDidChange`;
 * an analysis is made at most once for a version of a document.
 */
export class AnalysisService {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #entries = new Map<string, Entry>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: { dispose(): unknown }[];
  #analyse: Promise<Analyse> | undefined;

  /** Fires when a seed file was opened or its text has come to rest after an edit. */
  readonly onDidChange = this.#changed.event;

  /** @param languageData the address of the build's `languages.json`. */
  constructor(
    private readonly languageData: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#announceWhenAtRest(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
    ];
  }

  /** The analysis of the document as it stands now. */
  get(document: vscode.TextDocument): Promise<Analysis> {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known.analysis;
    const analysis = this.analyse(document.getText());
    this.#entries.set(key, { version: document.version, analysis });
    return analysis;
  }

  /** The analysis of a text that is no document's, such as a selection. */
  async analyse(text: string): Promise<Analysis> {
    this.#analyse ??= this.#createAnalyser();
    return (await this.#analyse)(text);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #createAnalyser(): Promise<Analyse> {
    try {
      const data = await vscode.workspace.fs.readFile(this.languageData);
      return createAnalyser(createLanguageDetector(JSON.parse(new TextDecoder().decode(data))));
    } catch (error) {
      this.log.error('The language data could not be read; languages stay unknown.', error);
      return createAnalyser(() => null);
    }
  }

  #announceWhenAtRest(document: vscode.TextDocument): void {
    if (document.languageId !== SOURCE_ARTICLE) return;
    const key = document.uri.toString();
    clearTimeout(this.#pending.get(key));
    this.#pending.set(
      key,
      setTimeout(() => {
        this.#pending.delete(key);
        this.#changed.fire(document);
      }, REST),
    );
  }

  #forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#entries.delete(key);
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
  }
}
