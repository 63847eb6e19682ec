import * as vscode from 'vscode';
import { type Fold, foldsOf } from '../core/articles/folds';
import { headOf } from '../core/live/heads';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { shift, type TextRange, trim } from '../core/text/range';
import { isLarge } from './largeTexts';
import { type Services, SOURCE_ARTICLES } from './services';

/** Lets VS Code's commands that fold regions and comments fold articles and furniture. */
const KINDS: Readonly<Partial<Record<Fold['kind'], vscode.FoldingRangeKind>>> = {
  furniture: vscode.FoldingRangeKind.Comment,
};

/** Folds articles, sections, posts and long runs of furniture; of a large text the articles alone. */
export function registerFolding({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(SOURCE_ARTICLES, {
    provideFoldingRanges: (document, _context, token) =>
      guard.on(document, () => analyses.work(document, (live) => foldsIn(document, live), { token })),
  });
}

function* foldsIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
): Generator<undefined, vscode.FoldingRange[]> {
  const folds: vscode.FoldingRange[] = [];
  const add = (range: TextRange, kind?: vscode.FoldingRangeKind): void => {
    const [start, end] = [document.positionAt(range[0]).line, document.positionAt(range[1]).line];
    if (start !== end) folds.push(new vscode.FoldingRange(start, end, kind));
  };
  for (const article of live.articles) {
    if (live.isBundle) {
      add(shift(headOf(live, article).range, article.territory[0]), vscode.FoldingRangeKind.Region);
    }
    if (!isLarge(live)) {
      const { text, contents, start } = yield* live.excerpt([article], 'blocks');
      for (const { kind, range } of foldsOf(text, contents))
        add(shift(trim(text, range), start), KINDS[kind]);
    }
    yield;
  }
  return folds;
}
