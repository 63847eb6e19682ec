import * as vscode from 'vscode';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { Contested } from '../../../core/annotations/contested';
import type { SidecarFault } from '../../../core/annotations/sidecar/sidecar';
import type { AnalysisService } from '../../analysisService';
import { AnnotatedDocument } from './annotatedDocument';
import { articleTexts } from './articleTexts';
import type { FileAccess } from './fileAccess';
import { findOrphans, glimpse, place } from './placing';
import type { Savings } from './savings';
import { SidecarFile } from './sidecarFile';
import { placesOf, sidecarOf } from './sidecarPlaces';
import { SidecarSync } from './sidecarSync';
import { UnsavedChanges } from './unsavedChanges';
import type { UnsavedStore } from './unsavedStore';

/** What the annotations of a document need besides VS Code. */
export interface OpenTools {
  readonly analyses: AnalysisService;
  readonly files: FileAccess;
  /** The address of a folder that all windows share. */
  readonly storage: vscode.Uri;
  /** What could not be saved. */
  readonly unsaved: UnsavedStore;
  readonly log: vscode.LogOutputChannel;
}

/** Whom the annotations of a document tell of what happens to them. */
export interface Listeners {
  readonly savings: Savings;
  /** They are others, or stand elsewhere. */
  changed(): void;
  /** Somebody else has changed the same of them at the same time. */
  contested(found: readonly Contested[]): void;
  /** It is known where those in sight stand. */
  glimpsed(): void;
}

/** Changes annotations; false where it has changed nothing. */
export type Edit = (annotated: AnnotatedDocument, articles: readonly ArticleText[]) => boolean;

/** The annotations of one open document as long as it is open: read from the sidecar, placed, changed and saved. */
export class OpenAnnotations {
  readonly annotated: AnnotatedDocument;
  readonly #sync: SidecarSync;
  /** Resolves when the sidecar has been read, and its annotations have been found in the text. */
  readonly ready: Promise<void>;

  constructor(
    document: vscode.TextDocument,
    private readonly tools: OpenTools,
    private readonly listeners: Listeners,
  ) {
    const { analyses, files, storage, unsaved, log } = tools;
    this.annotated = new AnnotatedDocument(document);
    const places = placesOf(document.uri, vscode.Uri.joinPath(storage, 'locks'));
    this.#sync = new SidecarSync(
      this.annotated,
      new SidecarFile(files, places, pause, analyses.run),
      new UnsavedChanges(unsaved, sidecarOf(document.uri), analyses.run, log),
      () => this.#articles(),
      analyses.run,
      pause,
      (found) => listeners.contested(found),
    );
    this.ready = this.#load();
  }

  /** What cannot be read of the sidecar. */
  get faults(): readonly SidecarFault[] {
    return this.#sync.faults;
  }

  /** True where the sidecar must not be overwritten: nothing can be changed. */
  get isRefused(): boolean {
    return this.#sync.isRefused;
  }

  /** Changes the annotations and saves them; false where nothing was changed. */
  async edit(edit: Edit): Promise<boolean> {
    const articles = await this.#articles();
    if (!articles || !edit(this.annotated, articles)) return false;
    this.listeners.changed();
    await this.save();
    return true;
  }

  /** Saves what is not saved. Where that cannot be done, the savings tell of it. */
  async save(): Promise<void> {
    const { savings } = this.listeners;
    const isSaved = await savings.attempt(this.annotated.document, this.#sync, () => this.#sync.save());
    if (isSaved && this.isRefused) this.listeners.changed();
  }

  /** Writes down where the annotations stand now that the document is saved. */
  async saveTargets(): Promise<void> {
    const { savings } = this.listeners;
    await savings.attempt(this.annotated.document, this.#sync, () => this.#sync.saveTargets());
  }

  /** Takes over what others have written into the sidecar. */
  async reload(): Promise<void> {
    await this.ready;
    await this.#sync.reload();
    const count = await this.#sync.bringBack();
    this.listeners.changed();
    await this.#saveBroughtBack(count);
  }

  /** The same where they have written anything and nothing has told of it. */
  async lookAgain(): Promise<void> {
    await this.ready;
    if (await this.#sync.isBehind()) await this.reload();
  }

  /** After edits: looks again for what could not be followed, and for text that was lost and may be there again. */
  async settle(): Promise<void> {
    await this.ready;
    if (this.annotated.isPlaced) await findOrphans(this.tools.analyses, this.annotated);
    else await this.#place();
    this.listeners.changed();
  }

  async #load(): Promise<void> {
    await this.#sync.load((text) => void this.#glimpse(text));
    const count = await this.#sync.bringBack();
    await this.#place();
    this.listeners.changed();
    void this.#saveBroughtBack(count);
  }

  async #saveBroughtBack(count: number): Promise<void> {
    const { savings } = this.listeners;
    if (count > 0)
      await savings.saveBroughtBack(this.annotated.document, count, this.#sync, () => this.#sync.save());
  }

  /** Shows those in sight before all of the sidecar is read. */
  async #glimpse(sidecar: string): Promise<void> {
    try {
      await glimpse(this.tools.analyses, this.annotated, sidecar, () => this.listeners.glimpsed());
    } catch (error) {
      // reading the whole comes next, and tells of it
      this.tools.log.debug('Nothing of the annotations could be shown beforehand.', error);
    }
  }

  #place(): Promise<void> {
    return place(this.tools.analyses, this.annotated, () => this.listeners.glimpsed());
  }

  /** The document's articles as it stands now; undefined where it is closed before they are known. */
  async #articles(): Promise<ArticleText[] | undefined> {
    const { document } = this.annotated;
    for (;;) {
      const live = await this.tools.analyses.find(document);
      if (live) return articleTexts(live);
      if (document.isClosed) return undefined;
    }
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}
