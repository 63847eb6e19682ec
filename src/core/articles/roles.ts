import rolesFile from '../../../models/roles.bin';
import { ChainDecoder } from '../learning/chainDecoder';
import { CERTAIN, type PackedChain } from '../learning/crf';
import { LabelSums } from '../learning/labelSums';
import { readModelFile } from '../learning/modelFile';
import { lazy } from '../text/lazy';
import type { Line, LineItem } from './articleLines';
import { BLOCK_ROLES, type BlockRole, type PlainRole } from './block';
import { cueText } from './cueText';
import { FeatureRoom } from './featureRoom';
import { knownRoles } from './knownRoles';
import { ArticleFeatures, FEATURES_VERSION } from './lineFeatures';

/** A line's role, with the words that announce it where it points elsewhere. */
export type LineRole =
  { readonly role: PlainRole } | { readonly role: 'related'; readonly cue: string | null };

/** The model's labels: the roles, with the headlines of other articles that nothing announces apart. */
const BARE_HEADLINE = 'related_bare';

const labeller = lazy(() => new LineLabeller(readModelFile(rolesFile, FEATURES_VERSION)));

/**
 * Judges the lines of one article together, since what a line is depends on what stands around it. Words that give a
 * role away decide; the trained model decides the rest. The roles given to posts are of no meaning.
 * @param text the article's, in which the items' ranges count.
 */
export function rolesOfLines(text: string, items: readonly LineItem[]): LineRole[] {
  const article = labeller().read(text, items);
  return labeller()
    .label(text, article)
    .map((label, index) => toRole(text, label, article.lines[index]));
}

/** The label that a model, with the cues, gives to each line. */
export function labelLines(model: PackedChain, text: string, items: readonly LineItem[]): string[] {
  const labeller = new LineLabeller(model);
  return labeller.label(text, labeller.read(text, items));
}

/** Gives the lines of articles their labels, one article after the other. */
class LineLabeller {
  readonly #sums: LabelSums;
  readonly #decoder: ChainDecoder;
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #room = new FeatureRoom();

  constructor(private readonly model: PackedChain) {
    this.#sums = new LabelSums(model);
    this.#decoder = new ChainDecoder(model);
    this.#numbers = new Map(model.labels.map((label, number) => [label, number]));
  }

  /** Reads an article's lines, to be labelled before the next article's are read. */
  read(text: string, items: readonly LineItem[]): ArticleFeatures {
    return new ArticleFeatures(text, items, this.#room);
  }

  label(text: string, article: ArticleFeatures): string[] {
    const { labels } = this.model;
    const known = knownRoles(text, article.lines).map((role) => role && this.#numbers.get(role));
    const scores = this.#room.scoresFor(known.length * labels.length);
    for (let index = 0; index < known.length; index++) {
      const start = index * labels.length;
      const label = known[index];
      if (label !== undefined) {
        scores.fill(0, start, start + labels.length);
        scores[start + label] = CERTAIN;
      } else {
        article.addTo(this.#sums, index);
        this.#sums.writeTo(scores, start);
      }
    }
    return this.#decoder.bestPath(scores, known, known.length).map((label) => labels[label] ?? 'body');
  }
}

function toRole(text: string, label: string, line: Line | undefined): LineRole {
  if (label === 'related') return { role: 'related', cue: line ? cueText(text, line.scanned) : null };
  return PLAIN[label] ?? BODY;
}

const BODY: LineRole = { role: 'body' };

/** What most lines are is made once. */
const PLAIN: Readonly<Record<string, LineRole>> = {
  ...Object.fromEntries(BLOCK_ROLES.filter(isPlain).map((role) => [role, { role }])),
  [BARE_HEADLINE]: { role: 'related', cue: null },
};

function isPlain(role: BlockRole): role is PlainRole {
  return role !== 'post' && role !== 'related';
}
