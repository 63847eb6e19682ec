import * as vscode from 'vscode';
import { html, Html, NO_HTML } from '../../core/exchange/html';
import { STYLE } from '../../core/report/html/style';
import { REPORT_ACTIONS } from './reportActions';

/** What of the extension's folder a report's page may load: its script. */
export function pageRoots(extension: vscode.Uri): vscode.Uri[] {
  return [vscode.Uri.joinPath(extension, 'dist')];
}

/**
 * The page of a report before it has been told anything. Nothing runs in it but its own script, and it reaches nothing:
 * article text that became markup all the same could not do a thing.
 */
export function reportPage(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extension, 'dist', 'report.js')).toString();
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  const { t } = vscode.l10n;
  const buttons = REPORT_ACTIONS.map(
    ({ command, title, whileBusy }) =>
      html`<button
        type="button"
        data-command="${command}"
        ${whileBusy ? html`data-while-busy hidden` : NO_HTML}
      >
        ${title()}
      </button>`,
  );
  return html`<!doctype html>
    <html lang="${vscode.env.language}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <title>${t('Report')}</title>
        <style nonce="${nonce}">
          ${new Html(STYLE)}
        </style>
      </head>
      <body>
        <nav aria-label="${t('Report')}">${buttons}</nav>
        <section id="answer" aria-live="polite" hidden></section>
        <main id="report"></main>
        <script nonce="${nonce}" src="${script}"></script>
      </body>
    </html>`.markup;
}
