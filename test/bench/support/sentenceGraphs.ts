/** The share of its score that a sentence gets from its neighbours (Brin & Page 1998). */
const DAMPING = 0.85;
const ITERATIONS = 50;

/** LexRank links sentences whose vectors are more alike than this (Erkan & Radev 2004). */
const THRESHOLD = 0.1;

/** How central each sentence is by the words that it shares with others (Mihalcea & Tarau 2004, "TextRank"). */
export function textRank(sentences: readonly (readonly string[])[]): number[] {
  const sets = sentences.map((words) => new Set(words));
  return pageRank(sentences.length, (i, j) => {
    const [a, b] = [sets[i] ?? new Set(), sets[j] ?? new Set()];
    const shared = [...a].filter((word) => b.has(word)).length;
    const lengths = Math.log(sentences[i]?.length ?? 0) + Math.log(sentences[j]?.length ?? 0);
    return shared > 0 && lengths > 0 ? shared / lengths : 0;
  });
}

/** How central each sentence is by tf-idf cosine (Erkan & Radev 2004, "LexRank", with a threshold). */
export function lexRank(sentences: readonly (readonly string[])[]): number[] {
  const having = new Map<string, number>();
  for (const words of sentences)
    for (const word of new Set(words)) having.set(word, (having.get(word) ?? 0) + 1);
  const vectors = sentences.map((words) => {
    const vector = new Map<string, number>();
    for (const word of words)
      vector.set(word, (vector.get(word) ?? 0) + Math.log(sentences.length / (having.get(word) ?? 1)));
    return vector;
  });
  const lengths = vectors.map((vector) => Math.hypot(...vector.values()) || 1);
  return pageRank(sentences.length, (i, j) => {
    let product = 0;
    for (const [word, weight] of vectors[i] ?? []) product += weight * (vectors[j]?.get(word) ?? 0);
    return product / (lengths[i] ?? 1) / (lengths[j] ?? 1) > THRESHOLD ? 1 : 0;
  });
}

function pageRank(count: number, linkBetween: (i: number, j: number) => number): number[] {
  const links = Array.from({ length: count }, (_, i) =>
    Float64Array.from({ length: count }, (_each, j) => (i === j ? 0 : linkBetween(i, j))),
  );
  const out = links.map((row) => row.reduce((a, b) => a + b, 0));
  let ranks = new Array<number>(count).fill(1 / count);
  for (let iteration = 0; iteration < ITERATIONS; iteration++)
    ranks = ranks.map((_, i) => {
      const given = ranks.reduce(
        (sum, rank, j) => sum + (rank * (links[j]?.[i] ?? 0)) / ((out[j] ?? 0) || 1),
        0,
      );
      return (1 - DAMPING) / count + DAMPING * given;
    });
  return ranks;
}
