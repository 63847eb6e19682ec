import type * as vscode from 'vscode';
import type { AnalysisService } from './analysisService';

/** The language id of a seed file. */
export const SOURCE_ARTICLE = 'source-article';

/** The documents that Lede's providers serve, wherever they are stored. */
export const SOURCE_ARTICLES: vscode.DocumentSelector = { language: SOURCE_ARTICLE };

/** What every feature is handed; nothing else is shared between features. */
export interface Services {
  readonly analyses: AnalysisService;
  readonly log: vscode.LogOutputChannel;
}
