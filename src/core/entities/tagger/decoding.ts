import { LABEL_COUNT, mayFollow, OUTSIDE } from './labels';

const L = LABEL_COUNT;

/** Weights of transitions as they are used: impossible ones ruled out. A last row is for the first word. */
export function possibleTransitions(transitions: ArrayLike<number>): Float64Array {
  return Float64Array.from({ length: L * (L + 1) }, (_, index) => {
    const before = Math.floor(index / L);
    const possible = mayFollow(before === L ? OUTSIDE : before, index % L);
    return possible ? (transitions[index] ?? 0) : Number.NEGATIVE_INFINITY;
  });
}

/**
 * The likeliest labels of a line (Viterbi).
 * @param scores `LABEL_COUNT` a word, row by row.
 * @param transitions from `possibleTransitions`.
 * @param open 0 for each word that is outside of names for sure, whose scores are not looked at.
 */
export function likeliestLabels(
  scores: Float32Array,
  transitions: Float64Array,
  open: Uint8Array,
): Uint8Array {
  const count = scores.length / L;
  const labels = new Uint8Array(count);
  if (count === 0) return labels;
  const from = new Uint8Array(scores.length);
  let best = new Float64Array(L);
  let next = new Float64Array(L);
  for (let label = 0; label < L; label++)
    best[label] =
      label >= labelsOf(open, 0)
        ? Number.NEGATIVE_INFINITY
        : (open[0] === 0 ? 0 : (scores[label] ?? 0)) + (transitions[L * L + label] ?? 0);
  for (let word = 1; word < count; word++) {
    const labelled = labelsOf(open, word);
    next.fill(Number.NEGATIVE_INFINITY, labelled);
    for (let label = 0; label < labelled; label++) {
      let top = Number.NEGATIVE_INFINITY;
      let origin = 0;
      for (let before = 0; before < L; before++) {
        const score = (best[before] ?? 0) + (transitions[before * L + label] ?? 0);
        if (score > top) {
          top = score;
          origin = before;
        }
      }
      next[label] = open[word] === 0 ? top : top + (scores[word * L + label] ?? 0);
      from[word * L + label] = origin;
    }
    [best, next] = [next, best];
  }
  let label = best.indexOf(Math.max(...best));
  for (let word = count - 1; word >= 0; word--) {
    labels[word] = label;
    label = from[word * L + label] ?? OUTSIDE;
  }
  return labels;
}

/**
 * The probability of each word's label (forward-backward, each word scaled so that nothing overflows).
 * @param weights the exponentials of `possibleTransitions`.
 * @param open as for `likeliestLabels`.
 */
export function probabilities(
  scores: Float32Array,
  weights: Float64Array,
  open: Uint8Array,
  labels: Uint8Array,
): Float32Array {
  const count = labels.length;
  const emission = exponentials(scores, open);
  const forward = new Float64Array(scores.length);
  for (let word = 0; word < count; word++) {
    const labelled = labelsOf(open, word);
    for (let label = 0; label < labelled; label++) {
      let sum = word === 0 ? (weights[L * L + label] ?? 0) : 0;
      for (let before = 0; word > 0 && before < L; before++)
        sum += (forward[(word - 1) * L + before] ?? 0) * (weights[before * L + label] ?? 0);
      forward[word * L + label] = sum * (emission[word * L + label] ?? 0);
    }
    scale(forward, word);
  }
  const backward = new Float64Array(scores.length).fill(1, (count - 1) * L);
  for (let word = count - 2; word >= 0; word--) {
    const after = (word + 1) * L;
    const labelled = labelsOf(open, word + 1);
    for (let label = 0; label < L; label++) {
      let sum = 0;
      for (let next = 0; next < labelled; next++)
        sum +=
          (weights[label * L + next] ?? 0) * (emission[after + next] ?? 0) * (backward[after + next] ?? 0);
      backward[word * L + label] = sum;
    }
    scale(backward, word);
  }
  const sure = new Float32Array(count);
  for (let word = 0; word < count; word++) {
    let total = 0;
    for (let label = 0; label < L; label++)
      total += (forward[word * L + label] ?? 0) * (backward[word * L + label] ?? 0);
    const chosen = word * L + (labels[word] ?? OUTSIDE);
    sure[word] = ((forward[chosen] ?? 0) * (backward[chosen] ?? 0)) / total;
  }
  return sure;
}

/** How many labels, from `OUTSIDE` on, a word may have. */
const labelsOf = (open: Uint8Array, word: number): number => (open[word] === 0 ? OUTSIDE + 1 : L);

/** The exponentials of scores, the best of each word being 1. */
function exponentials(scores: Float32Array, open: Uint8Array): Float64Array {
  const emission = new Float64Array(scores.length);
  for (let row = 0; row < scores.length; row += L) {
    if (open[row / L] === 0) {
      emission[row + OUTSIDE] = 1;
      continue;
    }
    let top = Number.NEGATIVE_INFINITY;
    for (let label = 0; label < L; label++) top = Math.max(top, scores[row + label] ?? 0);
    for (let label = 0; label < L; label++)
      emission[row + label] = Math.exp((scores[row + label] ?? 0) - top);
  }
  return emission;
}

function scale(rows: Float64Array, word: number): void {
  let sum = 0;
  for (let label = 0; label < L; label++) sum += rows[word * L + label] ?? 0;
  for (let label = 0; label < L; label++) rows[word * L + label] = (rows[word * L + label] ?? 0) / sum;
}
