import * as vscode from 'vscode';
import type { AnnotationStep } from '../../../core/annotations/annotationSet';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { Contested } from '../../../core/annotations/contested';
import type { SidecarFault } from '../../../core/annotations/sidecar/sidecar';
import type { Failures, Guard } from '../../failures/failures';
import { logError } from '../../failures/logError';
import { isWritable } from '../../documents';
import { SOURCE_ARTICLE } from '../../services';
import type { AnnotatedDocument } from './annotatedDocument';
import { ArticleFinders } from './articleFinders';
import { type Edit, OpenAnnotations, type OpenTools } from './openAnnotations';
import { Savings } from './savings';
import { canHaveSidecar, sidecarOf } from './sidecarPlaces';
import { SidecarWatchers } from './sidecarWatchers';
import { UnsavedStore } from './unsavedStore';

/** Makes a step out of the annotations as they are, and the articles that they are of. */
export type MakeStep = (annotated: AnnotatedDocument, articles: readonly ArticleText[]) => AnnotationStep;

/** Why annotations cannot be changed. */
export type Refusal = 'no file' | 'read-only' | 'unreadable sidecar';

/** Annotations of a document of which somebody else has changed the same. */
export interface Contest {
  readonly document: vscode.TextDocument;
  readonly found: readonly Contested[];
}

/** What the store needs besides VS Code. */
export interface StoreTools extends Omit<OpenTools, 'unsaved'> {
  readonly failures: Failures;
}

/**
 * The one owner of the annotations of open documents. Every feature reads from it and listens to `onDidChange`; every
 * command changes them through it. What is changed is saved at once, into the sidecar beside the file.
 */
export class AnnotationStore {
  readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #glimpsed = new vscode.EventEmitter<vscode.TextDocument>();
  readonly #contested = new vscode.EventEmitter<Contest>();
  readonly #entries = new Map<string, OpenAnnotations>();
  readonly #watchers = new SidecarWatchers();
  readonly #subscriptions: { dispose(): unknown }[];
  readonly #guard: Guard;

  /** Fires when a document's annotations or their faults are others, or stand elsewhere after edits have come to rest. */
  readonly onDidChange = this.#changed.event;

  /** Fires when it is known where the annotations in sight stand, while the others are still sought: see `glimpseOf`. */
  readonly onDidGlimpse = this.#glimpsed.event;

  /** Fires when somebody else has changed the same of annotations at the same time. */
  readonly onDidContest = this.#contested.event;

  /** Tells of annotations that cannot be saved. */
  readonly savings: Savings;

  /** What finds the articles that annotations are of. */
  readonly finders = new ArticleFinders();

  /** What could not be saved, of all windows. */
  readonly unsaved: UnsavedStore;

  constructor(private readonly tools: StoreTools) {
    this.#guard = tools.failures.guard('following annotations');
    this.savings = new Savings(tools.log);
    this.unsaved = new UnsavedStore(vscode.Uri.joinPath(tools.storage, 'unsaved'), tools.log);
    this.#subscriptions = [
      this.#changed,
      this.#glimpsed,
      this.#contested,
      this.savings,
      this.#watchers,
      this.#watchers.onDidChange((uri) => this.#reload(uri)),
      vscode.window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.#background(this.lookAgain());
      }),
      vscode.workspace.onDidOpenTextDocument((document) => void this.#open(document)),
      vscode.workspace.onDidCloseTextDocument((document) => this.#close(document)),
      vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
      vscode.workspace.onDidSaveTextDocument((document) => this.#saved(document)),
      tools.analyses.onDidChange((document) =>
        this.#background(this.#entries.get(document.uri.toString())?.settle()),
      ),
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
    return this.#entries.get(document.uri.toString())?.faults ?? [];
  }

  /** Why the annotations of a document cannot be changed; undefined where they can. */
  refusalOf(document: vscode.TextDocument): Refusal | undefined {
    const entry = this.#entries.get(document.uri.toString());
    if (!document.isUntitled && !isWritable(document)) return 'read-only';
    if (!entry) return 'no file';
    return entry.isRefused ? 'unreadable sidecar' : undefined;
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
    this.savings.forget(document);
    await this.#entries.get(document.uri.toString())?.save();
  }

  /** Takes over what others have written: network drives, for one, do not tell of changes. */
  async lookAgain(): Promise<void> {
    await Promise.all(Array.from(this.#entries.values(), (entry) => entry.lookAgain()));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  /** Edits the annotations of a document, once they are known and where they can be changed. */
  async #edit(document: vscode.TextDocument, edit: Edit): Promise<boolean> {
    const annotated = await this.ready(document);
    const entry = this.#entries.get(document.uri.toString());
    if (!entry || !annotated || this.refusalOf(document)) return false;
    return entry.edit(edit);
  }

  #open(document: vscode.TextDocument): OpenAnnotations | undefined {
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known || document.languageId !== SOURCE_ARTICLE || !canHaveSidecar(document)) return known;
    const entry = new OpenAnnotations(
      document,
      { ...this.tools, unsaved: this.unsaved },
      {
        savings: this.savings,
        changed: () => this.#changed.fire(document),
        contested: (found) => this.#contested.fire({ document, found }),
        glimpsed: () => this.#glimpsed.fire(document),
      },
    );
    this.#entries.set(key, entry);
    this.#watchers.follow(document.uri);
    this.#background(entry.ready);
    return entry;
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

  #saved(document: vscode.TextDocument): void {
    const entry = this.#entries.get(document.uri.toString());
    if (entry) this.#background(entry.saveTargets());
    // Not every file system tells of changes.
    else this.#reload(document.uri);
  }

  #reload(sidecar: vscode.Uri): void {
    for (const entry of this.#entries.values())
      if (sidecarOf(entry.annotated.document.uri).toString() === sidecar.toString())
        this.#background(entry.reload());
  }

  #background(work: Promise<unknown> | undefined): void {
    work?.catch((error: unknown) => {
      logError(this.tools.log, error);
    });
  }
}
