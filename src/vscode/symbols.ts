import * as vscode from 'vscode';
import type { BlockRole } from '../core/articles/block';
import { ROLE_NAMES } from '../core/articles/names';
import { type ArticleNode, type BlockNode, blocksOf, outlineOf } from '../core/articles/outline';
import { toRange } from './documents';
import { type Services, SOURCE_ARTICLES } from './services';

/** The icon of a role in the built-in outline; the other roles are plain text. */
const KINDS: Readonly<Partial<Record<BlockRole, vscode.SymbolKind>>> = {
  title: vscode.SymbolKind.Class,
  crosshead: vscode.SymbolKind.Namespace,
  post: vscode.SymbolKind.Event,
  related: vscode.SymbolKind.Interface,
  readmore: vscode.SymbolKind.Interface,
};

/** Feeds the built-in outline, breadcrumbs and sticky scroll. */
export function registerSymbols({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    SOURCE_ARTICLES,
    {
      provideDocumentSymbols: async (document, token) => {
        const reading = await analyses.read(document, token);
        return (
          reading && outlineOf(reading.text, reading.analysis).map((node) => articleSymbol(document, node))
        );
      },
    },
    { label: 'Lede' },
  );
}

function articleSymbol(document: vscode.TextDocument, node: ArticleNode): vscode.DocumentSymbol {
  const detail = vscode.l10n.t('Article');
  const symbol = symbolOf(document, node, detail, vscode.SymbolKind.File);
  symbol.children = blocksOf(node).map((block) => blockSymbol(document, block));
  return symbol;
}

function blockSymbol(document: vscode.TextDocument, node: BlockNode): vscode.DocumentSymbol {
  const { role } = node.block;
  const detail = vscode.l10n.t(ROLE_NAMES[role]);
  const symbol = symbolOf(document, node, detail, KINDS[role] ?? vscode.SymbolKind.String);
  for (const child of node.children) {
    if (child.kind === 'block') symbol.children.push(blockSymbol(document, child));
  }
  return symbol;
}

function symbolOf(
  document: vscode.TextDocument,
  { label, range, selectionRange }: ArticleNode | BlockNode,
  detail: string,
  kind: vscode.SymbolKind,
): vscode.DocumentSymbol {
  return new vscode.DocumentSymbol(
    label,
    detail,
    kind,
    toRange(document, range),
    toRange(document, selectionRange),
  );
}
