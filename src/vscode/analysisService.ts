import * as vscode from 'vscode';
import {
  type Analyse,
  type Analysis,
  createAnalyser,
  createIncrementalAnalyser,
  detect,
  DETECTION_REACH,
} from '../core/analysis';
import type { Detection } from '../core/articles/detection';
import { createLanguageDetector, type DetectLanguage } from '../core/text/language';
import { lazy } from '../core/text/lazy';
import type { OwnDelimiters } from './bundles/ownDelimiters';
import { SOURCE_ARTICLE } from './services';

/** A text and what is understood of it; the two always belong together. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
}

interface Entry {
  readonly analyse: Promise<Analyse>;
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
  readonly #detectLanguage = lazy(() => this.#loadLanguageDetector());
  #analyse = this.#createAnalyser();

  /** Fires when a seed file was opened or its text has come to rest after an edit. */
  readonly onDidChange = this.#changed.event;

  /** @param languageData the address of the build's `languages.bin`. */
  constructor(
    private readonly languageData: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly delimiters: OwnDelimiters,
  ) {
    this.#subscriptions = [
      this.#changed,
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument(({ document }) => this.#announceWhenAtRest(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
      delimiters.onDidChange(() => this.#startOver()),
    ];
  }

  /** The analysis of the document as it stands now. */
  get(document: vscode.TextDocument): Promise<Analysis> {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known.analysis;
    const text = document.getText();
    const analyse =
      known?.analyse ??
      this.#detectLanguage().then((detect) => createIncrementalAnalyser(detect, this.delimiters.table));
    const analysis = analyse.then((run) => run(text));
    if (!document.isClosed) this.#entries.set(key, { analyse, version: document.version, analysis });
    return analysis;
  }

  /**
   * The document's text with its analysis, for a provider to answer from; undefined where the answer is no longer
   * wanted, or the text has changed meanwhile and VS Code is going to ask again.
   */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Reading | undefined> {
    const { version } = document;
    const analysis = await this.get(document);
    if (token?.isCancellationRequested || document.version !== version) return undefined;
    return { text: document.getText(), analysis };
  }

  /** The analysis of a text that is no document's, such as a selection. */
  async analyse(text: string): Promise<Analysis> {
    return (await this.#analyse())(text);
  }

  /** Whether the document looks like a source article, judged by its beginning. */
  detect(document: vscode.TextDocument): Detection {
    const beginning = new vscode.Range(document.positionAt(0), document.positionAt(DETECTION_REACH));
    return detect(document.getText(beginning), this.delimiters.table);
  }

  dispose(): void {
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #createAnalyser(): () => Promise<Analyse> {
    return lazy(async () => createAnalyser(await this.#detectLanguage(), this.delimiters.table));
  }

  /** All texts are cut in another way from now on. */
  #startOver(): void {
    this.#entries.clear();
    this.#analyse = this.#createAnalyser();
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
    }
  }

  async #loadLanguageDetector(): Promise<DetectLanguage> {
    try {
      const data = await vscode.workspace.fs.readFile(this.languageData);
      return createLanguageDetector(data);
    } catch (error) {
      this.log.error('The language data could not be read; languages stay unknown.', error);
      return () => null;
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
