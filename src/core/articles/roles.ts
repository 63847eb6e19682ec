import rolesFile from '../../../models/roles.bin';
import { bestPath, CERTAIN, type PackedChain } from '../learning/crf';
import { readModelFile } from '../learning/modelFile';
import { at } from '../text/at';
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
  knownRoles(text, article.lines).forEach((known, index) => {
    scores.begin(index);
    if (known === undefined) article.addTo(scores, index);
    else scores.fix(labels.indexOf(known));
  });
  return bestPath(model, scores.scores).map((label) => labels[label] ?? 'body');
}

/** Adds up what the features of each line score. */
class Scores implements FeatureSink {
  readonly scores: Float64Array;
  readonly #size: number;
  readonly #weights: Float32Array;
  readonly #rowOf: (feature: number) => number;
  #start = 0;

  constructor(model: PackedChain, lines: number) {
    this.#size = model.labels.length;
    this.#weights = model.weights;
    this.#rowOf = model.rowOf;
    this.scores = new Float64Array(lines * this.#size);
  }

  /** What follows is of line number `line`. */
  begin(line: number): void {
    this.#start = line * this.#size;
  }

  add(feature: number): void {
    const row = this.#rowOf(feature);
    if (row < 0) return;
    const size = this.#size;
    const start = this.#start;
    const weights = this.#weights;
    const { scores } = this;
    for (let label = 0, from = row * size; label < size; label++, from++)
      scores[start + label] = at(scores, start + label) + at(weights, from);
  }

  /** Gives the line its label for sure. */
  fix(label: number): void {
    this.scores[this.#start + label] = CERTAIN;
  }
}

function toRole(text: string, label: string, line: Line | undefined): LineRole {
  if (label === BARE_HEADLINE) return { role: 'related', cue: null };
  if (label === 'related') return { role: 'related', cue: line ? cueText(text, line.scanned) : null };
  return { role: label === 'post' ? 'body' : (label as PlainRole) };
}
