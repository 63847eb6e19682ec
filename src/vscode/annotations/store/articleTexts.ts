import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { LiveAnalysis } from '../../../core/live/liveAnalysis';

/** A document's articles as anchors want them; their texts are made when they are asked for. */
export function articleTexts({ articles }: LiveAnalysis): ArticleText[] {
  return articles.map(({ name, range, reading }) => ({
    name,
    start: range[0],
    get text() {
      return reading.text;
    },
  }));
}
