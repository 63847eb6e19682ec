import type { ChunkedText, TextChange } from '../../text/chunkedText';
import { at } from '../../text/at';
import { followEnd, followStart, type TextEdit } from '../../text/edit';
import { lazy } from '../../text/lazy';
import type { TextRange } from '../../text/range';
import { broughtBack, type Clipped, type Cut, cutsAfter } from './cuts';
import { likeness } from './likeness';
import { RangeIndex } from './rangeIndex';

/**
 * How an annotation has found its text: `exact` where it is its quote, or has been followed from there edit by edit;
 * `moved` where it is the most alike and somebody should confirm it; `orphan` where it is nowhere.
 */
export const ANCHOR_STATES = ['exact', 'moved', 'orphan'] as const;

export type AnchorState = (typeof ANCHOR_STATES)[number];

/** What replaces the text of an annotation takes its place only where it is so much like it: a typo put right. */
const ALIKE = 0.6;

/** Where an annotation of a span stands in a version of its file. */
export interface Placement {
  readonly id: string;
  readonly state: AnchorState;
  /** In the file, not in the article. An orphan's is empty, where its text last was or may have been. */
  readonly range: TextRange;
}

/**
 * Where all annotations of spans stand in one version of a file's text. It never changes; what follows an edit is the next
 * one, at the cost of an addition an annotation.
 */
export class Placements {
  static readonly NONE = Placements.of([]);

  readonly #ranges = lazy(() => new RangeIndex(this.starts, this.ends));

  private constructor(
    private readonly ids: readonly string[],
    private readonly index: ReadonlyMap<string, number>,
    private readonly starts: Int32Array,
    private readonly ends: Int32Array,
    private readonly states: readonly AnchorState[],
    private readonly cuts: readonly Cut[],
  ) {}

  static of(placements: readonly Placement[]): Placements {
    return Placements.#inOrder(placements, []);
  }

  static #inOrder(placements: readonly Placement[], cuts: readonly Cut[]): Placements {
    const inOrder = [...placements].sort((a, b) => a.range[0] - b.range[0] || a.range[1] - b.range[1]);
    const ids = inOrder.map(({ id }) => id);
    return new Placements(
      ids,
      new Map(ids.map((id, i) => [id, i])),
      Int32Array.from(inOrder, ({ range }) => range[0]),
      Int32Array.from(inOrder, ({ range }) => range[1]),
      inOrder.map(({ state }) => state),
      cuts,
    );
  }

  get size(): number {
    return this.ids.length;
  }

  get(id: string): Placement | undefined {
    const index = this.index.get(id);
    return index === undefined ? undefined : this.#at(index);
  }

  /** All of them, in order of place. */
  all(): Placement[] {
    return this.ids.map((_, index) => this.#at(index));
  }

  /** Those that touch a range, its ends included; orphans are nowhere. */
  touching(range: TextRange): Placement[] {
    return this.#ranges()
      .touching(range)
      .filter((index) => this.states[index] !== 'orphan')
      .map((index) => this.#at(index));
  }

  /**
   * Where they stand after changes, each of which counts in the text that the one before has left.
   * @param before the text before the first of them.
   */
  follow(changes: readonly TextChange[], before: ChunkedText): Placements {
    let text = before;
    return changes.reduce((placements: Placements, change) => {
      const gone = text.slice(change.offset, change.offset + change.removed);
      text = text.change(change);
      return placements.#after(change, gone);
    }, this);
  }

  /** The same with these added, or in place of those of the same id. */
  put(placements: readonly Placement[]): Placements {
    const ids = new Set(placements.map(({ id }) => id));
    return Placements.#inOrder([...this.all().filter(({ id }) => !ids.has(id)), ...placements], this.cuts);
  }

  /** The same without some. */
  without(ids: ReadonlySet<string>): Placements {
    return Placements.#inOrder(
      this.all().filter(({ id }) => !ids.has(id)),
      this.cuts,
    );
  }

  #at(index: number): Placement {
    return {
      id: this.ids[index] ?? '',
      state: this.states[index] ?? 'orphan',
      range: [at(this.starts, index), at(this.ends, index)],
    };
  }

  /** @param gone the text that the change removed. */
  #after(change: TextChange, gone: string): Placements {
    const { offset, inserted } = change;
    const edit = { offset, removed: gone.length, inserted: inserted.length };
    const starts = this.starts.map((start) => followStart(start, edit));
    const ends = this.ends.map((end, i) => Math.max(at(starts, i), followEnd(end, edit)));
    const states = [...this.states];
    const clipped = gone === '' ? NOTHING : this.#clippedBy(edit, gone, inserted);
    for (const [id, { start, end }] of clipped) {
      if (start === null || end === null) continue;
      const index = this.index.get(id) ?? 0;
      states[index] = 'orphan';
      starts[index] = ends[index] = offset;
    }
    const back = broughtBack(this.cuts, change);
    for (const [id, { start, end, state }] of back?.clipped ?? NOTHING) {
      const index = this.index.get(id);
      if (index === undefined || !back) continue;
      if (start !== null) starts[index] = back.at + start;
      if (end !== null) ends[index] = back.at + end;
      states[index] = state;
    }
    return new Placements(
      this.ids,
      this.index,
      starts,
      ends,
      states,
      cutsAfter(this.cuts, change, gone, clipped),
    );
  }

  /** What an edit takes of the placements. */
  #clippedBy({ offset, removed }: TextEdit, gone: string, inserted: string): ReadonlyMap<string, Clipped> {
    const end = offset + removed;
    const replaces = inserted !== '' && likeness(gone, inserted) >= ALIKE;
    const found = new Map<string, Clipped>();
    this.ids.forEach((id, i) => {
      const [from, to, state] = [at(this.starts, i), at(this.ends, i), this.states[i] ?? 'orphan'];
      if (state === 'orphan' || to <= offset || from >= end) return;
      const clipped = {
        start: offset <= from ? from - offset : null,
        end: to <= end ? to - offset : null,
        state,
      };
      if (replaces && offset === from && to === end) return;
      if (clipped.start !== null || clipped.end !== null) found.set(id, clipped);
    });
    return found;
  }
}

const NOTHING: ReadonlyMap<string, Clipped> = new Map();
