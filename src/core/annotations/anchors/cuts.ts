import type { TextChange } from '../../text/chunkedText';
import { followStart } from '../../text/edit';
import type { AnchorState } from './placements';

/** What a deletion took of one placement, counted from where the deleted text began. */
export interface Clipped {
  /** Where its range began; null where its beginning was not in the deleted text. */
  readonly start: number | null;
  /** Where its range ended; null where its end was not in the deleted text. */
  readonly end: number | null;
  /** How it stood before. */
  readonly state: AnchorState;
}

/** Deleted text in which placements began, ended or stood: when it comes back, as undo brings it, they do too. */
export interface Cut {
  /** Where it was, in the present text. */
  readonly at: number;
  readonly text: string;
  /** By the id of the annotation. */
  readonly clipped: ReadonlyMap<string, Clipped>;
}

/** So many deletions are remembered, the last ones, and so much text of them. */
const MOST_CUTS = 1000;
const MOST_TEXT = 10_000_000;

/** The cut whose text a change brings back in its place; the longest, where there are several. */
export function broughtBack(
  cuts: readonly Cut[],
  { offset, removed, inserted }: TextChange,
): Cut | undefined {
  const back = cuts.filter(
    ({ at, text }) => offset <= at && at <= offset + removed && inserted.startsWith(text, at - offset),
  );
  return back.reduce<Cut | undefined>(
    (best, cut) => (best && best.text.length > cut.text.length ? best : cut),
    undefined,
  );
}

/**
 * The cuts after a change.
 * @param gone the text that it removed.
 * @param clipped what it took of placements.
 */
export function cutsAfter(
  cuts: readonly Cut[],
  change: TextChange,
  gone: string,
  clipped: ReadonlyMap<string, Clipped>,
): readonly Cut[] {
  if (cuts.length === 0 && gone === '') return cuts;
  const { offset } = change;
  const edit = { offset, removed: gone.length, inserted: change.inserted.length };
  const touches = ({ at }: Cut): boolean => offset <= at && at <= offset + gone.length;
  const back = broughtBack(cuts, change);
  const after = cuts
    .filter(({ at }) => at !== back?.at)
    .map((cut) => ({ ...cut, at: touches(cut) ? offset : followStart(cut.at, edit) }));
  if (gone === '') return after;
  const touched = cuts.findLast(touches);
  const next = touched ? joined(touched, offset, gone, clipped) : { at: offset, text: gone, clipped };
  // One that took nothing is only remembered for a next one that touches it.
  return latest([...after.filter((cut) => cut.clipped.size > 0), next]);
}

/** Two deletions that touch, as the one that they amount to: undo may bring both back at once. */
function joined(cut: Cut, offset: number, gone: string, clipped: ReadonlyMap<string, Clipped>): Cut {
  const before = cut.at - offset;
  const within = cut.text.length;
  const both = new Map<string, Clipped>();
  for (const [id, { start, end, state }] of clipped)
    both.set(id, {
      start: start !== null && start >= before ? start + within : start,
      end: end !== null && end > before ? end + within : end,
      state,
    });
  for (const [id, { start, end, state }] of cut.clipped) {
    const later = both.get(id);
    both.set(id, {
      start: start === null ? (later?.start ?? null) : start + before,
      end: end === null ? (later?.end ?? null) : end + before,
      state,
    });
  }
  return { at: offset, text: gone.slice(0, before) + cut.text + gone.slice(before), clipped: both };
}

function latest(cuts: readonly Cut[]): readonly Cut[] {
  let from = Math.max(0, cuts.length - MOST_CUTS);
  let length = cuts.slice(from).reduce((sum, { text }) => sum + text.length, 0);
  for (; length > MOST_TEXT && from < cuts.length; from++) length -= cuts[from]?.text.length ?? 0;
  return cuts.slice(from);
}
