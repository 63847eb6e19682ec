import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DEFAULT_LABELS } from '../../src/core/settings/defaultLabels';
import { WorkspaceFiles } from '../../src/vscode/workspaceFile/workspaceFiles';
import { folder, until } from './documents';

const FILE = '.lede.yaml';

const uri = (): vscode.Uri => vscode.Uri.joinPath(folder(), FILE);

const write = (text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri(), new TextEncoder().encode(text));

const problems = (): string[] =>
  vscode.languages.getDiagnostics(uri()).map(({ range, message }) => `${range.start.line + 1} ${message}`);

describe('.lede.yaml', () => {
  let log: vscode.LogOutputChannel;
  let files: WorkspaceFiles;

  before(async () => {
    await vscode.extensions.getExtension('lede.lede')?.activate();
    log = vscode.window.createOutputChannel('Lede tests', { log: true });
    files = new WorkspaceFiles(log);
    await files.ready();
  });

  after(() => {
    files.dispose();
    log.dispose();
  });

  afterEach(async () => {
    await vscode.workspace.fs.delete(uri()).then(undefined, () => undefined);
    await until(() => names().length === DEFAULT_LABELS.length, files.onDidChange);
  });

  const names = (): string[] => files.of(folder()).labels.map(({ name }) => name);

  it('is followed as it is made, changed and deleted', async () => {
    assert.deepEqual(
      names(),
      DEFAULT_LABELS.map(({ name }) => name),
    );
    await write('labels: [{ name: one }]');
    await until(() => names().join() === 'one', files.onDidChange);
    await write('labels: [{ name: two }]');
    await until(() => names().join() === 'two', files.onDidChange);
    await vscode.workspace.fs.delete(uri());
    await until(() => names().length === DEFAULT_LABELS.length, files.onDidChange);
  });

  it('holds for the files of its folder, and for new ones', async () => {
    await write('labels: [{ name: one }]');
    await until(() => names().join() === 'one', files.onDidChange);
    const untitled = vscode.Uri.parse('untitled:Untitled-1');
    for (const each of [vscode.Uri.joinPath(folder(), 'deep', 'a.txt'), untitled])
      assert.deepEqual(
        files.of(each).labels.map(({ name }) => name),
        ['one'],
      );
  });

  it('has its faults among the problems, at their lines, until they are mended', async () => {
    await write('labels:\r\n  - name: one\r\n    colour: bleu\r\n  - name: One\r\n');
    await until(() => problems().length === 2, vscode.languages.onDidChangeDiagnostics);
    assert.deepEqual(problems(), [
      '3 There is no colour “bleu”. Did you mean “blue”?',
      '4 There is a label “One” already.',
    ]);
    await write('labels: [');
    await until(() => problems().length === 1, vscode.languages.onDidChangeDiagnostics);
    assert.match(problems()[0] ?? '', /^1 This is no YAML/);
    await write('labels: [{ name: one }]');
    await until(() => problems().length === 0, vscode.languages.onDidChangeDiagnostics);
  });
});
