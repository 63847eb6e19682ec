import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** The path that the script which started this run has chosen for something; see scripts/host/worker.mjs. */
export function placeFor(what: 'seeds' | 'result'): string {
  const path = vscode.workspace.getConfiguration('ledeTests').get<string>(what);
  assert.ok(path, `ledeTests.${what} is not set`);
  return path;
}

/** The address of a path on disk: a worker reaches it by way of the server that an extension comes from. */
export function onDisk(
  { extensionUri }: Pick<vscode.Extension<unknown>, 'extensionUri'>,
  path: string,
): vscode.Uri {
  return extensionUri.with({ path });
}
