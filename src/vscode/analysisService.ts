import * as vscode from 'vscode';
import { type Analysis, detect, DETECTION_REACH } from '../core/analysis';
import type { Detection } from '../core/articles/detection';
import { type CorrectArticle, LiveAnalysis } from '../core/live/liveAnalysis';
import type { RunSteps } from '../core/text/steps';
import type { OwnDelimiters } from './bundles/ownDelimiters';
import type { Failures } from './failures/failures';
import { LiveDocuments } from './liveDocuments';
import { RestingEdits } from './restingEdits';
import { SOURCE_ARTICLE } from './services';
import { onSettingChange } from './settings';
import { Slices, type Urgency } from './slices';
import { TextReaders } from './textReaders';
import type { WorkspaceFiles } from './workspaceFile/workspaceFiles';

/** A text and what is understood of it; the two always belong together. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
}

/** How work on a document is done. */
export interface WorkOptions {
  readonly token?: vscode.CancellationToken | undefined;
  readonly urgency?: Urgency;
}

/**
 * The one owner of the analyses of open documents. Every feature reads from it and listens to `onDidChange`. An edit is
 * followed from what VS Code says of it, so that it costs what the article costs that it is in; an article is read when
 * a feature asks for it, a few milliseconds at a time.
 */
export class AnalysisService {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #corrected = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly #slices = new Slices();
  readonly #readers: TextReaders;
  readonly #documents: LiveDocuments;

  /** Fires when a seed file was opened or its text has come to rest after an edit. */
  readonly onDidChange = this.#changed.event;

  /** Fires when the articles of a document are read as people have corrected them anew. */
  readonly onDidCorrect = this.#corrected.event;

  /** @param extension the address of the extension's folder, with what it is built of and its models. */
  constructor(
    extension: vscode.Uri,
    log: vscode.LogOutputChannel,
    private readonly delimiters: OwnDelimiters,
    workspaceFiles: WorkspaceFiles,
    failures: Failures,
  ) {
    const guard = failures.guard('following edits');
    this.#readers = new TextReaders(extension, log, workspaceFiles);
    this.#documents = new LiveDocuments({ readers: this.#readers, delimiters, slices: this.#slices, guard });
    const edits = new RestingEdits((document) => this.#changed.fire(document));
    this.#subscriptions = [
      this.#changed,
      this.#corrected,
      edits,
      this.#slices,
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#documents.follow(event);
        if (event.document.languageId === SOURCE_ARTICLE) edits.edited(event.document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#documents.forget(document);
        edits.forget(document);
      }),
      delimiters.onDidChange(() => this.#startOver()),
      onSettingChange('entities.minimumProbability', () => this.#startOver()),
      workspaceFiles.onDidChange(() => this.#learnNames()),
    ];
  }

  /**
   * The document's articles as it stands now, found but not read; undefined where nobody wants them any longer, or the
   * text has changed meanwhile and VS Code is going to ask again.
   */
  async find(
    document: vscode.TextDocument,
    token?: vscode.CancellationToken,
  ): Promise<LiveAnalysis | undefined> {
    const { version } = document;
    const live = await this.#documents.of(document);
    return document.version === version && token?.isCancellationRequested !== true ? live : undefined;
  }

  /**
   * Does something with the document's articles as it stands now, a few milliseconds at a time.
   * @param steps reads of the articles what it needs; the document does not change under it.
   * @returns what came of it; undefined as of `find`.
   */
  async work<T>(
    document: vscode.TextDocument,
    steps: (live: LiveAnalysis) => Iterator<unknown, T>,
    { token, urgency = 'background' }: WorkOptions = {},
  ): Promise<T | undefined> {
    const live = await this.find(document, token);
    if (!live) return undefined;
    const { version } = document;
    const wanted = (): boolean => document.version === version && token?.isCancellationRequested !== true;
    return this.#slices.run(steps(live), wanted, urgency);
  }

  /** Does work on something else than a document's articles, a few milliseconds at a time, before what is done in the background. */
  readonly run: RunSteps = (steps) => this.#slices.finish(steps, 'awaited');

  /** The document's text with all that is understood of it; undefined as of `work`. Every article is read for it. */
  async read(document: vscode.TextDocument, token?: vscode.CancellationToken): Promise<Reading | undefined> {
    const analysis = await this.work(document, (live) => live.complete(), { token });
    return analysis && { text: document.getText(), analysis };
  }

  /**
   * Does something with a text that is out of the document at `uri`, such as a selection, a few milliseconds at a time.
   * @returns what came of it; undefined where nobody wants it any longer.
   */
  async workOn<T>(
    text: string,
    uri: vscode.Uri,
    steps: (live: LiveAnalysis) => Generator<undefined, T>,
    { token, urgency = 'background' }: WorkOptions = {},
  ): Promise<T | undefined> {
    const readers = await this.#readers.of(uri);
    const families = this.delimiters.table;
    const work = function* (): Generator<undefined, T> {
      const live = yield* LiveAnalysis.of(text, readers, families);
      return yield* steps(live);
    };
    return this.#slices.run(work(), () => token?.isCancellationRequested !== true, urgency);
  }

  /**
   * All that is understood of a file that is not open, a few milliseconds at a time.
   * @param isArticle what decides whether it is read at all; undefined where it is not, or nobody wants it any longer.
   */
  async readFile(
    text: string,
    uri: vscode.Uri,
    isArticle: (live: LiveAnalysis) => boolean,
    token: vscode.CancellationToken,
  ): Promise<Analysis | undefined> {
    const steps = function* (live: LiveAnalysis): Generator<undefined, Analysis | undefined> {
      return isArticle(live) ? yield* live.complete() : undefined;
    };
    return this.workOn(text, uri, steps, { token });
  }

  /** Reads the document's articles as people have corrected them, from now on. */
  correct(document: vscode.TextDocument, correct: CorrectArticle): void {
    this.#documents.correct(document, correct);
    this.#changed.fire(document);
    this.#corrected.fire(document);
  }

  /** Whether the document looks like a source article, judged by its beginning. */
  detect(document: vscode.TextDocument): Detection {
    const beginning = new vscode.Range(document.positionAt(0), document.positionAt(DETECTION_REACH));
    return this.detectIn(document.getText(beginning));
  }

  /** Whether a text looks like a source article, judged by its beginning. */
  detectIn(text: string): Detection {
    return detect(text.slice(0, DETECTION_REACH), this.delimiters.table);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** All texts are cut or read in another way from now on. */
  #startOver(): void {
    this.#documents.startOver();
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
    }
  }

  /** The texts of folders that know other names than before are read anew. */
  #learnNames(): void {
    for (const document of vscode.workspace.textDocuments)
      if (this.#documents.learnNames(document) && document.languageId === SOURCE_ARTICLE)
        this.#changed.fire(document);
  }
}
