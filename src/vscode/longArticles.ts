import * as vscode from 'vscode';
import type { LiveArticle } from '../core/live/articleCut';
import { type ArticleReading, readAll } from '../core/live/articleReading';
import type { AnalysisService } from './analysisService';
import type { Guard } from './failures/failures';
import { RestingEdits } from './restingEdits';

/** Reads long articles to their end, of which people have seen a part, when nobody is typing. */
export class LongArticles {
  readonly #read = new vscode.EventEmitter<void>();
  readonly #seen = new WeakMap<vscode.TextDocument, Set<ArticleReading>>();
  readonly #begun = new WeakSet<ArticleReading>();
  readonly #resting: RestingEdits;

  /** Fires when more is known of what was seen. */
  readonly onDidRead = this.#read.event;

  constructor(
    private readonly analyses: AnalysisService,
    guard: Guard,
  ) {
    this.#resting = new RestingEdits((document) => void guard.on(document, () => this.#readSeen(document)));
  }

  /** Articles of a document as it stands now have been seen in part. */
  seen(document: vscode.TextDocument, articles: readonly LiveArticle[]): void {
    const unread = articles.map(({ reading }) => reading).filter((reading) => !this.#begun.has(reading));
    if (unread.length === 0) return;
    this.#seen.set(document, new Set([...(this.#seen.get(document) ?? []), ...unread]));
    this.#resting.edited(document);
  }

  dispose(): void {
    this.#resting.dispose();
    this.#read.dispose();
  }

  async #readSeen(document: vscode.TextDocument): Promise<void> {
    const live = await this.analyses.find(document);
    const seen = this.#seen.get(document);
    this.#seen.delete(document);
    // those that were edited since are in no article any longer
    const readings = live?.articles.map(({ reading }) => reading).filter((reading) => seen?.has(reading));
    if (!readings?.length) return;
    for (const reading of readings) this.#begun.add(reading);
    const isRead = await this.analyses.work(document, () => readEach(readings));
    if (isRead) this.#read.fire();
    else for (const reading of readings) this.#begun.delete(reading);
  }
}

function* readEach(readings: readonly ArticleReading[]): Generator<undefined, true> {
  for (const reading of readings) yield* readAll(reading);
  return true;
}
