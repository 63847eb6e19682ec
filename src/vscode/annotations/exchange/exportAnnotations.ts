import * as vscode from 'vscode';
import { AnnotationSet } from '../../../core/annotations/annotationSet';
import { Placements } from '../../../core/annotations/anchors/placements';
import { type ExportedMarks, exportMarks } from '../../../core/exchange/exportMarks';
import { baseName, companionName } from '../../../core/exchange/fileNames';
import type { ExchangeFormat } from '../../../core/exchange/formats/format';
import { type MarkChoice, type MarkedAnnotations, markFile } from '../../../core/exchange/marks/markedFile';
import { askAboutExisting, type Existing, exists } from '../../bundles/existingFiles';
import { fileName } from '../../documents';
import { showInformation } from '../../messages';
import type { Services } from '../../services';
import { activeSeedEditor } from '../chosenText';
import { chooseFormat, filtersFor } from './pickFormat';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface ExportOptions {
  /** The id of a format. */
  readonly format?: string;
  readonly only?: MarkChoice;
  /** Where it is written. */
  readonly file?: vscode.Uri;
  readonly existing?: Existing;
}

/** "Export Annotations…": names and annotations of the file in the editor, for other tools. */
export function registerExport(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.annotations.export', async (options: ExportOptions = {}) => {
    const document = activeSeedEditor()?.document;
    const { t } = vscode.l10n;
    const format = document && (await chooseFormat(options.format, t('Format to export to')));
    const choice = format && (options.only ?? (await askWhat()));
    if (!document || !choice) return undefined;
    const uri = options.file ?? (await askWhere(document, format));
    if (!uri) return undefined;
    const exported = await exportDocument(services, document, format, choice);
    if (!exported) return undefined;
    const written = await writeAll(uri, format, exported, options);
    if (written) tellOf(fileName(uri), exported);
    return written;
  });
}

async function askWhat(): Promise<MarkChoice | undefined> {
  const { t } = vscode.l10n;
  const items = [
    { label: t('What Lede found and what people added'), choice: 'all' as const },
    { label: t('Only what people added'), choice: 'annotations' as const },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: t('What is exported?') }))?.choice;
}

function askWhere(document: vscode.TextDocument, format: ExchangeFormat): Thenable<vscode.Uri | undefined> {
  const name = baseName(fileName(document.uri)) + format.extension;
  return vscode.window.showSaveDialog({
    ...(!document.isUntitled && { defaultUri: vscode.Uri.joinPath(document.uri, '..', name) }),
    filters: filtersFor(format),
  });
}

/** What a document holds that can have no sidecar. */
const NOTHING = { set: AnnotationSet.EMPTY, placements: Placements.NONE };

type ExportedDocument = ExportedMarks & Pick<MarkedAnnotations, 'unplaced'>;

/** The document as it stands now; undefined where it is closed meanwhile. */
async function exportDocument(
  { analyses, annotations }: Services,
  document: vscode.TextDocument,
  format: ExchangeFormat,
  choice: MarkChoice,
): Promise<ExportedDocument | undefined> {
  const annotated = await annotations.ready(document);
  while (!document.isClosed) {
    const read = await analyses.read(document);
    if (!read) continue;
    const { set, placements } = annotated ?? NOTHING;
    const { articles } = read.analysis;
    const name = fileName(document.uri);
    const { file, unplaced } = markFile({ name, text: read.text, articles, set, placements }, choice);
    return { ...exportMarks(format, file), unplaced };
  }
  return undefined;
}

/** Writes the file, and the text beside it where the format has one; false where something there is to stay. */
async function writeAll(
  uri: vscode.Uri,
  format: ExchangeFormat,
  { text, companion }: ExportedMarks,
  { file, existing }: ExportOptions,
): Promise<boolean> {
  const beside = companionName(format, uri.path);
  const second = beside === null ? undefined : uri.with({ path: beside });
  const bytes = new TextEncoder().encode(companion ?? '');
  // The dialog has asked about the file that was chosen there.
  const there = [
    ...(file && (await exists(uri)) ? [uri] : []),
    ...(second && (await exists(second)) && !(await isSame(second, bytes)) ? [second] : []),
  ];
  const total = second ? 2 : 1;
  if (there.length > 0 && (existing ?? (await askAboutExisting(there.length, total))) !== 'overwrite')
    return false;
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  if (second) await vscode.workspace.fs.writeFile(second, bytes);
  return true;
}

async function isSame(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
  const there = await vscode.workspace.fs.readFile(uri);
  return there.length === bytes.length && there.every((byte, index) => byte === bytes[index]);
}

function tellOf(name: string, { leftOut, unplaced }: ExportedDocument): void {
  const { t } = vscode.l10n;
  const facts = leftOut.map(({ one, several, places }) =>
    t(places.length === 1 ? one : several, places.length),
  );
  if (unplaced.length > 0)
    facts.push(t('{0} annotations without a certain place are left out', unplaced.length));
  const message =
    facts.length === 0 ? t('{0} is written.', name) : t('{0} is written; {1}.', name, facts.join(', '));
  void showInformation(message);
}
