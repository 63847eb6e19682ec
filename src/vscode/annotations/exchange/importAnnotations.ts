import * as vscode from 'vscode';
import { splitBundle } from '../../../core/bundles/bundle';
import { companionName } from '../../../core/exchange/fileNames';
import type { ExchangeFormat } from '../../../core/exchange/formats/format';
import { type ImportedMarks, importMarks } from '../../../core/exchange/importMarks';
import { splitLines } from '../../../core/text/lines';
import { exists } from '../../bundles/existingFiles';
import { fileName } from '../../documents';
import { showInformation, showWarning } from '../../messages';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { activeSeedEditor } from '../chosenText';
import { labelsOf } from '../labels';
import { explainRefusal } from '../notices';
import { chooseFormat, filtersFor } from './pickFormat';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface ImportOptions {
  /** The id of a format. */
  readonly format?: string;
  /** The file of annotations. */
  readonly file?: vscode.Uri;
}

/** "Import Annotations…": what was annotated elsewhere becomes annotations of the file in the editor. */
export function registerImport(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.annotations.import', async (options: ImportOptions = {}) => {
    const document = activeSeedEditor()?.document;
    if (!document || explainRefusal(services, document)) return undefined;
    const format = await chooseFormat(options.format, vscode.l10n.t('Format to import from'));
    const uri = format && (options.file ?? (await askForFile(document, format)));
    const imported = uri && (await importFile(services, document, format, uri));
    if (!imported) return undefined;
    tellOf(services, fileName(uri), imported);
    return imported.step.length;
  });
}

async function askForFile(
  document: vscode.TextDocument,
  format: ExchangeFormat,
): Promise<vscode.Uri | undefined> {
  const [chosen] =
    (await vscode.window.showOpenDialog({
      defaultUri: vscode.Uri.joinPath(document.uri, '..'),
      filters: filtersFor(format),
    })) ?? [];
  return chosen;
}

/** Adds what a file says, as one step that can be undone; undefined where nothing can be annotated. */
async function importFile(
  services: Services,
  document: vscode.TextDocument,
  format: ExchangeFormat,
  uri: vscode.Uri,
): Promise<ImportedMarks | undefined> {
  const { analyses, annotations, delimiters } = services;
  const text = await readText(uri);
  const beside = companionName(format, uri.path);
  const second = beside === null ? undefined : uri.with({ path: beside });
  const companion = second && (await exists(second)) ? await readText(second) : null;
  const authoring = await authoringFor(document.uri);
  const labels = new Set(
    labelsOf(services, document.uri).flatMap(({ kind, name }) => (kind === 'span' ? name : [])),
  );
  const read = await analyses.read(document);
  let imported: ImportedMarks | undefined;
  const step = await annotations.change(document, ({ set, placements }, articles) => {
    imported = importMarks(format, text, companion, {
      name: fileName(document.uri),
      text: document.getText(),
      articles,
      set,
      placements,
      mentions: read?.analysis.articles.flatMap(({ mentions }) => mentions) ?? [],
      isLabel: (name) => labels.has(name),
      authoring,
      split: (other) =>
        splitBundle(other, splitLines(other), delimiters.table).places.map(({ name, range }) => ({
          name,
          start: range[0],
          text: other.slice(...range),
        })),
    });
    return imported.step;
  });
  if (!step) explainRefusal(services, document);
  return step && imported;
}

async function readText(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

function tellOf({ log }: Services, name: string, { step, known, moved, faults }: ImportedMarks): void {
  const { t } = vscode.l10n;
  const counts = [
    t('{0}: {1} annotations added', name, step.length),
    ...(known > 0 ? [t('{0} there already', known)] : []),
    ...(moved > 0 ? [t('{0} to be confirmed, as the text has changed', moved)] : []),
  ].join(', ');
  const lines = faults.map(({ line, message, values }) => `${name}:${line + 1}: ${t(message, ...values)}`);
  const [first] = lines;
  if (first === undefined) {
    void showInformation(`${counts}.`);
    return;
  }
  for (const line of lines) log.warn(line);
  const all = t('Show All');
  const message = t('{0}. Not imported: {1} ({2} in all)', counts, first, lines.length);
  void showWarning(message, all).then((chosen) => {
    if (chosen === all) log.show();
  });
}
