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

interface SparseVector {
  readonly ids: readonly TermId[];
  /** By the place of the word in `ids`. */
  readonly weights: readonly number[];
  readonly byId: ReadonlyMap<TermId, number>;
  readonly length: number;
}

export function similarityOf({ terms, sentences }: ArticleTerms): Similarity {
  const rarity = terms.map(({ text, sentences: having }) =>
    text.length > SHORT || /^\p{N}/u.test(text) ? Math.log(1 + sentences.length / having) : 0,
  );
  const vectors = sentences.map((words) => vectorOf(words, rarity));
  const centre = terms.map(({ count }, id) => count * (rarity[id] ?? 0));
  const centreLength = Math.sqrt(centre.reduce((sum, value) => sum + value * value, 0)) || 1;
  const centrality = Float64Array.from(vectors, ({ ids, weights, length }) => {
    const product = ids.reduce((sum, id, at) => sum + (weights[at] ?? 0) * (centre[id] ?? 0), 0);
    return product / centreLength / length;
  });
  return { centrality, between };

  function between(a: number, b: number): number {
    const [one, other] = [vectors[a], vectors[b]];
    if (!one || !other) return 0;
    let product = 0;
    for (let at = 0; at < one.ids.length; at++)
      product += (one.weights[at] ?? 0) * (other.byId.get(one.ids[at] ?? -1) ?? 0);
    return product / one.length / other.length;
  }
}

function vectorOf(words: readonly TermId[], rarity: readonly number[]): SparseVector {
  const byId = new Map<TermId, number>();
  for (const id of words) {
    const weight = rarity[id] ?? 0;
    if (weight > 0) byId.set(id, (byId.get(id) ?? 0) + weight);
  }
  const weights = [...byId.values()];
  const length = Math.sqrt(weights.reduce((sum, value) => sum + value * value, 0)) || 1;
  return { ids: [...byId.keys()], weights, byId, length };
}
