import type * as vscode from 'vscode';
import type { Readers } from '../core/articles/readArticle';
import type { GazetteerEntry } from '../core/entities/workspaceGazetteer/entry';
import { type CorrectArticle, LiveAnalysis } from '../core/live/liveAnalysis';
import type { OwnDelimiters } from './bundles/ownDelimiters';
import type { Guard } from './failures/failures';
import type { Slices } from './slices';
import { lengthOf, textChanges } from './textChanges';
import type { TextReaders } from './textReaders';

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

/** What documents are read with. */
export interface ReadingTools {
  readonly readers: TextReaders;
  readonly delimiters: OwnDelimiters;
  readonly slices: Slices;
  /** What edits are followed under. */
  readonly guard: Guard;
}

/** An event of more changes than this is a new text: each is followed on its own. */
const MOST_CHANGES = 100;

/**
 * The articles of open documents, found but not read: of each document its latest version. An edit is followed from what VS
 * Code says of it, so that it costs what the article costs that it is in.
 */
export class LiveDocuments {
  readonly #entries = new Map<string, Entry>();
  readonly #corrections = new Map<string, CorrectArticle>();

  constructor(private readonly tools: ReadingTools) {}

  /** The document's articles as it stands now; undefined where it changes before they are found. */
  of(document: vscode.TextDocument): Promise<LiveAnalysis | undefined> {
    return this.#entryOf(document).live;
  }

  /** Reads the document's articles as people have corrected them, from now on. */
  correct(document: vscode.TextDocument, correct: CorrectArticle): void {
    const key = document.uri.toString();
    this.#corrections.set(key, correct);
    const before = this.#entries.get(key);
    if (!before) return;
    const { version, known, live } = before;
    this.#put(key, { version, known, live: live.then((found) => found?.corrected(correct)) });
  }

  /** Brings what is known of a document up to date; forgets it where it cannot be followed. */
  follow(event: vscode.TextDocumentChangeEvent): void {
    const { document, contentChanges } = event;
    const key = document.uri.toString();
    const before = this.#entries.get(key);
    if (!before || before.version === document.version) return;
    this.#entries.delete(key);
    if (!before.found || contentChanges.length > MOST_CHANGES) return;
    const { found: old } = before;
    const found = this.tools.guard.now(document, () => old.change(textChanges(event)));
    if (found?.text.length !== lengthOf(document)) return;
    const { known } = before;
    this.#entries.set(key, { version: document.version, known, live: Promise.resolve(found), found });
  }

  /** Lets go of a document that was closed. */
  forget(document: vscode.TextDocument): void {
    const key = document.uri.toString();
    this.#entries.delete(key);
    this.#corrections.delete(key);
  }

  /** All texts are cut or read in another way from now on. */
  startOver(): void {
    this.#entries.clear();
    this.tools.readers.startOver();
  }

  /** Whether the document's workspace knows other names than those that it was read with; then it is read anew. */
  learnNames(document: vscode.TextDocument): boolean {
    const key = document.uri.toString();
    const entry = this.#entries.get(key);
    if (!entry || entry.known === this.tools.readers.namesOf(document.uri)) return false;
    return this.#entries.delete(key);
  }

  #entryOf(document: vscode.TextDocument): Entry {
    const { readers } = this.tools;
    const key = document.uri.toString();
    const known = this.#entries.get(key);
    if (known?.version === document.version) return known;
    const { version } = document;
    const entry: Entry = {
      version,
      known: readers.namesOf(document.uri),
      live: readers.of(document.uri).then((own) => this.#cut(document, version, own)),
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
    const families = this.tools.delimiters.table;
    const correct = this.#corrections.get(document.uri.toString());
    const steps = function* (): Generator<undefined, LiveAnalysis> {
      const live = yield* LiveAnalysis.of(document.getText(), readers, families);
      return correct ? live.corrected(correct) : live;
    };
    return this.tools.slices.run(steps(), () => document.version === version, 'awaited');
  }
}
