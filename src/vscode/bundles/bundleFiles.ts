import * as vscode from 'vscode';
import { joinFiles, type NamedText } from '../../core/bundles/join';
import type { OwnFamily } from '../../core/bundles/templates/ownFamily';
import { showInformation } from '../messages';
import type { Services } from '../services';
import { askAboutExisting, type Existing, exists } from './existingFiles';
import { familiesFor, type FileText, idFor, inBytes, isBinary, readBytes, toBytes } from './fileText';
import { inBatches } from './inBatches';

/** What a keybinding or a script may settle beforehand, so that it is not asked. */
export interface BundleOptions {
  readonly target: vscode.Uri;
  readonly existing?: Existing;
  /** The id of the family to write; one of the user's own is its template. */
  readonly family?: string;
}

/** The id of the family that bundles are written with unless another is asked for. */
const USUAL = 'head';

/** What is taken out of a folder. */
const TEXT_FILE = /\.(?:txt|text|md)$/i;

/**
 * Registers the command that writes files as one bundle: those that are selected in the explorer, the text files of a
 * folder, or else those that one picks.
 */
export function registerBundleFiles({ delimiters }: Services): vscode.Disposable {
  return vscode.commands.registerCommand(
    'lede.bundleFiles',
    async (uri?: vscode.Uri, selected?: readonly vscode.Uri[], options?: BundleOptions) => {
      const chosen = selected && selected.length > 0 ? selected : uri ? [uri] : await askForFiles();
      return chosen && bundle(chosen, delimiters.families, options);
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
  own: readonly OwnFamily[],
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
  const family = options ? (options.family ?? USUAL) : await askForFamily(own);
  if (family === undefined) return undefined;
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
  const joined = join(texts, own, family);
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
  else if (joined.family !== family)
    tell(t('These files cannot be told apart by that kind of delimiter, so the bundle has another.'));
  return target;
}

function tell(message: string): void {
  void showInformation(message);
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

/** Asks which delimiters to write, where the user has some that can hold names; undefined where none are to be. */
async function askForFamily(own: readonly OwnFamily[]): Promise<string | undefined> {
  const named = own.filter(({ id }) => id.includes('{name}'));
  if (named.length === 0) return USUAL;
  const items = [
    ...named.map(({ id }) => ({ label: id, family: id })),
    { label: '==> {name} <==', description: vscode.l10n.t('as head and tail print files'), family: USUAL },
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Delimiters of the Bundle'),
    ignoreFocusOut: true,
  });
  return chosen?.family;
}

/** Where a file is no UTF-8, all are joined byte by byte. */
function join(
  files: readonly { readonly name: string; readonly file: FileText }[],
  own: readonly OwnFamily[],
  family: string,
): { readonly family: string; readonly content: FileText } | undefined {
  const utf8 = files.every(({ file }) => file.utf8);
  const texts = files.map(({ name, file }): NamedText =>
    utf8 ? { name, text: file.text } : { name: inBytes({ text: name, utf8: true }), text: inBytes(file) },
  );
  const families = familiesFor({ utf8 }, own);
  const preferred = families.find(({ id }) => id === idFor({ utf8 }, family));
  const joined = joinFiles(texts, { own: families, ...(preferred ? { preferred } : {}) });
  if (!joined) return undefined;
  return {
    family: joined.family === preferred?.id ? family : joined.family,
    content: { text: joined.text, utf8 },
  };
}
