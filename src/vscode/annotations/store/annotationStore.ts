import * as vscode from 'vscode';
import type { AnnotationStep } from '../../../core/annotations/annotationSet';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { SidecarFault } from '../../../core/annotations/sidecar/sidecar';
import type { AnalysisService } from '../../analysisService';
import type { Failures, Guard } from '../../failures/failures';
import { logError } from '../../failures/logError';
import { isWritable } from '../../documents';
import { SOURCE_ARTICLE } from '../../services';
import { AnnotatedDocument } from './annotatedDocument';
import { articleTexts } from './articleTexts';
import type { FileAccess } from './fileAccess';
import { findOrphans, place } from './placing';
import { Savings } from './savings';
import { SidecarFile } from './sidecarFile';
import { canHaveSidecar, placesOf, sidecarOf } from './sidecarPlaces';
import { SidecarSync } from './sidecarSync';
import { SidecarWatchers } from './sidecarWatchers';

/** Makes a step out of the annotations as they are, and the articles that they are of. */
export type MakeStep = (annotated: AnnotatedDocument, articles: readonly ArticleText[]) => AnnotationStep;

/** Why annotations cannot be changed. */
export type Refusal = 'no file' | 'read-only' | 'unreadable sidecar';

interface Entry {
  readonly annotated: AnnotatedDocument;
  readonly sync: SidecarSync;
  /** Resolves when the sidecar has been read, and its annotations have been found in the text. */
  readonly ready: Promise<void>;
}

/** What the store needs besides VS Code. */
export interface StoreTools {
  readonly analyses: AnalysisService;
  readonly files: FileAccess;
  /** The address of a folder that all windows share. */
  readonly locks: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  readonly failures: Failures;
}

/**
 * The one owner of the annotations of open documents. Every feature reads from it and listens to `onDidChange`; every
 * command changes them through it. What is changed is saved at once, into the sidecar beside the file.
 */
export class AnnotationStore {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #glimpsed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #entries = new Map<string, Entry>();
  readonly #watchers = new SidecarWatchers();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly #guard: Guard;

  /** Fires when a document's annotations or their faults are others, or stand elsewhere after edits have come to rest. */
  readonly onDidChange = this.#changed.event;

  /** Fires when it is known where the annotations in sight stand, while the others are still sought: see `glimpseOf`. */
  readonly onDidGlimpse = this.#glimpsed.event;

  /** Tells of annotations that cannot be saved. */
  readonly savings: Savings;

