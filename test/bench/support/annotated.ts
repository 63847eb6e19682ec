import { captureSpans } from '../../../src/core/annotations/anchors/capture';
import type { ArticleText } from '../../../src/core/annotations/anchors/target';
import type { Annotation } from '../../../src/core/annotations/annotation';
import type { Authoring } from '../../../src/core/annotations/authoring';
import { add } from '../../../src/core/annotations/operations';
import type { TextRange } from '../../../src/core/text/range';

/** So many stretches of a few words, anywhere in a file's articles. */
export function randomRanges(
  articles: readonly ArticleText[],
  count: number,
  random: () => number,
): TextRange[] {
  const below = (limit: number): number => Math.floor(random() * limit);
  const longEnough = articles.filter(({ text }) => text.length > 20);
  return Array.from({ length: count }, () => {
    const { start, text } = longEnough[below(longEnough.length)]!;
    const from = start + below(text.length - 20);
    return [from, from + 5 + below(15)];
  });
}

/** A label on each of some stretches. */
export function labelled(
  articles: readonly ArticleText[],
  ranges: readonly TextRange[],
  authoring: Authoring,
): Annotation[] {
  const targets = captureSpans(articles, ranges).filter((target) => target !== undefined);
  const labels = targets.map((target) => ({ kind: 'label' as const, label: 'weapon', target }));
  return add(authoring, labels).flatMap(({ is }) => is ?? []);
}
