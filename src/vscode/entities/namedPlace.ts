import type * as vscode from 'vscode';
import type { Article } from '../../core/articles/article';
import { namedAt, type NamedPlace } from '../../core/articles/mentions';
import type { LiveArticle } from '../../core/live/articleCut';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import type { AnalysisService } from '../analysisService';

/** An article that was read, with ranges that count from `start`. */
export interface ReadArticle {
  readonly start: number;
  readonly article: Article;
}

/** What stands at a place of a document: its article, and what that names there, if anything. */
export interface Place extends ReadArticle {
  readonly live: LiveArticle;
  readonly named: NamedPlace | undefined;
}

/** Reads the article in which a place of a document stands, and no other; undefined as of `AnalysisService.work`. */
export function readPlace(
  analyses: AnalysisService,
  document: vscode.TextDocument,
  position: vscode.Position,
  token?: vscode.CancellationToken,
): Promise<Place | undefined> {
  const offset = document.offsetAt(position);
  return analyses.work(document, (live) => placeAt(live, offset), { token, urgency: 'awaited' });
}

/** The article in which `offset` stands, read in steps. */
export function* placeAt(live: LiveAnalysis, offset: number): Generator<undefined, Place | undefined> {
  const here = live.articleAt(offset);
  const read = here && (yield* readArticle(live, here));
  return read && { ...read, live: here, named: namedAt(read.article, offset - read.start) };
}

/** Reads one article, in steps. */
export function* readArticle(
  live: LiveAnalysis,
  wanted: LiveArticle,
): Generator<undefined, ReadArticle | undefined> {
  const { start, contents } = yield* live.excerpt([wanted], 'everything');
  const [article] = contents.articles;
  return article && { start, article };
}