  constructor(private readonly tools: StoreTools) {
    this.#guard = tools.failures.guard('following annotations');
    this.savings = new Savings(tools.log);
    this.#subscriptions = [
      this.#changed,
      this.#glimpsed,
      this.savings,
      this.#watchers,
      this.#watchers.onDidChange((uri) => this.#reload(uri)),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      tools.analyses.onDidChange((document) => this.#background(this.#settle(document))),
    ];
    for (const document of vscode.workspace.textDocuments) this.#open(document);
  }

  /** The annotations of a document as far as they are known by now. */
  of(document: vscode.TextDocument): AnnotatedDocument | undefined {
    const annotated = this.#entries.get(document.uri.toString())?.annotated;
    return annotated?.isPlaced ? annotated : undefined;
  }

  /** The same also while most of their places are not known yet: for what is only shown. */
  glimpseOf(document: vscode.TextDocument): AnnotatedDocument | undefined {
    return this.#entries.get(document.uri.toString())?.annotated;
  }

  /** The annotations of a document, once they are known; undefined where it can have none. */
  async ready(document: vscode.TextDocument): Promise<AnnotatedDocument | undefined> {
    const entry = this.#open(document);
    await entry?.ready;
    return this.of(document);
  }

  /** What cannot be read of a document's sidecar. */
  faultsOf(document: vscode.TextDocument): readonly SidecarFault[] {
    return this.#entries.get(document.uri.toString())?.sync.faults ?? [];
  }

  /** Why the annotations of a document cannot be changed; undefined where they can. */
  refusalOf(document: vscode.TextDocument): Refusal | undefined {
    const entry = this.#entries.get(document.uri.toString());
    if (!document.isUntitled && !isWritable(document)) return 'read-only';
    if (!entry) return 'no file';
    return entry.sync.isRefused ? 'unreadable sidecar' : undefined;
  }

  /**
   * Changes the annotations of a document and saves them.
   * @returns the step that was done, an empty one too; undefined where they cannot be changed.
   */
  async change(document: vscode.TextDocument, make: MakeStep): Promise<AnnotationStep | undefined> {
    let done: AnnotationStep | undefined;
    await this.#edit(document, (annotated, articles) => {
      done = make(annotated, articles);
      if (done.length > 0) annotated.do(done, articles);
      return done.length > 0;
    });
    return done;
  }

  /** Takes the last change back; false where there is none. */
  undo(document: vscode.TextDocument): Promise<boolean> {
    return this.#edit(document, (annotated, articles) => annotated.undo(articles));
  }

  /** Does again what was taken back last; false where there is none. */
  redo(document: vscode.TextDocument): Promise<boolean> {
    return this.#edit(document, (annotated, articles) => annotated.redo(articles));
  }

  /** Saves what could not be saved before. */
  async saveAgain(document: vscode.TextDocument): Promise<void> {
    const entry = this.#entries.get(document.uri.toString());
    this.savings.forget(document);
    if (entry) await this.#save(entry);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** @param edit tells whether it has changed something. */
  async #edit(
    document: vscode.TextDocument,
    edit: (annotated: AnnotatedDocument, articles: readonly ArticleText[]) => boolean,
  ): Promise<boolean> {
    const annotated = await this.ready(document);
    const entry = this.#entries.get(document.uri.toString());
    if (!entry || !annotated || this.refusalOf(document)) return false;
    const articles = await this.#articlesOf(document);
    if (!articles || !edit(annotated, articles)) return false;
    this.#changed.fire(document);
    await this.#save(entry);
    return true;
  }

  async #save({ annotated, sync }: Entry): Promise<void> {
    const { document } = annotated;
    const isSaved = await this.savings.attempt(document, () => sync.save());
    if (isSaved && sync.isRefused) this.#changed.fire(document);
  }

  #open(document: vscode.TextDocument): Entry | undefined {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known || document.languageId !== SOURCE_ARTICLE || !canHaveSidecar(document)) return known;
    const annotated = new AnnotatedDocument(document);
    const { analyses, files, locks } = this.tools;
    const file = new SidecarFile(files, placesOf(document.uri, locks), pause, analyses.run);
    const sync = new SidecarSync(annotated, file, () => this.#articlesOf(document), analyses.run);
    const entry = { annotated, sync, ready: this.#load(annotated, sync) };
    this.#entries.set(key, entry);
    this.#watchers.follow(document.uri);
    this.#background(entry.ready);
    return entry;
  }

  async #load(annotated: AnnotatedDocument, sync: SidecarSync): Promise<void> {
    await sync.load();
    await this.#place(annotated);
    this.#changed.fire(annotated.document);
  }

  #place(annotated: AnnotatedDocument): Promise<void> {
    return place(this.tools.analyses, annotated, () => this.#glimpsed.fire(annotated.document));
  }

  #close(document: vscode.TextDocument): void {
    if (!this.#entries.delete(document.uri.toString())) return;
    this.#watchers.forget(document.uri);
    this.#changed.fire(document);
  }

  #follow(event: vscode.TextDocumentChangeEvent): void {
    const { document } = event;
    const annotated = this.#entries.get(document.uri.toString())?.annotated;
    const followed = annotated && this.#guard.now(document, () => (annotated.follow(event), annotated));
    if (!followed) annotated?.forgetPlaces();
  }

  /** After edits: looks again for what could not be followed, and for text that was lost and may be there again. */
  async #settle(document: vscode.TextDocument): Promise<void> {
    const entry = this.#entries.get(document.uri.toString());
    if (!entry) return;
    const { annotated } = entry;
    await entry.ready;
    if (annotated.isPlaced) await findOrphans(this.tools.analyses, annotated);
    else await this.#place(annotated);
    this.#changed.fire(document);
  }

  #saved(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document.uri.toString());
    if (entry) this.#background(entry.sync.saveTargets());
    // Not every file system tells of changes.
    else this.#reload(document.uri);
  }

  #reload(sidecar: vscode.Uri): void {
    for (const { annotated, sync, ready } of this.#entries.values()) {
      if (sidecarOf(annotated.document.uri).toString() !== sidecar.toString()) continue;
      const reloaded = ready
        .then(() => sync.reload())
        .then(() => {
          this.#changed.fire(annotated.document);
        });
      this.#background(reloaded);
    }
  }

  /** The document's articles as it stands now; undefined where it is closed before they are known. */
  async #articlesOf(document: vscode.TextDocument): Promise<ArticleText[] | undefined> {
    for (;;) {
      const live = await this.tools.analyses.find(document);
      if (live) return articleTexts(live);
      if (document.isClosed) return undefined;
    }
  }

  #background(work: Promise<unknown>): void {
    work.catch((error: unknown) => {
      logError(this.tools.log, error);
    });
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
