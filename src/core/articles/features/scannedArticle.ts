import type { Line } from '../articleLines';
import type { ArticleShape } from '../articleShape';
import type { FeatureRoom } from '../featureRoom';
import type { LineScanner } from '../scannedLine';

/** What the features of an article's lines are read from. */
export interface ScannedArticle {
  readonly lines: readonly Line[];
  readonly shape: ArticleShape;
  readonly scanner: LineScanner;
  readonly room: FeatureRoom;
}

/** Where a line stands: before the first paragraph 0, between paragraphs 1, behind the last 2; 3 where there are none. */
export function regionOf({ shape: { first, last } }: ScannedArticle, index: number): number {
  return first < 0 ? 3 : index < first ? 0 : index > last ? 2 : 1;
}
