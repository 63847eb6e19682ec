import * as vscode from 'vscode';
import type { BlockRole } from '../core/articles/block';
import { ROLE_NAMES } from '../core/articles/names';
import type { ArticleNode, BlockNode } from '../core/outline/node';
import { blocksOf, outlineOf } from '../core/outline/outline';
import { type ArticleHead, headOf } from '../core/live/heads';
import type { LiveArticle } from '../core/live/articleCut';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { toRange } from './documents';
import { isLarge } from './largeTexts';
import { type Services, SOURCE_ARTICLES } from './services';

/** The icon of a role in the built-in outline; the other roles are plain text. */
const KINDS: Readonly<Partial<Record<BlockRole, vscode.SymbolKind>>> = {
  title: vscode.SymbolKind.Class,
  crosshead: vscode.SymbolKind.Namespace,
  post: vscode.SymbolKind.Event,
  related: vscode.SymbolKind.Interface,
  readmore: vscode.SymbolKind.Interface,
};

/** Feeds the built-in outline, breadcrumbs and sticky scroll; of a large text with the articles alone. */
export function registerSymbols({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    SOURCE_ARTICLES,
    {
      provideDocumentSymbols: (document, token) =>
        guard.on(document, () => analyses.work(document, (live) => symbolsIn(document, live), { token })),
    },
    { label: 'Lede' },
  );
}

function* symbolsIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
): Generator<undefined, vscode.DocumentSymbol[]> {
  const symbols: vscode.DocumentSymbol[] = [];
  for (const article of live.articles) {
    if (isLarge(live)) symbols.push(headSymbol(document, live, article));
    else {
      const { text, contents, start, first } = yield* live.excerpt([article], 'blocks');
      const nodes = outlineOf(text, contents, undefined, first);
      symbols.push(...nodes.map((node) => articleSymbol(document, node, start)));
    }
    yield;
  }
  return symbols;
}

/** An article of which nothing has been read. */
function headSymbol(
  document: vscode.TextDocument,
  live: LiveAnalysis,
  article: LiveArticle,
): vscode.DocumentSymbol {
  const detail = vscode.l10n.t('Article');
  return symbolOf(document, headOf(live, article), article.territory[0], detail, vscode.SymbolKind.File);
}

function articleSymbol(
  document: vscode.TextDocument,
  node: ArticleNode,
  from: number,
): vscode.DocumentSymbol {
  const detail = vscode.l10n.t('Article');
  const symbol = symbolOf(document, node, from, detail, vscode.SymbolKind.File);
  symbol.children = blocksOf(node).map((block) => blockSymbol(document, block, from));
  return symbol;
}

function blockSymbol(document: vscode.TextDocument, node: BlockNode, from: number): vscode.DocumentSymbol {
  const { role } = node.block;
  const detail = vscode.l10n.t(ROLE_NAMES[role]);
  const symbol = symbolOf(document, node, from, detail, KINDS[role] ?? vscode.SymbolKind.String);
  for (const child of node.children) {
    if (child.kind === 'block') symbol.children.push(blockSymbol(document, child, from));
  }
  return symbol;
}

function symbolOf(
  document: vscode.TextDocument,
  { label, range, selectionRange }: ArticleHead,
  from: number,
  detail: string,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(
    label,
    detail,
    kind,
    toRange(document, range, from),
    toRange(document, selectionRange, from),
  );
}
