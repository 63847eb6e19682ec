import rolesFile from '../../../models/roles.bin';
import { bestPath, CERTAIN, type PackedChain } from '../learning/crf';
import { readModelFile } from '../learning/modelFile';
import { lazy } from '../text/lazy';
import type { Line, LineItem } from './articleLines';
import type { PlainRole } from './block';
import { cueText } from './cueText';
import { knownRoles } from './knownRoles';
import { ArticleFeatures, FEATURES_VERSION, type FeatureSink } from './lineFeatures';

/** A line's role, with the words that announce it where it points elsewhere. */
export type LineRole =
  { readonly role: PlainRole } | { readonly role: 'related'; readonly cue: string | null };

/** The model's labels: the roles, with the headlines of other articles that nothing announces apart. */
const BARE_HEADLINE = 'related_bare';

const model = lazy(() => readModelFile(rolesFile, FEATURES_VERSION));

/**
 * Judges the lines of one article together, since what a line is depends on what stands around it. Words that give a
 * role away decide; the trained model decides the rest. The roles given to posts are of no meaning.
 * @param text the article's, in which the items' ranges count.
 */
export function rolesOfLines(text: string, items: readonly LineItem[]): LineRole[] {
  const article = new ArticleFeatures(text, items);
  return labelArticle(model(), text, article).map((label, index) =>
    toRole(text, label, article.lines[index]),
  );
}

/** The label that a model, with the cues, gives to each line. */
export function labelLines(model: PackedChain, text: string, items: readonly LineItem[]): string[] {
  return labelArticle(model, text, new ArticleFeatures(text, items));
}

function labelArticle(model: PackedChain, text: string, article: ArticleFeatures): string[] {
  const { labels } = model;
  const scores = new Scores(model, article.lines.length);
  const known = knownRoles(text, article.lines).map((role) =>
    role === undefined ? undefined : labels.indexOf(role),
  );
  for (const [index, label] of known.entries()) {
    scores.begin(index);
    if (label === undefined) article.addTo(scores, index);
    else scores.fix(label);
  }
  return bestPath(model, scores.toScores(), known).map((label) => labels[label] ?? 'body');
}

/** Adds up what the features of each line score, in whole numbers. */
class Scores implements FeatureSink {
  readonly #sums: Int32Array;
  readonly #model: PackedChain;
  readonly #size: number;
  readonly #weights: Int8Array;
  #start = 0;

  constructor(model: PackedChain, lines: number) {
    this.#model = model;
    this.#size = model.labels.length;
    this.#weights = model.weights;
    this.#sums = new Int32Array(lines * this.#size);
  }

  /** What follows is of line number `line`. */
  begin(line: number): void {
    this.#start = line * this.#size;
  }

  add(feature: number): void {
    const row = this.#model.rowOf(feature);
    if (row < 0) return;
    const size = this.#size;
    const sums = this.#sums;
    const weights = this.#weights;
    let to = this.#start;
    for (let from = row * size, end = from + size; from < end; from++, to++)
      sums[to] = (sums[to] ?? 0) + (weights[from] ?? 0);
  }

  /** Gives the line its label for sure. */
  fix(label: number): void {
    this.#sums[this.#start + label] = CERTAIN / this.#model.unit;
  }

  /** The scores of each label at each line, row by row. */
  toScores(): Float64Array {
    const { unit } = this.#model;
    const scores = new Float64Array(this.#sums);
    for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) * unit;
    return scores;
  }
}

function toRole(text: string, label: string, line: Line | undefined): LineRole {
  if (label === BARE_HEADLINE) return { role: 'related', cue: null };
  if (label === 'related') return { role: 'related', cue: line ? cueText(text, line.scanned) : null };
  return { role: label === 'post' ? 'body' : (label as PlainRole) };
}
