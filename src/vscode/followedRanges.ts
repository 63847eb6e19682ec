import * as vscode from 'vscode';
import { follow } from '../core/text/edit';
import type { TextRange } from '../core/text/range';

/** Stretches of a document's text, where they stand after each of its edits until they are let go. */
export class FollowedRanges {
  #ranges: readonly TextRange[];
  readonly #subscription: vscode.Disposable;

  constructor(document: vscode.TextDocument, ranges: readonly TextRange[]) {
    this.#ranges = ranges;
    this.#subscription = vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === document)
        for (const { rangeOffset: offset, rangeLength: removed, text } of event.contentChanges)
          this.#ranges = this.#ranges.map((range) =>
            follow(range, { offset, removed, inserted: text.length }),
          );
    });
  }

  /** As many as there were; one whose text has gone is empty. */
  get now(): readonly TextRange[] {
    return this.#ranges;
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}

/** Does what takes its time about stretches of text; `work` is handed where they stand at any moment. */
export async function whileFollowing<T>(
  document: vscode.TextDocument,
  ranges: readonly TextRange[],
  work: (followed: FollowedRanges) => Promise<T>,
): Promise<T> {
  const followed = new FollowedRanges(document, ranges);
  try {
    return await work(followed);
  } finally {
    followed.dispose();
  }
}
