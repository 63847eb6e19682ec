import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, SEED } from './documents';

/** The links of a bundle that lies in a folder of its own, as "text → path in the workspace". */
async function linksOf(bundle: string, files: readonly string[]): Promise<string[]> {
  const place = vscode.Uri.joinPath(folder(), `links-${crypto.randomUUID()}`);
  const write = (name: string, text: string): Thenable<void> =>
    vscode.workspace.fs.writeFile(vscode.Uri.joinPath(place, name), new TextEncoder().encode(text));
  for (const name of files) await write(name, 'Uno.\n');
  await write('all.seed.txt', bundle);
  const uri = vscode.Uri.joinPath(place, 'all.seed.txt');
  const document = await vscode.workspace.openTextDocument(uri);
  const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
    'vscode.executeLinkProvider',
    uri,
  );
  return links.map(
    ({ range, target }) =>
      `${document.getText(range)} → ${target?.path.replace(place.path, '.').replace(folder().path, '~') ?? ''}`,
  );
}

const bundleOf = (...names: string[]): string => names.map((name) => `==> ${name} <==\nUno.\n`).join('\n');

describe('delimiters', () => {
  it('are links where the named file lies beside the bundle or in the workspace', async () => {
    assert.deepEqual(
      await linksOf(bundleOf('a.txt', 'deep/b.txt', 'missing.txt', SEED, 'deep'), ['a.txt', 'deep/b.txt']),
      ['a.txt → ./a.txt', 'deep/b.txt → ./deep/b.txt', `${SEED} → ~/${SEED}`],
    );
  });

  it('link an absolute path, and one that climbs, within the workspace only', async () => {
    const seed = vscode.Uri.joinPath(folder(), SEED).path;
    assert.deepEqual(
      await linksOf(bundleOf(seed, `../${SEED}`, '/etc/passwd', '../../../../../etc/passwd'), []),
      [`${seed} → ~/${SEED}`, `../${SEED} → ~/${SEED}`],
    );
  });
});
