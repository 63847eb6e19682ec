import * as vscode from 'vscode';

/** What can be done with a report, by a button on its page and from the palette. */
export interface ReportAction {
  readonly command: string;
  readonly title: () => string;
  /** True for what is offered only while a language model answers. */
  readonly whileBusy?: true;
}

export const COPY_REPORT = 'lede.report.copyMarkdown';
export const EXPORT_REPORT = 'lede.report.exportHtml';
export const WRITE_REPORT = 'lede.report.writeBeside';
export const STOP_MODEL = 'lede.report.stopLanguageModel';

export const REPORT_ACTIONS: readonly ReportAction[] = [
  { command: COPY_REPORT, title: () => vscode.l10n.t('Copy as Markdown') },
  { command: EXPORT_REPORT, title: () => vscode.l10n.t('Export as HTML…') },
  { command: WRITE_REPORT, title: () => vscode.l10n.t('Write Beside the File') },
  { command: STOP_MODEL, title: () => vscode.l10n.t('Stop'), whileBusy: true },
];
