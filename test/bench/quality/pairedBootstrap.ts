const SAMPLES = 5000;

/**
 * The mean of the differences of paired scores (0 to 1) in points of a hundred, with the interval that 95 % of samples drawn
 * with replacement lie in (Efron & Tibshirani 1993, the percentile method): "+3.6 (1.7 to 5.6)".
 */
export function difference(
  scores: readonly number[],
  others: readonly number[],
  random: () => number,
): string {
  const differences = scores.map((score, index) => 100 * (score - (others[index] ?? 0)));
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length;
  const means = Array.from({ length: SAMPLES }, () =>
    mean(differences.map(() => differences[Math.floor(random() * differences.length)] ?? 0)),
  ).sort((a, b) => a - b);
  const [low = 0, high = 0] = [means[Math.floor(SAMPLES * 0.025)], means[Math.floor(SAMPLES * 0.975)]];
  const signed = mean(differences);
  return `${signed < 0 ? '' : '+'}${signed.toFixed(1)} (${low.toFixed(1)} to ${high.toFixed(1)})`;
}
