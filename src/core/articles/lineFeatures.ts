import { type Line, type LineItem, scanLines } from './articleLines';
import { describeArticle } from './articleShape';
import { FeatureRoom } from './featureRoom';
import { add, type FeatureSink } from './features/feature';
import { addLikeness } from './features/likenessFeatures';
import { distances, runs } from './features/lineRuns';
import { addNeighbours } from './features/neighbourFeatures';
import { addPage } from './features/pageFeatures';
import { addBeginning, addPlace } from './features/placeFeatures';
import { regionOf, type ScannedArticle } from './features/scannedArticle';
import { addOpenings, addShape } from './features/shapeFeatures';
import { addWords } from './features/wordFeatures';

/** A change to the features makes older models useless: count up. */
export const FEATURES_VERSION = 2;

/** An article's lines, scanned, ready to give their features. */
export class ArticleFeatures {
  readonly lines: readonly Line[];
  readonly #article: ScannedArticle;

  /** @param room what it needs of memory; the features of the article that had it before are no more. */
  constructor(text: string, items: readonly LineItem[], room = new FeatureRoom()) {
    room.begin(text, items.length);
    const { scanner } = room;
    const lines = scanLines(scanner, items, room.lines);
    this.lines = lines;
    this.#article = { lines, shape: describeArticle(lines, scanner.content, room.counting), scanner, room };
    distances(lines, 1, room.toLast);
    distances(lines, -1, room.toNext);
    runs(lines, 1, room.shortBefore);
    runs(lines, -1, room.shortBehind);
  }

  /** Gives the features of line number `index` to the sink. */
  addTo(sink: FeatureSink, index: number): void {
    const article = this.#article;
    const line = this.lines[index];
    add(sink, 0);
    if (!line || line.post) {
      add(sink, 1);
      return;
    }
    const region = regionOf(article, index);
    addShape(sink, line);
    addOpenings(sink, line, region);
    addWords(sink, line, article.scanner, region);
    addPlace(sink, line, article, index);
    addBeginning(sink, line, article.shape, index);
    addPage(sink, line, article, index);
    addLikeness(sink, line, article, index);
    addNeighbours(sink, line, article, index);
  }
}
