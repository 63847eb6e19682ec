import { captureSpan } from '../../src/core/annotations/anchors/capture';
import type { ArticleText } from '../../src/core/annotations/anchors/target';
import type { SpanLabel } from '../../src/core/annotations/annotation';
import type { TextRange } from '../../src/core/text/range';

const TIME = '2024-05-31T09:30:00.000Z';

/**
 * A label of the id `a` on a stretch of a file.
 * @throws where the stretch is empty or in no article.
 */
export function labelOn(articles: readonly ArticleText[], range: TextRange): SpanLabel {
  const target = captureSpan(articles, range);
  if (!target) throw new Error('Nothing can be marked there');
  return {
    id: 'a',
    kind: 'label',
    label: 'x',
    author: null,
    created: TIME,
    modified: TIME,
    status: 'open',
    target,
  };
}
