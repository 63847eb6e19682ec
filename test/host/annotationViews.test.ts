import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  ANNOTATED_BY,
  eventually,
  openSeedCopy,
  putCursor,
  run,
  saved,
  savedInWords,
  selectText,
  sidecarText,
  sidecarUri,
  writeSidecarText,
} from './annotating';
import { closeAll, configure, until } from './documents';

/** The hovers' texts at the selection. */
async function hovers({ document, selection }: vscode.TextEditor): Promise<string[]> {
  const found = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    selection.active,
  );
  return found.flatMap(({ contents }) =>
    contents.map((content) => {
      assert.ok(content instanceof vscode.MarkdownString);
      assert.ok(!content.isTrusted && !content.supportHtml, 'a note is not to be trusted');
      return content.value;
    }),
  );
}

const problemsOf = (uri: vscode.Uri): string[] =>
  vscode.languages.getDiagnostics(uri).map(({ message }) => message);

async function fixesAt({ document, selection }: vscode.TextEditor): Promise<vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    selection,
  );
}

async function doFix(editor: vscode.TextEditor, title: RegExp): Promise<void> {
  const fixes = await fixesAt(editor);
  const fix = fixes.find((each) => title.test(each.title));
  assert.ok(fix?.command, fixes.map((each) => each.title).join('\n'));
  await vscode.commands.executeCommand(
    fix.command.command,
    ...((fix.command.arguments as unknown[] | undefined) ?? []),
  );
}

describe('what is seen of annotations', () => {
  let editor: vscode.TextEditor;
  let document: vscode.TextDocument;

  before(() => configure('annotations.author', ANNOTATED_BY));
  after(() => configure('annotations.author', undefined));
  beforeEach(async () => {
    editor = await openSeedCopy();
    ({ document } = editor);
  });
  afterEach(closeAll);

  it('hovers tell of labels and notes, by whom they are, and load no picture of a note', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    await run('addNote', { text: 'See ![x](https://example.com/a.png)' });
    const shown = (await hovers(editor)).join('\n\n');
    assert.match(shown, /\*\*Claim\*\* · Ana Ruiz · /);
    assert.match(shown, /\*\*Note\*\* · Ana Ruiz/);
    assert.doesNotMatch(shown, /!\[/);
  });

  it('a lens over the article counts labels and notes', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    await run('label', { key: 'e' });
    await run('labelDocument', { name: 'relevant' });
    await run('addNote', { text: 'Since when?' });
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
      9,
    );
    assert.ok(lenses.some(({ command }) => command?.title === 'Relevant · 2 labels · 1 note'));
  });

  it('the light bulb offers the labels for a selection, the last one first', async () => {
    selectText(editor, 'Montevideo');
    await run('label', { name: 'evidence' });
    selectText(editor, 'visita oficial');
    const titles = (await fixesAt(editor))
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Label as'));
    assert.equal(titles[0], 'Label as Evidence');
    assert.ok(titles.includes('Label as Claim'));
    await doFix(editor, /^Label as Claim$/);
    assert.ok((await savedInWords(document)).includes('label claim: visita oficial'));
  });

  it('an annotation whose text is gone is a problem, and is put on the selection, or removed', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    await editor.edit((edit) => edit.delete(editor.selection));
    await until(
      () =>
        problemsOf(document.uri).some((each) => each.includes('text is lost: Claim, on “visita oficial”')),
      vscode.languages.onDidChangeDiagnostics,
    );
    selectText(editor, 'El ministro');
    await doFix(editor, /^Put the annotation on the selection$/);
    assert.deepEqual(await savedInWords(document), ['label claim: El ministro']);
    assert.ok(!problemsOf(document.uri).some((each) => each.includes('is lost')));
  });

  it('text that comes back, as by undo, has its annotation again', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    await editor.edit((edit) => edit.delete(editor.selection));
    const isLost = (): boolean => problemsOf(document.uri).some((each) => each.includes('is lost'));
    await until(isLost, vscode.languages.onDidChangeDiagnostics);
    await vscode.commands.executeCommand('undo');
    await until(() => !isLost(), vscode.languages.onDidChangeDiagnostics);
    putCursor(editor, 'visita oficial');
    assert.match((await hovers(editor)).join('\n'), /Claim/);
  });

  it('a sidecar that does not parse is a problem in it, is never overwritten, and is read once it is mended', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'c' });
    const good = await sidecarText(document);
    const bad = `${good}\n  - [broken`;
    await writeSidecarText(document, bad);
    await until(() => problemsOf(sidecarUri(document)).length > 0, vscode.languages.onDidChangeDiagnostics);
    selectText(editor, 'Montevideo');
    const refused = run('label', { key: 'e' });
    await refused;
    assert.equal(await sidecarText(document), bad);
    await writeSidecarText(document, good);
    await until(() => problemsOf(sidecarUri(document)).length === 0, vscode.languages.onDidChangeDiagnostics);
    await run('label', { key: 'e' });
    assert.equal((await saved(document)).length, 2);
  });

  it('takes over what others write into the sidecar', async () => {
    selectText(editor, 'visita oficial');
    await run('label', { key: 'e' });
    await writeSidecarText(
      document,
      (await sidecarText(document)).replace('label: evidence', 'label: claim'),
    );
    await eventually(async () => assert.match((await hovers(editor)).join('\n'), /Claim/));
  });
});
