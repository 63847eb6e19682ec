import * as vscode from 'vscode';
import { familiesWith } from '../../core/bundles/familyTable';
import { fileNamesFor } from '../../core/bundles/fileNames';
import { splitIntoFiles } from '../../core/bundles/split';
import type { OwnFamily } from '../../core/bundles/templates/ownFamily';
import { fileName } from '../documents';
import { showInformation } from '../messages';
import type { Services } from '../services';
import { askAboutExisting, type Existing, exists } from './existingFiles';
import { familiesFor, type FileText, readBytes, readName, toBytes } from './fileText';
import { inBatches } from './inBatches';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface SplitOptions {
  readonly folder?: vscode.Uri;
  readonly existing?: Existing;
}

/** What became of a bundle's files. */
export interface SplitResult {
  readonly written: readonly vscode.Uri[];
  readonly skipped: readonly vscode.Uri[];
}

interface Output {
  readonly uri: vscode.Uri;
  readonly content: FileText;
}

/**
 * Registers the command that writes the articles of a bundle to files of their own: of the file that its first argument
 * names, else of the one in the editor.
 */
export function registerSplitBundle({ delimiters }: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.splitBundle', (uri?: vscode.Uri, options?: unknown) => {
    const source = uri ?? vscode.window.activeTextEditor?.document.uri;
    return source && splitBundleFile(source, delimiters.families, isOptions(options) ? options : {});
  });
}

/** The menu of the explorer passes what is selected in this place: an array. */
function isOptions(value: unknown): value is SplitOptions {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

async function splitBundleFile(
  source: vscode.Uri,
  own: readonly OwnFamily[],
  options: SplitOptions,
): Promise<SplitResult | undefined> {
  const content = await contentOf(source);
  const { family, files } = splitIntoFiles(content.text, familiesWith(familiesFor(content, own)));
  if (family === null) {
    void showInformation(
      vscode.l10n.t('{0} is no bundle: no delimiters part articles in it.', fileName(source)),
    );
    return undefined;
  }
  const folder = options.folder ?? (await askForFolder(source));
  if (!folder) return undefined;
  const names = files.map(({ name }) => name && readName(name, content));
  const paths = fileNamesFor(names, { family, stem: fileName(source).replace(/(?:\.[A-Za-z]+)+$/, '') });
  const outputs = files.map(({ text }, index) => ({
    uri: vscode.Uri.joinPath(folder, ...(paths[index] ?? '').split('/')),
    content: { text, utf8: content.utf8 },
  }));
  return writeAll(outputs, folder, options.existing);
}

/** What is in the editor, where that has not been saved; else the file's own bytes. */
async function contentOf(uri: vscode.Uri): Promise<FileText> {
  const open = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
  if (open && (open.isDirty || open.isUntitled)) return { text: open.getText(), utf8: true };
  return readBytes(await vscode.workspace.fs.readFile(uri));
}

async function askForFolder(source: vscode.Uri): Promise<vscode.Uri | undefined> {
  const beside = source.scheme === 'untitled' ? undefined : vscode.Uri.joinPath(source, '..');
  const near = beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
  const chosen = await vscode.window.showOpenDialog({
    canSelectFiles: false,
    canSelectFolders: true,
    title: vscode.l10n.t('Folder for the Files of {0}', fileName(source)),
    openLabel: vscode.l10n.t('Split into This Folder'),
    ...(near ? { defaultUri: near } : {}),
  });
  return chosen?.[0];
}

async function writeAll(
  outputs: readonly Output[],
  folder: vscode.Uri,
  settled: Existing | undefined,
): Promise<SplitResult | undefined> {
  const { t } = vscode.l10n;
  const there = await inBatches(t('Looking at the folder'), outputs, ({ uri }) => exists(uri));
  if (!there) return undefined;
  const count = there.filter(Boolean).length;
  const choice = count === 0 ? 'overwrite' : (settled ?? (await askAboutExisting(count, outputs.length)));
  if (!choice) return undefined;
  const skipped = choice === 'skip' ? outputs.filter((_, index) => there[index]) : [];
  const left = outputs.filter((output) => !skipped.includes(output));
  const done = new Set<vscode.Uri>();
  await inBatches(t('Writing files'), left, async ({ uri, content }) => {
    await vscode.workspace.fs.writeFile(uri, toBytes(content));
    done.add(uri);
  });
  // In the bundle's order, whichever was written first.
  const written = left.map(({ uri }) => uri).filter((uri) => done.has(uri));
  void showInformation(
    t('{0} of {1} files were written to {2}.', written.length, outputs.length, fileName(folder)),
  );
  return { written, skipped: skipped.map(({ uri }) => uri) };
}
