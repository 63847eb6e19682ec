import type * as vscode from 'vscode';
import type { AnnotationSet, AnnotationStep } from '../../../core/annotations/annotationSet';
import { difference } from '../../../core/annotations/difference';
import { bringBackInSteps, unsavedInSteps } from '../../../core/annotations/sidecar/unsaved';
import type { RunSteps } from '../../../core/text/steps';
import { logError } from '../../failures/logError';
import type { KeptChanges, UnsavedStore } from './unsavedStore';

/** What of one open document's annotations is in no sidecar: kept elsewhere as long as it is. */
export class UnsavedChanges {
  readonly #earlier: Promise<readonly KeptChanges[]>;
  /** The files that hold nothing but what is in the set, or in the sidecar. */
  #names: readonly string[] = [];
  /** The set whose changes are kept. */
  #kept: AnnotationSet | undefined;
  #last: Promise<void> = Promise.resolve();

  constructor(
    private readonly store: UnsavedStore,
    private readonly sidecar: vscode.Uri,
    private readonly run: RunSteps,
    private readonly log: vscode.LogOutputChannel,
  ) {
    this.#earlier = store.of(sidecar);
  }

  /** True where all that is not saved is kept. */
  get isKept(): boolean {
    return this.#kept !== undefined;
  }

  /**
   * The step that brings back what could not be saved when the document was open before, here or in another window. Once it is
   * done, `update` sees to what is kept.
   */
  async earlier(now: AnnotationSet): Promise<AnnotationStep> {
    let set = now;
    const kept = await this.#earlier;
    for (const changes of kept) set = set.apply(await this.run(bringBackInSteps(changes, set)));
    this.#names = kept.map(({ name }) => name);
    return difference(now, set);
  }

  /** Keeps what `now` has and `saved` has not, in place of what was kept before. Never rejects. */
  update(saved: AnnotationSet, now: AnnotationSet): Promise<void> {
    this.#last = this.#last
      .then(() => this.#update(saved, now))
      .catch((error: unknown) => {
        this.#kept = undefined;
        logError(this.log, error);
      });
    return this.#last;
  }

  async #update(saved: AnnotationSet, now: AnnotationSet): Promise<void> {
    if (this.#kept === now && saved !== now) return;
    const unsaved = saved === now ? undefined : await this.run(unsavedInSteps(saved, now));
    const before = this.#names;
    this.#names = unsaved ? [await this.store.keep(this.sidecar, unsaved)] : [];
    this.#kept = unsaved && now;
    await this.store.forget(before);
  }
}
