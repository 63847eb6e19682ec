import * as vscode from 'vscode';
import { html, type Html } from '../../core/exchange/html';
import type { Align } from '../../core/languageModel/alignment';
import { alignAnswer, type AlignedAnswer, alignerFor, type Answer } from '../../core/languageModel/answer';
import { answerHtml } from '../../core/report/html/answer';
import { reportBody } from '../../core/report/html/body';
import { follow } from '../../core/text/edit';
import { lazy } from '../../core/text/lazy';
import { fileName, presentationOf } from '../documents';
import { inBackground, type Services } from '../services';
import { onSettingChange } from '../settings';
import { REPORT_ACTIONS } from './reportActions';
import { readMessage, type ToPage } from './reportMessages';
import { pageRoots, reportPage } from './reportPage';
import { type ReportedText, reportOn } from './reports';
import { revealRange } from './revealRange';
import type { SummaryTarget } from './summaryTarget';

const NOTHING: ReportedText = { text: '', origin: 0, articles: [], reports: [] };

/** One report in its panel; it follows its article while that is edited. */
export class ReportPanel {
  readonly #subscriptions: vscode.Disposable[];
  #target: SummaryTarget;
  /** What a language model says, beside the report. */
  #answer: Answer | undefined;
  /** Where the text of the page begins in the document, and what finds the support of a sentence in it. */
  #source: { readonly origin: number; readonly align: () => Align } | undefined;
  /** Ends what is being read for an earlier version of the page. */
  #reading = new vscode.CancellationTokenSource();
  #disposed = false;

  constructor(
    private readonly services: Pick<Services, 'analyses' | 'extension' | 'log' | 'guard'>,
    readonly panel: vscode.WebviewPanel,
    target: SummaryTarget,
  ) {
    this.#target = target;
    panel.title = vscode.l10n.t('Report: {0}', fileName(vscode.Uri.parse(target.source)));
    panel.webview.options = { enableScripts: true, localResourceRoots: pageRoots(services.extension) };
    this.#subscriptions = [
      panel.webview.onDidReceiveMessage((message: unknown) => this.#receive(message)),
      services.analyses.onDidChange((document) => {
        if (document.uri.toString() === this.#target.source) this.refresh();
      }),
      vscode.workspace.onDidChangeTextDocument((event) => this.#followSelection(event)),
      onSettingChange('summary.posts', () => this.refresh()),
    ];
    panel.onDidDispose(() => this.#dispose());
    panel.webview.html = reportPage(panel.webview, services.extension);
  }

  get target(): SummaryTarget {
    return this.#target;
  }

  /** The document that it is of. */
  document(): Thenable<vscode.TextDocument> {
    return vscode.workspace.openTextDocument(vscode.Uri.parse(this.#target.source));
  }

  /** The report as the document stands now; null where there is nothing to tell any longer. */
  async read(token?: vscode.CancellationToken): Promise<ReportedText | null | undefined> {
    return reportOn(this.services, await this.document(), this.#target, token);
  }

  /** What a language model says, tied to the text that is reported on; undefined where none was asked. */
  answerFor({ text, articles }: ReportedText): AlignedAnswer | undefined {
    return this.#answer && alignAnswer(this.#answer, alignerFor(text, articles));
  }

  /** Shows what a language model says above the report; each answer takes the place of the one before. */
  showAnswer(answer: Answer): void {
    this.#answer = answer;
    inBackground(this.services, this.#writeAnswer(answer));
  }

  /** Writes the page anew from the document as it stands now. */
  refresh(): void {
    this.#reading.cancel();
    this.#reading.dispose();
    this.#reading = new vscode.CancellationTokenSource();
    inBackground(this.services, this.#write(this.#reading.token));
  }

  async #write(token: vscode.CancellationToken): Promise<void> {
    const document = await this.document();
    await this.services.guard.on(document, () => this.#writeReport(document, token));
  }

  async #writeReport(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<void> {
    const read = await reportOn(this.services, document, this.#target, token);
    // The document has changed meanwhile, and another event is to come.
    if (read === undefined || token.isCancellationRequested) return;
    const { text, articles, origin } = read ?? NOTHING;
    this.#source = { origin, align: lazy(() => alignerFor(text, articles)) };
    this.#post({ kind: 'report', html: this.#bodyOf(document, read).markup, target: this.#target });
    if (this.#answer) await this.#writeAnswer(this.#answer);
  }

  /** The places of what supports an answer are found again in each version of the text. */
  async #writeAnswer(answer: Answer): Promise<void> {
    const document = await this.document();
    if (answer !== this.#answer || !this.#source) return;
    const { origin, align } = this.#source;
    const aligned = alignAnswer(answer, align());
    const page = { ...presentationOf(document, origin), origin };
    const busy = answer.state === 'writing';
    this.#post({ kind: 'answer', html: answerHtml(aligned, page).markup, busy });
  }

  #bodyOf(document: vscode.TextDocument, read: ReportedText | null): Html {
    if (!read) return html`<p>${vscode.l10n.t('There is nothing to summarize here.')}</p>`;
    const page = { ...presentationOf(document, read.origin), origin: read.origin };
    return reportBody(read, page, fileName(document.uri));
  }

  #receive(message: unknown): void {
    const read = readMessage(message);
    if (read?.kind === 'ready') this.refresh();
    else if (read?.kind === 'reveal') {
      inBackground(
        this.services,
        this.document().then((document) => revealRange(document, read.range)),
      );
    } else if (read && REPORT_ACTIONS.some(({ command }) => command === read.command)) {
      inBackground(this.services, vscode.commands.executeCommand(read.command));
    }
  }

  /** Keeps hold of the text that was selected while what stands around it changes. */
  #followSelection({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const target = this.#target;
    if (!('selection' in target) || document.uri.toString() !== target.source) return;
    const selection = contentChanges.reduce(
      (range, { rangeOffset, rangeLength, text }) =>
        follow(range, { offset: rangeOffset, removed: rangeLength, inserted: text.length }),
      target.selection,
    );
    this.#target = { ...target, selection };
  }

  #post(message: ToPage): void {
    if (!this.#disposed) void this.panel.webview.postMessage(message);
  }

  #dispose(): void {
    this.#disposed = true;
    this.#reading.cancel();
    this.#reading.dispose();
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
