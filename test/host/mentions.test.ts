import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { readPlace } from '../../src/vscode/entities/namedPlace';
import { mentionsIn } from '../../src/vscode/entities/references';
import { BUNDLE, closeAll, openFile, openInEditor, positionOf, SEED, folder } from './documents';
import { ownAnalyses } from './ownAnalyses';

/** Asks a provider about the nth `piece`. */
async function ask<T>(kind: string, document: vscode.TextDocument, piece: string, nth = 0): Promise<T[]> {
  const at = positionOf(document, piece, nth, 1);
  return (await vscode.commands.executeCommand<T[] | undefined>(kind, document.uri, at)) ?? [];
}

/** Ranges as their lines, counted from 1, and their texts. */
function words(document: vscode.TextDocument, ranges: readonly vscode.Range[]): string[] {
  return ranges.map((range) => `${range.start.line + 1} ${document.getText(range)}`);
}

const AJMETOV = ['1 Dauren Ajmétov', '4 Dauren Ahmetov', '5 Dauren Akhmetov', '8 Ajmétov'];

describe('the entity at the cursor', () => {
  afterEach(closeAll);

  it('has all its mentions highlighted, and an ordinary word has none', async () => {
    const document = await openFile(SEED);
    const highlights = (piece: string, nth?: number): Promise<vscode.DocumentHighlight[]> =>
      ask('vscode.executeDocumentHighlights', document, piece, nth);
    for (const [piece, nth] of [
      ['Dauren', 0],
      ['Ajmétov', 1],
    ] as const) {
      const ranges = (await highlights(piece, nth)).map(({ range }) => range);
      assert.deepEqual(words(document, ranges), AJMETOV);
    }
    assert.deepEqual(await highlights('memorando'), []);
  });

  it('is defined where its article first names it', async () => {
    const document = await openFile(BUNDLE);
    const definition = async (piece: string, nth?: number): Promise<string[]> => {
      const links = await ask<vscode.LocationLink>('vscode.executeDefinitionProvider', document, piece, nth);
      assert.ok(links.every(({ targetUri }) => targetUri.toString() === document.uri.toString()));
      return words(
        document,
        links.map(({ targetRange }) => targetRange),
      );
    };
    assert.deepEqual(await definition('Achterhof', 1), ['3 Gideon Achterhof']);
    assert.deepEqual(await definition('Achterhof', 2), ['7 Gideon Achterhof']);
    assert.deepEqual(await definition('measure was'), []);
  });

  it('is referred to in its article, and in the others of the file by the same name', async () => {
    const document = await openFile(BUNDLE);
    const found = await ask<vscode.Location>('vscode.executeReferenceProvider', document, 'Achterhof', 1);
    // other suites may have left copies of the bundle in the folder, which are searched too
    const here = found.filter(({ uri }) => uri.toString() === document.uri.toString());
    assert.deepEqual(
      words(
        document,
        here.map(({ range }) => range),
      ),
      ['3 Gideon Achterhof', '3 Achterhof', '7 Gideon Achterhof'],
    );
    assert.deepEqual(await ask('vscode.executeReferenceProvider', document, 'measure was'), []);
  });

  it('is found by reading its article only, and referred to by reading those where its name stands', async () => {
    const { analyses, dispose } = ownAnalyses();
    try {
      const document = await openFile(BUNDLE);
      const at = positionOf(document, 'Achterhof', 1, 1);
      const readByNow = async (): Promise<boolean[]> =>
        ((await analyses.find(document))?.articles ?? []).map(({ reading }) => reading.article !== undefined);
      const place = await readPlace(analyses, document, at);
      assert.equal(place?.named?.entity.name, 'Gideon Achterhof');
      assert.deepEqual(await readByNow(), [true, false, false]);
      const offset = document.offsetAt(at);
      const all = await analyses.work(document, (live) => mentionsIn(live, offset, true));
      assert.deepEqual(await readByNow(), [true, true, false]);
      const others = await analyses.work(document, (live) => mentionsIn(live, offset, false));
      assert.deepEqual(others, all?.slice(1));
    } finally {
      dispose();
    }
  });
});

describe('next and previous mention', () => {
  afterEach(closeAll);

  it('go from one to the other and around', async () => {
    const document = await openInEditor(vscode.Uri.joinPath(folder(), SEED));
    const editor = vscode.window.activeTextEditor;
    assert.ok(editor);
    const [first, second, third, fourth] = [
      positionOf(document, 'Dauren Ajmétov'),
      positionOf(document, 'Dauren Ahmetov'),
      positionOf(document, 'Dauren Akhmetov'),
      positionOf(document, 'Ajmétov', 1),
    ];
    const go = async (from: vscode.Position, command: string): Promise<vscode.Position> => {
      await nextCursor(() => {
        editor.selection = new vscode.Selection(from, from);
      });
      return nextCursor(() => vscode.commands.executeCommand(command));
    };
    assert.deepEqual(await go(first, 'lede.nextMention'), second);
    assert.deepEqual(await go(second.translate(0, 3), 'lede.nextMention'), third);
    assert.deepEqual(await go(fourth, 'lede.nextMention'), first);
    assert.deepEqual(await go(first.translate(0, 3), 'lede.previousMention'), fourth);
    assert.deepEqual(await go(third, 'lede.previousMention'), second);
  });
});

/** Where the cursor stands once the editor itself has told of the move: what was set last may be undone by its echo. */
async function nextCursor(move: () => unknown): Promise<vscode.Position> {
  const moved = new Promise<vscode.Position>((resolve) => {
    const subscription = vscode.window.onDidChangeTextEditorSelection(({ selections: [selection] }) => {
      subscription.dispose();
      if (selection) resolve(selection.active);
    });
  });
  await move();
  return moved;
}
