import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { annotatedFiles } from '../../src/vscode/annotations/view/annotatedFiles';
import { articleFiles } from '../../src/vscode/entities/articleFiles';
import { folder } from './documents';

const ROOT = 'searched-files';

/** What stands in the folder that is searched: an empty file where nothing else is said. */
const FILES: Readonly<Record<string, string>> = {
  '.gitignore': 'private/\n*.draft.txt*\n!kept.draft.txt\n/top.txt\n',
  'a.txt': '',
  'a.txt.annotations.yaml': '',
  'b.draft.txt': '',
  'b.draft.txt.annotations.yaml': '',
  'kept.draft.txt': '',
  'top.txt': '',
  'private/c.txt': '',
  'deep/top.txt': '',
  'deep/.ignore': '!near.draft.txt\nfar.txt\n',
  'deep/near.draft.txt': '',
  'deep/far.txt': '',
  'hidden/d.txt': '',
  'hidden/d.txt.annotations.yaml': '',
  'unsearched/e.txt': '',
  'unsearched/e.txt.annotations.yaml': '',
  'made.txt': '',
  'made.source': '',
};

const SETTINGS: Readonly<Record<string, unknown>> = {
  'files.exclude': { '**/hidden': true, '**/deep': false },
  'search.exclude': { [`${ROOT}/unsearched/**`]: true, '**/*.txt': { when: '$(basename).source' } },
};

describe('the files of a workspace', () => {
  const root = (): vscode.Uri => vscode.Uri.joinPath(folder(), ROOT);

  const within = (uris: readonly vscode.Uri[]): string[] =>
    uris
      .filter(({ path }) => path.startsWith(`${root().path}/`))
      .map(({ path }) => path.slice(root().path.length + 1))
      .sort();

  const searched = async (): Promise<string[]> => {
    const { token } = new vscode.CancellationTokenSource();
    return within((await articleFiles(token)).map(({ uri }) => uri));
  };

  before(async () => {
    for (const [name, text] of Object.entries(FILES))
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(root(), name), new TextEncoder().encode(text));
    for (const [name, value] of Object.entries(SETTINGS)) await set(name, value);
  });

  after(async () => {
    for (const name of [...Object.keys(SETTINGS), 'search.useIgnoreFiles']) await set(name, undefined);
    await vscode.workspace.fs.delete(root(), { recursive: true });
  });

  it('are searched but for those that settings and ignore files leave out', async () => {
    assert.deepEqual(await searched(), ['a.txt', 'deep/near.draft.txt', 'deep/top.txt', 'kept.draft.txt']);
  });

  it('are searched whatever ignore files say where that is set', async () => {
    await set('search.useIgnoreFiles', false);
    const all = await searched();
    await set('search.useIgnoreFiles', undefined);
    assert.deepEqual(all, [
      'a.txt',
      'b.draft.txt',
      'deep/far.txt',
      'deep/near.draft.txt',
      'deep/top.txt',
      'kept.draft.txt',
      'private/c.txt',
      'top.txt',
    ]);
  });

  it('are listed with their annotations but for those that the Explorer does not show', async () => {
    assert.deepEqual(within(await annotatedFiles()), ['a.txt', 'b.draft.txt', 'unsearched/e.txt']);
  });
});

function set(name: string, value: unknown): Thenable<void> {
  return vscode.workspace.getConfiguration().update(name, value, vscode.ConfigurationTarget.Global);
}
