import * as vscode from 'vscode';
import { html, NO_HTML } from '../../core/exchange/html';
import type { AlignedAnswer } from '../../core/languageModel/answer';
import { answerHtml } from '../../core/report/html/answer';
import { reportBody } from '../../core/report/html/body';
import { standalonePage } from '../../core/report/html/page';
import { reportToMarkdown } from '../../core/report/markdown';
import { askAboutExisting, type Existing, exists } from '../bundles/existingFiles';
import { fileName, presentationOf } from '../documents';
import { showInformation } from '../messages';
import { COPY_REPORT, EXPORT_REPORT, WRITE_REPORT } from './reportActions';
import type { ReportPanel } from './reportPanel';
import type { ReportPanels } from './reportPanels';
import type { ReportedText } from './reports';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface KeepOptions {
  /** Where the page is written. */
  readonly file?: vscode.Uri;
  readonly existing?: Existing;
}

/** A report that is kept, with the document that it is of. */
interface Kept extends ReportedText {
  readonly document: vscode.TextDocument;
  /** What a language model says beside it; undefined where none was asked. */
  readonly answer: AlignedAnswer | undefined;
}

/** Registers what takes a report out of its panel: the one in the active editor, else the one that was last. */
export function registerKeepReport(panels: ReportPanels): vscode.Disposable {
  const command = (
    id: string,
    run: (report: ReportPanel, kept: Kept, options: KeepOptions) => Promise<unknown>,
  ): vscode.Disposable =>
    vscode.commands.registerCommand(id, async (options: KeepOptions = {}) => {
      const report = panels.active;
      const kept = report && (await readAgain(report));
      if (kept) return run(report, kept, options);
      void showInformation(vscode.l10n.t('There is no report to keep.'));
      return undefined;
    });
  return vscode.Disposable.from(
    command(COPY_REPORT, (_, kept) => copy(kept)),
    command(EXPORT_REPORT, (_, kept, options) => exportPage(kept, options)),
    command(WRITE_REPORT, (report, kept, options) => writeBeside(report, kept, options)),
  );
}

/** The report of the document as it stands now; an edit meanwhile makes it read it again. */
async function readAgain(report: ReportPanel): Promise<Kept | null> {
  for (;;) {
    const document = await report.document();
    const read = await report.read();
    if (read !== undefined) return read && { ...read, document, answer: report.answerFor(read) };
  }
}

async function copy(kept: Kept): Promise<void> {
  await vscode.env.clipboard.writeText(markdownOf(kept, () => null));
  vscode.window.setStatusBarMessage(vscode.l10n.t('The report is in the clipboard, as Markdown.'), 5000);
}

function markdownOf(kept: Kept, addressOf: (line: number) => string | null): string {
  const { document, origin } = kept;
  const presentation = { ...presentationOf(document, origin), addressOf };
  return reportToMarkdown(kept, presentation, fileName(document.uri));
}

async function exportPage(kept: Kept, { file }: KeepOptions): Promise<vscode.Uri | undefined> {
  const { document, origin, answer } = kept;
  const name = fileName(document.uri);
  const uri =
    file ??
    (await vscode.window.showSaveDialog({
      ...(!document.isUntitled && { defaultUri: sibling(document.uri, `${name}.report.html`) }),
      filters: { HTML: ['html'] },
    }));
  if (!uri) return undefined;
  const page = { ...presentationOf(document, origin), origin: null };
  const said = answer && answer.sentences.length > 0 ? answerHtml(answer, page) : NO_HTML;
  const body = html`${said}${reportBody(kept, page, name)}`;
  await write(uri, standalonePage(body, name, vscode.env.language));
  return uri;
}

/** Writes `NAME.summary.md` in the file's folder; of an article of a bundle, `NAME.NUMBER.summary.md`. */
async function writeBeside(
  { panel, target }: ReportPanel,
  kept: Kept,
  { existing }: KeepOptions,
): Promise<vscode.Uri | undefined> {
  const { document } = kept;
  if (document.isUntitled) {
    void showInformation(vscode.l10n.t('Save the article first: its report goes beside it.'));
    return undefined;
  }
  const name = fileName(document.uri);
  const index = 'article' in target ? target.article.index : 0;
  const number = index > 0 ? `.${index + 1}` : '';
  const uri = sibling(document.uri, `${name}${number}.summary.md`);
  const mayWrite = !(await exists(uri)) || (existing ?? (await askAboutExisting(1, 1))) === 'overwrite';
  if (!mayWrite) return undefined;
  await write(
    uri,
    markdownOf(kept, (line) => `${encodeURIComponent(name)}#L${line}`),
  );
  // Where the report is: the answer to a question may have left the focus in another group.
  await vscode.window.showTextDocument(uri, {
    preview: true,
    ...(panel.viewColumn !== undefined && { viewColumn: panel.viewColumn }),
  });
  return uri;
}

function sibling(uri: vscode.Uri, name: string): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', name);
}

async function write(uri: vscode.Uri, content: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(content));
}
