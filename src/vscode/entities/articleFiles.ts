import * as vscode from 'vscode';
import { storedText } from '../documents';
import { listedFolders } from '../listing/listedFolders';

/** A workspace of more text files than this is searched in part. */
const MOST_FILES = 10_000;

/** Larger files than this, in bytes, are no article that anybody searches the workspace for. */
const LARGEST_FILE = 20_000_000;

/** A text file of the workspace that may be a source article. */
export interface ArticleFile {
  readonly uri: vscode.Uri;
  /** Another one when the file has changed. */
  readonly stamp: string;
}

/** The text files of all workspace folders, but for what a search leaves out. */
export async function articleFiles(token: vscode.CancellationToken): Promise<ArticleFile[]> {
  const found: ArticleFile[] = [];
  for await (const { folder, files } of listedFolders('searched')) {
    if (token.isCancellationRequested) break;
    const texts = files.filter((name) => name.endsWith('.txt'));
    const stamped = await Promise.all(texts.map((name) => stampOf(vscode.Uri.joinPath(folder, name))));
    found.push(...stamped.filter((file) => file !== undefined));
    if (found.length >= MOST_FILES) break;
  }
  return found.slice(0, MOST_FILES);
}

/** The text of a file as it stands: where it is open, as it was edited; empty where it cannot be read. */
export async function currentText(uri: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  return open ? open.getText() : storedText(uri);
}

/** True of a file that is called as source articles are. */
export const isNamedAsArticle = ({ path }: vscode.Uri, fileNames: readonly string[]): boolean =>
  fileNames.some((pattern) => pattern.startsWith('*') && path.endsWith(pattern.slice(1)));

async function stampOf(uri: vscode.Uri): Promise<ArticleFile | undefined> {
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return size > LARGEST_FILE ? undefined : { uri, stamp: `${mtime} ${size}` };
  } catch {
    return undefined;
  }
}
