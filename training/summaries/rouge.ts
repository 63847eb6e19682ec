/** How much of a reference a summary has, as the harmonic mean of precision and recall (F1), 0 to 1. */
export interface Rouge {
  readonly rouge1: number;
  readonly rouge2: number;
  readonly rougeL: number;
}

/** The words that are compared: stretches of letters, marks and digits, in small letters; no stemming, no words left out. */
export function rougeWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** ROUGE-1, ROUGE-2 and ROUGE-L of whole texts (Lin 2004, "ROUGE: A Package for Automatic Evaluation of Summaries"). */
export function rouge(summary: readonly string[], reference: readonly string[]): Rouge {
  return {
    rouge1: f1(sharedNgrams(summary, reference, 1), summary.length, reference.length),
    rouge2: f1(sharedNgrams(summary, reference, 2), summary.length - 1, reference.length - 1),
    rougeL: f1(longestCommonSubsequence(summary, reference), summary.length, reference.length),
  };
}

function f1(shared: number, summary: number, reference: number): number {
  return shared === 0 ? 0 : (2 * shared) / (summary + reference);
}

/** How many n-grams two texts share, each as often as the text has it that has it less often. */
function sharedNgrams(a: readonly string[], b: readonly string[], n: number): number {
  const left = new Map<string, number>();
  for (const gram of ngrams(b, n)) left.set(gram, (left.get(gram) ?? 0) + 1);
  let shared = 0;
  for (const gram of ngrams(a, n)) {
    const count = left.get(gram) ?? 0;
    if (count > 0) shared++;
    left.set(gram, count - 1);
  }
  return shared;
}

function ngrams(words: readonly string[], n: number): string[] {
  return Array.from({ length: Math.max(0, words.length - n + 1) }, (_, at) =>
    words.slice(at, at + n).join(' '),
  );
}

/** The length of the longest sequence of words that both texts have in order, gaps allowed. */
export function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  const row = new Uint16Array(b.length + 1);
  for (const word of a) {
    let diagonal = 0;
    for (let at = 1; at <= b.length; at++) {
      const above = row[at] ?? 0;
      row[at] = b[at - 1] === word ? diagonal + 1 : Math.max(above, row[at - 1] ?? 0);
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
