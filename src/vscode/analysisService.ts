import * as vscode from 'vscode';
import { type Analysis, detect, DETECTION_REACH } from '../core/analysis';
import type { Detection } from '../core/articles/detection';
import type { Readers } from '../core/articles/readArticle';
import type { GazetteerEntry } from '../core/entities/workspaceGazetteer/entry';
import { type CorrectArticle, LiveAnalysis } from '../core/live/liveAnalysis';
import type { RunSteps } from '../core/text/steps';
import type { OwnDelimiters } from './bundles/ownDelimiters';
import type { Failures, Guard } from './failures/failures';
import { SOURCE_ARTICLE } from './services';
import { onSettingChange } from './settings';
import { Slices } from './slices';
import { lengthOf, textChanges } from './textChanges';
import { TextReaders } from './textReaders';
import type { WorkspaceFiles } from './workspaceFile/workspaceFiles';

/** A text and what is understood of it; the two always belong together. */
export interface Reading {
  readonly text: string;
  readonly analysis: Analysis;
}

/** One version of a document. */
interface Entry {
  readonly version: number;
  /** What its workspace knows of names. */
  readonly known: readonly GazetteerEntry[];
  /** Undefined where the document has changed before its articles were found. */
  readonly live: Promise<LiveAnalysis | undefined>;
  /** The same, once it is there. */
  found?: LiveAnalysis;
}

/** How work on a document is done. */
export interface WorkOptions {
  readonly token?: vscode.CancellationToken | undefined;
  /** True for what somebody waits for now; it goes before all else. */
  readonly urgent?: boolean;
}

/** An event of more changes than this is a new text: each is followed on its own. */
const MOST_CHANGES = 100;

/** How long typing must rest before the views are brought up to date, in milliseconds. */
const REST = 150;

/**
 * The one owner of the analyses of open documents. Every feature reads from it and listens to `onDidChange`. An edit is
 * followed from what VS Code says of it, so that it costs what the article costs that it is in; an article is read when
 * a feature asks for it, a few milliseconds at a time.
 */
export class AnalysisService {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #corrected = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #entries = new Map<string, Entry>();
  readonly #corrections = new Map<string, CorrectArticle>();
  readonly #pending = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly #slices = new Slices();
  readonly #readers: TextReaders;
  readonly #guard: Guard;

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
    this.#guard = failures.guard('following edits');
    this.#readers = new TextReaders(extension, log, workspaceFiles);
    this.#subscriptions = [
      this.#changed,
      this.#corrected,
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
      }),
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
        this.#announceWhenAtRest(event.document);
      }),
      vscode.workspace.onDidCloseTextDocument((document) => this.#forget(document)),
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
    const live = await this.#entryOf(document).live;
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
    { token, urgent = false }: WorkOptions = {},
  ): Promise<T | undefined> {
    const live = await this.find(document, token);
    if (!live) return undefined;
    const { version } = document;
    const wanted = (): boolean => document.version === version && token?.isCancellationRequested !== true;
    return this.#slices.run(steps(live), wanted, urgent);
  }

  /** Does work on something else than a document's articles, a few milliseconds at a time, before all that is not urgent. */
  readonly run: RunSteps = (steps) => this.#slices.finish(steps, true);

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
    { token, urgent = false }: WorkOptions = {},
  ): Promise<T | undefined> {
    const readers = await this.#readers.of(uri);
    const families = this.delimiters.table;
    const work = function* (): Generator<undefined, T> {
      const live = yield* LiveAnalysis.of(text, readers, families);
      return yield* steps(live);
    };
    return this.#slices.run(work(), () => token?.isCancellationRequested !== true, urgent);
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
    const key = document.uri.toString();
    this.#corrections.set(key, correct);
    const before = this.#entries.get(key);
    if (before) {
      const { version, known, live } = before;
      this.#put(key, { version, known, live: live.then((found) => found?.corrected(correct)) });
    }
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
    for (const timer of this.#pending.values()) clearTimeout(timer);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#slices.dispose();
  }

  /** All texts are cut or read in another way from now on. */
  #startOver(): void {
    this.#entries.clear();
    this.#readers.startOver();
    for (const document of vscode.workspace.textDocuments) {
      if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
    }
  }

  /** The texts of folders that know other names than before are read anew. */
  #learnNames(): void {
    for (const document of vscode.workspace.textDocuments) {
      const key = document.uri.toString();
      const entry = this.#entries.get(key);
      if (!entry || entry.known === this.#readers.namesOf(document.uri)) continue;
      this.#entries.delete(key);
      if (document.languageId === SOURCE_ARTICLE) this.#changed.fire(document);
    }
  }

  #entryOf(document: vscode.TextDocument): Entry {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known;
    const { version } = document;
    const entry: Entry = {
      version,
      known: this.#readers.namesOf(document.uri),
      live: this.#readers.of(document.uri).then((readers) => this.#cut(document, version, readers)),
    };
    if (!document.isClosed) this.#put(key, entry);
    return entry;
  }

  #put(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    entry.live.then(
      (live) => {
        if (live) entry.found = live;
      },
      () => undefined,
    );
  }

  #cut(document: vscode.TextDocument, version: number, readers: Readers): Promise<LiveAnalysis | undefined> {
    const families = this.delimiters.table;
    const correct = this.#corrections.get(document.uri.toString());
    const steps = function* (): Generator<undefined, LiveAnalysis> {
      const live = yield* LiveAnalysis.of(document.getText(), readers, families);
      return correct ? live.corrected(correct) : live;
    };
    return this.#slices.run(steps(), () => document.version === version, true);
  }

  /** Brings what is known of a document up to date; forgets it where it cannot be followed. */
  #follow(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const key = document.uri.toString();
    const before = this.#entries.get(key);
    if (!before || before.version === document.version) return;
    this.#entries.delete(key);
    if (!before.found || contentChanges.length > MOST_CHANGES) return;
    const { found: old } = before;
    const found = this.#guard.now(document, () => old.change(textChanges(event)));
    if (found?.text.length !== lengthOf(document)) return;
    const { known } = before;
    this.#entries.set(key, { version: document.version, known, live: Promise.resolve(found), found });
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
    this.#corrections.delete(key);
    clearTimeout(this.#pending.get(key));
    this.#pending.delete(key);
  }
}
