import * as vscode from 'vscode';
import { type Fold, foldsOf } from '../core/articles/folds';
import { outlineOf } from '../core/articles/outline';
import { trim } from '../core/text/range';
import { type Services, SOURCE_ARTICLES } from './services';

/** Lets VS Code's commands that fold regions and comments fold articles and furniture. */
const KINDS: Readonly<Partial<Record<Fold['kind'], vscode.FoldingRangeKind>>> = {
  article: vscode.FoldingRangeKind.Region,
  furniture: vscode.FoldingRangeKind.Comment,
};

/** Folds articles, sections, posts and long runs of furniture. */
export function registerFolding({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(SOURCE_ARTICLES, {
    provideFoldingRanges: async (document, _context, token) => {
      const reading = await analyses.read(document, token);
      if (!reading) return undefined;
      const { text, analysis } = reading;
      return foldsOf(text, analysis, outlineOf(text, analysis)).flatMap(({ kind, range }) => {
        const [start, end] = trim(text, range).map((offset) => document.positionAt(offset).line);
        if (start === undefined || end === undefined || start === end) return [];
        return [new vscode.FoldingRange(start, end, KINDS[kind])];
      });
    },
  });
}
