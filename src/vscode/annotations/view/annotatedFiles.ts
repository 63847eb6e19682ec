import * as vscode from 'vscode';
import { sidecarName } from '../../../core/annotations/sidecar/sidecar';
import { listedFolders } from '../../listing/listedFolders';

/** No workspace with more annotated files is listed in full. */
const MOST_FILES = 5000;

/** The files of all workspace folders that have a sidecar, by their paths. */
export async function annotatedFiles(): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const ending = sidecarName('');
  for await (const { folder, files } of listedFolders('shown')) {
    const annotated = files.filter((name) => name.endsWith(ending));
    found.push(...annotated.map((name) => vscode.Uri.joinPath(folder, name.slice(0, -ending.length))));
    if (found.length >= MOST_FILES) break;
  }
  return found.slice(0, MOST_FILES).sort((a, b) => (a.path < b.path ? -1 : 1));
}
