import * as vscode from 'vscode';
import { nameRange } from '../../core/bundles/delimiterName';
import type { LiveAnalysis } from '../../core/live/liveAnalysis';
import { shift } from '../../core/text/range';
import { toRange } from '../documents';
import { type Services, SOURCE_ARTICLES } from '../services';
import { nextTurn } from '../turns';

/** A bundle may name files in any number of folders; so many are looked into. */
const MOST_FOLDERS = 100;

/** So many delimiters are looked at before others have their turn. */
const AT_ONCE = 50;

/** Makes a delimiter's name a link where a file of that name lies below the bundle's folder or in the workspace. */
export function registerDelimiterLinks({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerDocumentLinkProvider(SOURCE_ARTICLES, {
    provideDocumentLinks: (document, token) =>
      guard.on(document, async () => {
        const live = await analyses.find(document, token);
        return live && linksIn(document, live, token);
      }),
  });
}

async function linksIn(
  document: vscode.TextDocument,
  live: LiveAnalysis,
  token: vscode.CancellationToken,
): Promise<vscode.DocumentLink[] | undefined> {
  const roots = rootsOf(document);
  const files = new Files();
  const links: vscode.DocumentLink[] = [];
  for (const [index, delimiter] of live.delimiters.entries()) {
    if (index % AT_ONCE === 0) await nextTurn();
    const target = delimiter.name && (await files.first(placesFor(delimiter.name, roots)));
    if (token.isCancellationRequested) return undefined;
    if (!target) continue;
    const [start] = delimiter.range;
    const own = { ...delimiter, range: shift(delimiter.range, -start) };
    const name = nameRange(live.text.slice(...delimiter.range), own);
    const link = new vscode.DocumentLink(toRange(document, name, start), target);
    link.tooltip = vscode.l10n.t('Open this file');
    links.push(link);
  }
  return links;
}

/** The folders that names may count from: the bundle's, then the workspace's. */
function rootsOf({ uri, isUntitled }: vscode.TextDocument): vscode.Uri[] {
  const workspace = (vscode.workspace.workspaceFolders ?? []).map((folder) => folder.uri);
  return isUntitled ? workspace : [vscode.Uri.joinPath(uri, '..'), ...workspace];
}

/** Where a file of this name would lie; a name out of a text must not lead out of the folders that one works in. */
function placesFor(name: string, roots: readonly vscode.Uri[]): vscode.Uri[] {
  const path = name.replaceAll('\\', '/');
  return roots
    .map((root) => (path.startsWith('/') ? root.with({ path }) : vscode.Uri.joinPath(root, path)))
    .map((uri) => vscode.Uri.joinPath(uri))
    .filter((uri) => roots.some((root) => isBelow(uri, root)));
}

function isBelow(uri: vscode.Uri, root: vscode.Uri): boolean {
  const folder = root.path.endsWith('/') ? root.path : `${root.path}/`;
  return uri.scheme === root.scheme && uri.authority === root.authority && uri.path.startsWith(folder);
}

/** Which files there are, by folders that are listed once. */
class Files {
  readonly #folders = new Map<string, Promise<ReadonlySet<string>>>();

  /** The first of these addresses that a file has. */
  async first(uris: readonly vscode.Uri[]): Promise<vscode.Uri | undefined> {
    for (const uri of uris) {
      const names = await this.#namesIn(vscode.Uri.joinPath(uri, '..'));
      if (names.has(uri.path.slice(uri.path.lastIndexOf('/') + 1))) return uri;
    }
    return undefined;
  }

  #namesIn(folder: vscode.Uri): Promise<ReadonlySet<string>> {
    const key = folder.toString();
    const known = this.#folders.get(key);
    if (known) return known;
    if (this.#folders.size >= MOST_FOLDERS) return Promise.resolve(new Set());
    const names = listFiles(folder);
    this.#folders.set(key, names);
    return names;
  }
}

async function listFiles(folder: vscode.Uri): Promise<ReadonlySet<string>> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return new Set(entries.filter(([, type]) => (type & vscode.FileType.File) !== 0).map(([name]) => name));
  } catch {
    // A folder that is not there holds no files.
    return new Set();
  }
}
