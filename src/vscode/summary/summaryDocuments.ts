import * as vscode from 'vscode';
import { reportLinks } from '../../core/summaries/report';
import { follow } from '../../core/text/edit';
import type { TextRange } from '../../core/text/range';
import { toRange } from '../documents';
import type { Services } from '../services';
import { writeReport } from './reports';
import { lineLink, registerLineLinks } from './lineLinks';
import { SUMMARY_SCHEME, type SummaryTarget, summaryTarget } from './summaryUri';

/** Serves summaries as read-only Markdown documents that follow their article, with links back to its lines. */
export function registerSummaryDocuments(services: Services): vscode.Disposable {
  const documents = new SummaryDocuments(services);
  const selector = { scheme: SUMMARY_SCHEME };
  return vscode.Disposable.from(
    documents,
    registerLineLinks(),
    vscode.workspace.registerTextDocumentContentProvider(SUMMARY_SCHEME, documents),
    vscode.languages.registerDocumentLinkProvider(selector, { provideDocumentLinks }),
    services.analyses.onDidChange((document) => documents.refresh(document)),
    vscode.workspace.onDidChangeTextDocument((event) => documents.followSelections(event)),
    vscode.workspace.onDidCloseTextDocument((document) => documents.forget(document)),
  );
}

function provideDocumentLinks(document: vscode.TextDocument): vscode.DocumentLink[] {
  const target = summaryTarget(document.uri);
  if (!target) return [];
  return reportLinks(document.getText()).map(({ range, line }) =>
    lineLink(toRange(document, range), target.source, line),
  );
}

class SummaryDocuments implements vscode.TextDocumentContentProvider {
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  /** Where a summarised selection stands by now. */
  readonly #selections = new Map<string, TextRange>();

  readonly onDidChange = this.#changed.event;

  constructor(private readonly services: Services) {}

  async provideTextDocumentContent(uri: vscode.Uri): Promise<string> {
    const target = summaryTarget(uri);
    const report = target && (await this.#write(uri, target));
    return report ?? vscode.l10n.t('There is nothing to summarize here.');
  }

  /** Writes the open summaries of a document anew. */
  refresh(source: vscode.TextDocument): void {
    for (const { uri } of summariesOf(source)) this.#changed.fire(uri);
  }

  /** Keeps hold of the text that was selected while what stands around it changes. */
  followSelections({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    for (const { uri, target } of summariesOf(document)) {
      if (!('selection' in target)) continue;
      const before = this.#selections.get(uri.toString()) ?? target.selection;
      const after = contentChanges.reduce(
        (range, { rangeOffset, rangeLength, text }) =>
          follow(range, { offset: rangeOffset, removed: rangeLength, inserted: text.length }),
        before,
      );
      this.#selections.set(uri.toString(), after);
    }
  }

  forget({ uri }: vscode.TextDocument): void {
    this.#selections.delete(uri.toString());
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async #write(uri: vscode.Uri, target: SummaryTarget): Promise<string | null> {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(target.source));
    const selection = this.#selections.get(uri.toString());
    return writeReport(this.services, document, selection ? { ...target, selection } : target);
  }
}

function summariesOf(source: vscode.TextDocument): { uri: vscode.Uri; target: SummaryTarget }[] {
  const address = source.uri.toString();
  return vscode.workspace.textDocuments.flatMap(({ uri }) => {
    const target = uri.scheme === SUMMARY_SCHEME ? summaryTarget(uri) : undefined;
    return target?.source === address ? [{ uri, target }] : [];
  });
}
