import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';
import {
  putCursor,
  run,
  saved,
  savedInWords,
  selectText,
  sidecarText,
  sidecarUri,
  useSeedCopy,
  writeSidecarText,
} from './annotating';
import { openNewInEditor, until } from './documents';

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
  const seed = useSeedCopy();

  it('hovers tell of labels and notes, by whom they are, and load no picture of a note', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    await run('addNote', { text: 'See ![x](https://example.com/a.png)' });
    const shown = (await hovers(seed.editor)).join('\n\n');
    assert.match(shown, /\*\*Claim\*\* · Ana Ruiz · /);
    assert.match(shown, /\*\*Note\*\* · Ana Ruiz/);
    assert.doesNotMatch(shown, /!\[/);
  });

  it('a lens over the article counts labels and notes', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    await run('label', { key: 'e' });
    await run('labelDocument', { name: 'relevant' });
    await run('addNote', { text: 'Since when?' });
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      seed.document.uri,
      9,
    );
    assert.ok(lenses.some(({ command }) => command?.title === 'Relevant · 2 labels · 1 note'));
  });

  it('the light bulb offers the labels for a selection, the last one first', async () => {
    selectText(seed.editor, 'Montevideo');
    await run('label', { name: 'evidence' });
    selectText(seed.editor, 'visita oficial');
    const titles = (await fixesAt(seed.editor))
      .map(({ title }) => title)
      .filter((title) => title.startsWith('Label as'));
    assert.equal(titles[0], 'Label as Evidence');
    assert.ok(titles.includes('Label as Claim'));
    await doFix(seed.editor, /^Label as Claim$/);
    assert.ok((await savedInWords(seed.document)).includes('label claim: visita oficial'));
  });

  it('an annotation whose text is gone is a problem, and is put on the selection, or removed', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    await seed.editor.edit((edit) => edit.delete(seed.editor.selection));
    await until(
      () =>
        problemsOf(seed.document.uri).some((each) =>
          each.includes('text is lost: Claim, on “visita oficial”'),
        ),
      vscode.languages.onDidChangeDiagnostics,
    );
    selectText(seed.editor, 'El ministro');
    await doFix(seed.editor, /^Put the annotation on the selection$/);
    assert.deepEqual(await savedInWords(seed.document), ['label claim: El ministro']);
    assert.ok(!problemsOf(seed.document.uri).some((each) => each.includes('is lost')));
  });

  it('text that comes back, as by undo, has its annotation again', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    await seed.editor.edit((edit) => edit.delete(seed.editor.selection));
    const isLost = (): boolean => problemsOf(seed.document.uri).some((each) => each.includes('is lost'));
    await until(isLost, vscode.languages.onDidChangeDiagnostics);
    await vscode.commands.executeCommand('undo');
    await until(() => !isLost(), vscode.languages.onDidChangeDiagnostics);
    putCursor(seed.editor, 'visita oficial');
    assert.match((await hovers(seed.editor)).join('\n'), /Claim/);
  });

  it('a sidecar that does not parse is a problem in it, is never overwritten, and is read once it is mended', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    const good = await sidecarText(seed.document);
    const bad = `${good}\n  - [broken`;
    await writeSidecarText(seed.document, bad);
    await until(
      () => problemsOf(sidecarUri(seed.document)).length > 0,
      vscode.languages.onDidChangeDiagnostics,
    );
    selectText(seed.editor, 'Montevideo');
    const refused = run('label', { key: 'e' });
    await refused;
    assert.equal(await sidecarText(seed.document), bad);
    await writeSidecarText(seed.document, good);
    await until(
      () => problemsOf(sidecarUri(seed.document)).length === 0,
      vscode.languages.onDidChangeDiagnostics,
    );
    await run('label', { key: 'e' });
    assert.equal((await saved(seed.document)).length, 2);
  });

  it('a range that is not its quote is a problem, and is right once it is confirmed', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'c' });
    const [label] = await saved(seed.document);
    assert.ok(label?.kind === 'label');
    const { start, end } = label.target.span;
    const wrong = (await sidecarText(seed.document))
      .replace(`start: ${start}`, 'start: 900000')
      .replace(`end: ${end}`, `end: ${900_000 + end - start}`);
    await writeSidecarText(seed.document, wrong);
    const isAsked = (): boolean =>
      problemsOf(seed.document.uri).some((each) =>
        each.includes('please confirm: Claim, on “visita oficial”'),
      );
    await until(isAsked, vscode.languages.onDidChangeDiagnostics);
    await doFix(seed.editor, /^Confirm that the annotation stands here$/);
    assert.ok(!isAsked());
    const [right] = await saved(seed.document);
    assert.ok(right?.kind === 'label');
    assert.deepEqual(right.target.span, label.target.span);
  });

  it('the lost text of an annotation is searched for', async () => {
    selectText(seed.editor, 'Kazajistán');
    await run('label', { key: 'c' });
    await seed.editor.edit((edit) => edit.delete(seed.editor.selection));
    await until(
      () => problemsOf(seed.document.uri).some((each) => each.includes('is lost')),
      vscode.languages.onDidChangeDiagnostics,
    );
    await doFix(seed.editor, /^Search for the annotation’s text$/);
    await vscode.commands.executeCommand('editor.action.nextMatchFindAction');
    await eventually(() => assert.equal(seed.document.getText(seed.editor.selection), 'Kazajistán'));
  });

  it('the annotations of another text are one problem', async () => {
    for (const piece of ['visita oficial', 'Montevideo', 'Kazajistán']) {
      selectText(seed.editor, piece);
      await run('label', { key: 'c' });
    }
    const sidecar = await sidecarText(seed.document);
    const other = await openNewInEditor(
      'La ciudad abrió un faro.\nNadie más habló de ello.\n',
      '.article.txt',
    );
    await writeSidecarText(other, sidecar);
    await until(() => problemsOf(other.uri).length > 0, vscode.languages.onDidChangeDiagnostics);
    assert.deepEqual(problemsOf(other.uri), [
      'All 3 annotations have lost their text: they may be of another file.',
    ]);
  });

  it('takes over what others write into the sidecar', async () => {
    selectText(seed.editor, 'visita oficial');
    await run('label', { key: 'e' });
    await writeSidecarText(
      seed.document,
      (await sidecarText(seed.document)).replace('label: evidence', 'label: claim'),
    );
    await eventually(async () => assert.match((await hovers(seed.editor)).join('\n'), /Claim/));
  });
});
