import { anchorAll } from '../../src/core/annotations/anchors/anchoring';
import type { SpanSelector } from '../../src/core/annotations/anchors/target';
import type { TextRange } from '../../src/core/text/range';
import { editedAtRandom, isCopy, isOriginal, randomMark, whatIsLeft } from './editScripts';
import { labelOn } from './labelOn';

/** A mark that was found on other text. */
export interface WrongAnchor {
  readonly quote: SpanSelector;
  readonly found: TextRange;
  readonly text: string;
}

/** What became of marks whose text was edited while nobody looked. */
export interface Outcome {
  readonly marks: number;
  /** On what is left of their text, at least by half. */
  readonly found: number;
  /** Of those found: on what was copied before it was deleted, which cannot be told from what was moved. */
  readonly foundMoved: number;
  /** On other text, a copy of their own included. */
  readonly wrong: number;
  /** Of the wrong ones: on a copy of their text. */
  readonly copied: number;
  /** On other text than their quote, without saying so. */
  readonly silent: number;
  /** Orphans, though more than half of their text is still there. */
  readonly missed: number;
  /** Orphans whose text is gone. */
  readonly lost: number;
  /** Those on other text. */
  readonly examples: readonly WrongAnchor[];
}

/** Marks a text, edits it at random and looks for the marks again, so many times. */
export function tryAnchors(text: string, times: number, random: () => number): Outcome {
  const outcome = {
    marks: 0,
    found: 0,
    foundMoved: 0,
    wrong: 0,
    copied: 0,
    silent: 0,
    missed: 0,
    lost: 0,
    examples: [] as WrongAnchor[],
  };
  for (let i = 0; i < times; i++) {
    const mark = randomMark(text, random);
    const edited = editedAtRandom(text, mark, random);
    const left = whatIsLeft(edited, text, mark);
    const label = labelOn([{ name: null, start: 0, text }], mark);
    const placement = anchorAll([{ name: null, start: 0, text: edited.text }], [label]).get(label.id);
    outcome.marks++;
    if (!placement) throw new Error('A mark has no placement');
    const { state, range } = placement;
    if (state === 'orphan') {
      if (left.size * 2 > mark[1] - mark[0]) outcome.missed++;
      else outcome.lost++;
      continue;
    }
    const now = edited.text.slice(...range);
    if (state === 'exact' && now !== text.slice(...mark)) outcome.silent++;
    if (overlapOf(range, left) >= 0.5) {
      outcome.found++;
      if (!isOriginal(edited, range)) outcome.foundMoved++;
      continue;
    }
    outcome.wrong++;
    if (isCopy(edited, range, mark)) outcome.copied++;
    outcome.examples.push({ quote: label.target.span, found: range, text: edited.text });
  }
  return outcome;
}

/** How much of two sets of offsets they have in common. */
function overlapOf([start, end]: TextRange, left: ReadonlySet<number>): number {
  let both = 0;
  for (let at = start; at < end; at++) if (left.has(at)) both++;
  return both / (left.size + end - start - both);
}

/** Several outcomes as one. */
export function sumOf(outcomes: readonly Outcome[]): Outcome {
  const sum = (of: (outcome: Outcome) => number): number => outcomes.reduce((all, each) => all + of(each), 0);
  return {
    marks: sum(({ marks }) => marks),
    found: sum(({ found }) => found),
    foundMoved: sum(({ foundMoved }) => foundMoved),
    wrong: sum(({ wrong }) => wrong),
    copied: sum(({ copied }) => copied),
    silent: sum(({ silent }) => silent),
    missed: sum(({ missed }) => missed),
    lost: sum(({ lost }) => lost),
    examples: outcomes.flatMap(({ examples }) => examples),
  };
}
