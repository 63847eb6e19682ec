import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { SplitResult } from '../../src/vscode/bundles/splitBundle';
import { fromLatin1, latin1, utf8 } from './bytes';
import {
  closeAll,
  configure,
  folder,
  openNew,
  openNewInEditor,
  untilDetected,
  untilLanguage,
} from './documents';

const TEMPLATE = '%%% FILE {name} %%%';

const TEXT = '%%% FILE uno.txt %%%\nUno.\nSigue uno.\n%%% FILE dos.txt %%%\nDos.\nSigue dos.\n';

/** Sets the setting, and resolves when every extension has been told. */
async function describeDelimiters(value: unknown): Promise<void> {
  const told = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (!event.affectsConfiguration('lede.delimiters')) return;
      subscription.dispose();
      resolve();
    });
  });
  await configure('delimiters', value);
  await told;
}

async function articlesOf({ uri }: vscode.TextDocument): Promise<string[]> {
  const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return symbols.map(({ name }) => name);
}

async function newFolder(): Promise<vscode.Uri> {
  const uri = vscode.Uri.joinPath(folder(), `own-${crypto.randomUUID()}`);
  await vscode.workspace.fs.createDirectory(uri);
  return uri;
}

async function write(uri: vscode.Uri, name: string, bytes: Uint8Array): Promise<vscode.Uri> {
  const file = vscode.Uri.joinPath(uri, name);
  await vscode.workspace.fs.writeFile(file, bytes);
  return file;
}

async function bytesOf(uri: vscode.Uri): Promise<string> {
  return fromLatin1(await vscode.workspace.fs.readFile(uri));
}

describe('delimiters of one’s own', () => {
  afterEach(async () => {
    const { globalValue } = vscode.workspace.getConfiguration('lede').inspect('delimiters') ?? {};
    if (globalValue !== undefined) await describeDelimiters(undefined);
    await closeAll();
  });

  it('cut files that are open already, and no longer when they are gone from the settings', async () => {
    const document = await openNewInEditor(TEXT, '.seed.txt');
    assert.equal((await articlesOf(document)).length, 1);
    await describeDelimiters([TEMPLATE]);
    assert.deepEqual(await articlesOf(document), ['uno.txt', 'dos.txt']);
    await describeDelimiters(['@@@ {name}']);
    assert.equal((await articlesOf(document)).length, 1);
  });

  it('make plain text that they stand in a source article', async () => {
    const document = await openNew(TEXT);
    await untilDetected();
    assert.equal(document.languageId, 'plaintext');
    await describeDelimiters([TEMPLATE]);
    await untilLanguage(document, 'source-article');
  });

  it('fold articles, colour delimiters, and link to files', async () => {
    await describeDelimiters([TEMPLATE]);
    const where = await newFolder();
    const uno = await write(where, 'uno.txt', utf8('Uno.'));
    const uri = await write(where, 'all.seed.txt', utf8(TEXT));
    const document = await vscode.workspace.openTextDocument(uri);
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      uri,
    );
    assert.deepEqual(
      folds
        .filter(({ kind }) => kind === vscode.FoldingRangeKind.Region)
        .map(({ start, end }) => [start, end]),
      [
        [0, 2],
        [3, 5],
      ],
    );
    const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>(
      'vscode.executeLinkProvider',
      uri,
    );
    const toFiles = links.filter(({ target }) => target?.scheme === uri.scheme);
    assert.deepEqual(
      toFiles.map(({ range, target }) => [document.getText(range), target?.path]),
      [['uno.txt', uno.path]],
    );
    const legend = await vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      uri,
    );
    assert.deepEqual(
      [data[3], data[8], data[13]].map((type) => legend.tokenTypes[type ?? -1]),
      ['delimiter', 'delimiterName', 'delimiter'],
    );
  });

  it('go on working beside such as cannot be used', async () => {
    await describeDelimiters(['{name}', TEMPLATE, 12, '{nonsense}']);
    assert.deepEqual(await articlesOf(await openNew(TEXT, '.seed.txt')), ['uno.txt', 'dos.txt']);
  });

  it('leave those that Lede knows alone, whatever is in the setting', async () => {
    for (const value of ['no list', { a: 1 }, [null]]) {
      await describeDelimiters(value);
      const text = '==> a.txt <==\nUno.\n==> b.txt <==\nDos.\n';
      assert.deepEqual(await articlesOf(await openNew(text, '.seed.txt')), ['a.txt', 'b.txt']);
    }
  });

  it('are split, and written where they are asked for, byte for byte', async () => {
    const template = '### Artículo {number}: {name}';
    await describeDelimiters([TEMPLATE, template]);
    const source = await newFolder();
    const files: Readonly<Record<string, Uint8Array>> = {
      'a.txt': utf8('Uno.\r\n'),
      'b ñ.txt': latin1('A\xf1o nuevo\n'),
    };
    for (const [name, bytes] of Object.entries(files)) await write(source, name, bytes);
    const target = vscode.Uri.joinPath(await newFolder(), 'all.seed.txt');
    await vscode.commands.executeCommand('lede.bundleFiles', source, undefined, { target, family: template });
    assert.match(new TextDecoder().decode(latin1(await bytesOf(target))), /^### Artículo 1: a\.txt\r?\nUno/);
    const out = await newFolder();
    const result = await vscode.commands.executeCommand<SplitResult>('lede.splitBundle', target, {
      folder: out,
    });
    assert.equal(result.written.length, 2);
    for (const [name, bytes] of Object.entries(files)) {
      assert.equal(await bytesOf(vscode.Uri.joinPath(out, name)), fromLatin1(bytes), name);
    }
  });

  it('are split in a file that is no UTF-8', async () => {
    await describeDelimiters(['### Artículo {number}: {name}']);
    const text = '### Artículo 1: uno\nAño nuevo.\n### Artículo 2: dos.txt\nDos.\n';
    const source = await write(await newFolder(), 'all.seed.txt', latin1(text));
    const out = await newFolder();
    await vscode.commands.executeCommand('lede.splitBundle', source, { folder: out });
    assert.equal(await bytesOf(vscode.Uri.joinPath(out, 'uno.txt')), 'Año nuevo.\n');
    assert.equal(await bytesOf(vscode.Uri.joinPath(out, 'dos.txt')), 'Dos.\n');
  });

  it('are not taken from a workspace that is not trusted', () => {
    const { capabilities } = vscode.extensions.getExtension('lede.lede')!.packageJSON as {
      capabilities: { untrustedWorkspaces: { supported: unknown; restrictedConfigurations: string[] } };
    };
    // Only together do these keep the workspace's value back.
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.ok(capabilities.untrustedWorkspaces.restrictedConfigurations.includes('lede.delimiters'));
  });
});
