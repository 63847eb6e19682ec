import * as vscode from 'vscode';
import { type HighlightKind, highlightsOf } from '../core/articles/highlights';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { shift, type TextRange } from '../core/text/range';
import { toOffsets } from './documents';
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

/**
 * Colours entities, the parts of posts and one's own delimiters. Only ever what is in sight and somewhat around it: of a
 * whole document VS Code would ask after each edit.
 */
export function registerSemanticTokens({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentRangeSemanticTokensProvider(
    SOURCE_ARTICLES,
    {
      provideDocumentRangeSemanticTokens: (document, range, token) =>
        guard.on(document, () =>
          analyses.work(document, (live) => tokensIn(document, toOffsets(document, range), live), {
            token,
            urgent: true,
          }),
        ),
    },
    LEGEND,
  );
}

function* tokensIn(
  document: vscode.TextDocument,
  range: TextRange,
  live: LiveAnalysis,
): Generator<undefined, vscode.SemanticTokens> {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const article of live.articlesIn(range)) {
    const { text, contents, start } = yield* live.excerpt([article], 'everything');
    for (const { kind, range: place, uncertain } of highlightsOf(text, contents, shift(range, -start))) {
      const { line, character } = document.positionAt(start + place[0]);
      builder.push(line, character, place[1] - place[0], TYPES.indexOf(kind), uncertain ? UNCERTAIN : 0);
    }
    yield;
  }
  return builder.build();
}
