import * as vscode from 'vscode';
import type { Services } from '../services';
import { ReportPanel } from './reportPanel';
import { isSameTarget, isTarget, type SummaryTarget } from './summaryTarget';

/** The kind of panel that shows reports; the manifest wakes the extension for it. */
export const REPORT_VIEW = 'lede.report';

/** The reports that are open. */
export class ReportPanels implements vscode.WebviewPanelSerializer {
  readonly #open = new Set<ReportPanel>();
  readonly #serializer: vscode.Disposable;
  #last: ReportPanel | undefined;

  constructor(private readonly services: Services) {
    this.#serializer = vscode.window.registerWebviewPanelSerializer(REPORT_VIEW, this);
  }

  /** The report in the active editor, else the one that was last. */
  get active(): ReportPanel | undefined {
    return [...this.#open].find(({ panel }) => panel.active) ?? this.#last;
  }

  /** Shows the report of `target` to the side, and leaves the keyboard where it is; one that is open already stays where it is. */
  show(target: SummaryTarget): ReportPanel {
    const known = [...this.#open].find((report) => isSameTarget(report.target, target));
    if (known) {
      known.panel.reveal(undefined, true);
      this.#last = known;
      return known;
    }
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return this.#adopt(
      vscode.window.createWebviewPanel(REPORT_VIEW, '', place, { enableFindWidget: true }),
      target,
    );
  }

  /** Takes a panel over that was open when the window was closed. */
  deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (isTarget(state)) this.#adopt(panel, state);
    else panel.dispose();
    return Promise.resolve();
  }

  dispose(): void {
    this.#serializer.dispose();
    for (const { panel } of this.#open) panel.dispose();
  }

  #adopt(panel: vscode.WebviewPanel, target: SummaryTarget): ReportPanel {
    const report = new ReportPanel(this.services, panel, target);
    this.#open.add(report);
    this.#last = report;
    panel.onDidChangeViewState(() => {
      if (panel.active) this.#last = report;
    });
    panel.onDidDispose(() => {
      this.#open.delete(report);
      if (this.#last === report) this.#last = [...this.#open].at(-1);
    });
    return report;
  }
}
