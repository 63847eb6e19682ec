import * as vscode from 'vscode';
import { type HighlightKind, highlightsOf } from '../core/articles/highlights';
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

const LEGEND = new vscode.SemanticTokensLegend([...TYPES]);

/** Colours entities and the parts of posts. */
export function registerSemanticTokens({ analyses }: Services): vscode.Disposable {
  const provide = async (
    document: vscode.TextDocument,
    range: vscode.Range | undefined,
    token: vscode.CancellationToken,
  ): Promise<vscode.SemanticTokens | undefined> => {
    const reading = await analyses.read(document, token);
    if (!reading) return undefined;
    const within = range && toOffsets(document, range);
    const builder = new vscode.SemanticTokensBuilder(LEGEND);
    for (const { kind, range: place } of highlightsOf(reading.text, reading.analysis, within)) {
      const { line, character } = document.positionAt(place[0]);
      builder.push(line, character, place[1] - place[0], TYPES.indexOf(kind));
    }
    return builder.build();
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSemanticTokensProvider(
      SOURCE_ARTICLES,
      { provideDocumentSemanticTokens: (document, token) => provide(document, undefined, token) },
      LEGEND,
    ),
    vscode.languages.registerDocumentRangeSemanticTokensProvider(
      SOURCE_ARTICLES,
      { provideDocumentRangeSemanticTokens: provide },
      LEGEND,
    ),
  );
}
