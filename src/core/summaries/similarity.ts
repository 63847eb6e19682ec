import type { ArticleTerms, TermId } from './terms';

/** How alike the sentences of an article are, as vectors of words weighted by tf-idf (Salton & Buckley 1988). */
export interface Similarity {
  /** The cosine of the angle between two sentences. */
  readonly between: (a: number, b: number) => number;
  /** Of each sentence the cosine of its angle to all of them together. */
  readonly centrality: Float64Array;
}

/** Shorter words carry the grammar, not the matter, in letters. */
const SHORT = 3;

/** A word that a sentence has, and its weight there. */
interface SparseVector {
  readonly ids: readonly TermId[];
  /** By the place of the word in `ids`. */
  readonly weights: readonly number[];
  readonly length: number;
}

export function similarityOf({ terms, sentences }: ArticleTerms): Similarity {
  const rarity = terms.map(({ text, sentences: having }) =>
    text.length > SHORT || /^\p{N}/u.test(text) ? Math.log(1 + sentences.length / having) : 0,
  );
  // By word, the weights of one sentence at a time; all are 0 between.
  const dense = new Float64Array(terms.length);
  const vectors = sentences.map((words) => vectorOf(words, rarity, dense));
  const centre = terms.map(({ count }, id) => count * (rarity[id] ?? 0));
  const centreLength = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
  const centrality = Float64Array.from(
    vectors,
    (vector) => productWith(vector, centre) / centreLength / vector.length,
  );
  return { centrality, between };

  function between(a: number, b: number): number {
    const [one, other] = [vectors[a], vectors[b]];
    if (!one || !other) return 0;
    for (let at = 0; at < other.ids.length; at++) dense[other.ids[at] ?? 0] = other.weights[at] ?? 0;
    const product = productWith(one, dense);
    for (const id of other.ids) dense[id] = 0;
    return product / one.length / other.length;
  }
}

/** The product of a vector with one that has a weight for every word. */
function productWith({ ids, weights }: SparseVector, dense: ArrayLike<number>): number {
  let product = 0;
  for (let at = 0; at < ids.length; at++) product += (weights[at] ?? 0) * (dense[ids[at] ?? 0] ?? 0);
  return product;
}

/** @param dense all 0, which it is again behind. */
function vectorOf(words: readonly TermId[], rarity: readonly number[], dense: Float64Array): SparseVector {
  const ids: TermId[] = [];
  for (const id of words) {
    const weight = rarity[id] ?? 0;
    if (weight === 0) continue;
    if (dense[id] === 0) ids.push(id);
    dense[id] = (dense[id] ?? 0) + weight;
  }
  const weights = ids.map((id) => dense[id] ?? 0);
  for (const id of ids) dense[id] = 0;
  const length = Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { ids, weights, length };
}
