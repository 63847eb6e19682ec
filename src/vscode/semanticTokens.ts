import * as vscode from 'vscode';
import { type HighlightKind, highlightsOf } from '../core/articles/highlights';
import type { LiveArticle } from '../core/live/articleCut';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { shift, type TextRange } from '../core/text/range';
import { toOffsets } from './documents';
import { LongArticles } from './longArticles';
import { type Services, SOURCE_ARTICLES } from './services';

/** The token types that package.json contributes. */
const TYPES: readonly HighlightKind[] = [
  'person',
  'organization',
  'location',
  'miscellaneous',
  'date',
  'postBody',
  'postAuthor',
  'postHandle',
  'postDate',
  'postMedia',
  'delimiter',
  'delimiterName',
];

/** The one token modifier that package.json contributes, as the bit that stands for it. */
const UNCERTAIN = 1;

const LEGEND = new vscode.SemanticTokensLegend([...TYPES], ['uncertain']);

/** Colours, and the articles that were not read to their end for them. */
interface Coloured {
  readonly tokens: vscode.SemanticTokens;
  readonly unread: readonly LiveArticle[];
}

/**
 * Colours entities, the parts of posts and one's own delimiters. Only ever what is in sight and somewhat around it: of a
 * whole document VS Code would ask after each edit. Of a long article what is in sight comes first, and again when the
 * whole is read.
 */
export function registerSemanticTokens({ analyses, guard }: Services): vscode.Disposable {
  const longArticles = new LongArticles(analyses, guard);
  const colour = async (
    document: vscode.TextDocument,
    range: vscode.Range,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const work = (live: LiveAnalysis): Iterator<unknown, Coloured> =>
      tokensIn(document, toOffsets(document, range), live);
    const coloured = await analyses.work(document, work, { token, urgency: 'awaited' });
    if (!coloured) return undefined;
    longArticles.seen(document, coloured.unread);
    return coloured.tokens;
  };
  const register = (): vscode.Disposable =>
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      SOURCE_ARTICLES,
      {
        provideDocumentRangeSemanticTokens: (document, range, token) =>
          guard.on(document, () => colour(document, range, token)),
      },
      LEGEND,
    );
  let registered = register();
  return vscode.Disposable.from(
    longArticles,
    // Of a provider that is new VS Code asks for all that is in sight.
    longArticles.onDidRead(() => {
      const before = registered;
      registered = register();
      before.dispose();
    }),
    { dispose: () => void registered.dispose() },
  );
}

function* tokensIn(
  document: vscode.TextDocument,
  range: TextRange,
  live: LiveAnalysis,
): Generator<undefined, Coloured> {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  const unread: LiveArticle[] = [];
  for (const article of live.articlesIn(range)) {
    const glimpse = yield* live.glimpse(article, range);
    if (glimpse) unread.push(article);
    const { text, contents, start } = glimpse ?? (yield* live.excerpt([article], 'everything'));
    for (const { kind, range: place, uncertain } of highlightsOf(text, contents, shift(range, -start))) {
      const { line, character } = document.positionAt(start + place[0]);
      builder.push(line, character, place[1] - place[0], TYPES.indexOf(kind), uncertain ? UNCERTAIN : 0);
    }
    yield;
  }
  return { tokens: builder.build(), unread };
}
