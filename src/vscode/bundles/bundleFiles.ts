import * as vscode from 'vscode';
import { joinFiles, type NamedText } from '../../core/bundles/join';
import { askAboutExisting, type Existing, exists } from './existingFiles';
import { type FileText, inBytes, isBinary, readBytes, toBytes } from './fileText';
import { inBatches } from './inBatches';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface BundleOptions {
  readonly target: vscode.Uri;
  readonly existing?: Existing;
}

/** What is taken out of a folder. */
const TEXT_FILE = /\.(?:txt|text|md)$/i;

/**
 * Registers the command that writes files as one bundle: those that are selected in the explorer, the text files of a
 * folder, or else those that one picks.
 */
export function registerBundleFiles(): vscode.Disposable {
  return vscode.commands.registerCommand(
    'lede.bundleFiles',
    async (uri?: vscode.Uri, selected?: readonly vscode.Uri[], options?: BundleOptions) => {
      const chosen = selected && selected.length > 0 ? selected : uri ? [uri] : await askForFiles();
      return chosen && bundle(chosen, options);
    },
  );
}

function askForFiles(): Thenable<vscode.Uri[] | undefined> {
  const near = vscode.workspace.workspaceFolders?.[0]?.uri;
  return vscode.window.showOpenDialog({
    canSelectMany: true,
    title: vscode.l10n.t('Files to Bundle'),
    openLabel: vscode.l10n.t('Bundle'),
    ...(near ? { defaultUri: near } : {}),
  });
}

async function bundle(
  chosen: readonly vscode.Uri[],
  options: BundleOptions | undefined,
): Promise<vscode.Uri | undefined> {
  const { t } = vscode.l10n;
  const found = inOrder((await Promise.all(chosen.map(filesAt))).flat());
  const [first] = found;
  const folder = commonFolder(found);
  if (!first) {
    tell(t('There is no text file to bundle.'));
    return undefined;
  }
  const target = options?.target ?? (await askForTarget(first.with({ path: `${folder}bundle.seed.txt` })));
  if (!target) return undefined;
  if (options && !(await mayWrite(options))) return undefined;
  const files = found.filter((file) => file.toString() !== target.toString());
  const contents = await inBatches(t('Reading files'), files, (file) => vscode.workspace.fs.readFile(file));
  if (!contents) return undefined;
  const texts = files.flatMap((uri, index) => {
    const bytes = contents[index];
    return !bytes || isBinary(bytes) ? [] : [{ name: uri.path.slice(folder.length), file: readBytes(bytes) }];
  });
  const joined = join(texts);
  if (!joined) {
    tell(
      t('These files cannot be bundled: every kind of delimiter is in one of them, or cannot hold a name.'),
    );
    return undefined;
  }
  await vscode.workspace.fs.writeFile(target, toBytes(joined.content));
  await vscode.window.showTextDocument(target);
  const left = files.length - texts.length;
  if (left > 0) tell(t('{0} of {1} files are no text and were left out.', left, files.length));
  else if (joined.family !== 'head')
    tell(t('A file holds lines such as ==> name <==, so the bundle has delimiters of another kind.'));
  return target;
}

function tell(message: string): void {
  void vscode.window.showInformationMessage(message);
}

/** A file, or the text files of a folder and of those in it. */
async function filesAt(uri: vscode.Uri): Promise<vscode.Uri[]> {
  const { type } = await vscode.workspace.fs.stat(uri);
  return (type & vscode.FileType.Directory) === 0 ? [uri] : textFilesIn(uri);
}

async function textFilesIn(folder: vscode.Uri): Promise<vscode.Uri[]> {
  const entries = await vscode.workspace.fs.readDirectory(folder);
  const found = entries.map(async ([name, type]): Promise<vscode.Uri[]> => {
    const uri = vscode.Uri.joinPath(folder, name);
    // A folder that is a link may lead back to where it stands.
    if (type === vscode.FileType.Directory && !name.startsWith('.')) return textFilesIn(uri);
    return (type & vscode.FileType.File) !== 0 && TEXT_FILE.test(name) ? [uri] : [];
  });
  return (await Promise.all(found)).flat();
}

/** Each once, by name, numbers in names by their value. */
function inOrder(files: readonly vscode.Uri[]): vscode.Uri[] {
  const order = new Intl.Collator('en', { numeric: true });
  const byAddress = new Map(files.map((uri) => [uri.toString(), uri]));
  return [...byAddress.values()].sort((a, b) => order.compare(a.path, b.path));
}

/** The path of the folder that holds all files, with the slash at its end. */
function commonFolder(files: readonly vscode.Uri[]): string {
  const folder = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  let common = folder(files[0]?.path ?? '/');
  for (const { path } of files) {
    while (!path.startsWith(common)) common = folder(common.slice(0, -1));
  }
  return common;
}

function askForTarget(suggestion: vscode.Uri): Thenable<vscode.Uri | undefined> {
  return vscode.window.showSaveDialog({
    defaultUri: suggestion,
    title: vscode.l10n.t('Bundle Files'),
    saveLabel: vscode.l10n.t('Bundle'),
  });
}

/** The dialog asks on its own; an address that was passed has to be asked about here. */
async function mayWrite({ target, existing }: BundleOptions): Promise<boolean> {
  if (!(await exists(target))) return true;
  return (existing ?? (await askAboutExisting(1, 1))) === 'overwrite';
}

/** Where a file is no UTF-8, all are joined byte by byte. */
function join(
  files: readonly { readonly name: string; readonly file: FileText }[],
): { readonly family: string; readonly content: FileText } | undefined {
  const utf8 = files.every(({ file }) => file.utf8);
  const texts = files.map(({ name, file }): NamedText =>
    utf8 ? { name, text: file.text } : { name: inBytes({ text: name, utf8: true }), text: inBytes(file) },
  );
  const joined = joinFiles(texts);
  return joined && { family: joined.family, content: { text: joined.text, utf8 } };
}
