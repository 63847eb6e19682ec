import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { Slices } from '../../src/vscode/slices';
import { BUNDLE, closeAll, openNew, positionOf, SEED, textOf } from './documents';
import { ownAnalyses } from './ownAnalyses';

/** Runs an edit of the document in an editor, and resolves when the document has it. */
async function edit(
  document: vscode.TextDocument,
  change: (edit: vscode.TextEditorEdit) => void,
): Promise<void> {
  const editor = await vscode.window.showTextDocument(document);
  assert.ok(await editor.edit(change));
}

describe('the analysis of a document that is edited', () => {
  const { analyses, dispose } = ownAnalyses();

  after(dispose);

  afterEach(closeAll);

  async function assertFresh(document: vscode.TextDocument): Promise<void> {
    const reading = await analyses.read(document);
    assert.equal(reading?.text, document.getText());
    assert.deepEqual(
      reading.analysis,
      await analyses.workOn(document.getText(), document.uri, (live) => live.complete()),
    );
  }

  for (const [name, lineEnd] of [
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ] as const) {
    it(`is that of its text, with line ends ${name}`, async () => {
      const text = (await textOf(BUNDLE)).replace(/\r?\n/g, lineEnd);
      const document = await openNew(text, '.seed.txt');
      await assertFresh(document);
      await edit(document, (change) => change.insert(new vscode.Position(3, 4), 'a'));
      await assertFresh(document);
      await edit(document, (change) => {
        change.insert(positionOf(document, '===== FILE: 0313'), 'Uno.\n===== FILE: x.txt =====\nDos.\r\n');
        change.replace(new vscode.Range(1, 0, 2, 3), 'Tres\n');
        change.delete(new vscode.Range(document.lineCount - 2, 0, document.lineCount - 1, 0));
      });
      await assertFresh(document);
      await vscode.commands.executeCommand('undo');
      await assertFresh(document);
      await edit(document, (change) => change.setEndOfLine(vscode.EndOfLine.CRLF));
      await assertFresh(document);
      await edit(document, (change) => change.insert(new vscode.Position(0, 0), '\n'));
      await assertFresh(document);
    });
  }

  it('keeps what was read of the articles that an edit leaves alone', async () => {
    const document = await openNew(await textOf(BUNDLE), '.seed.txt');
    const before = await analyses.find(document);
    await edit(document, (change) => change.insert(new vscode.Position(3, 0), 'a'));
    const after = await analyses.find(document);
    const kept = before?.articles.map(({ reading }, i) => reading === after?.article(i)?.reading);
    assert.deepEqual(kept, [false, true, true]);
  });

  it('is no longer worked on when the text changes, or who asked has lost interest', async () => {
    const document = await openNew(await textOf(SEED), '.seed.txt');
    const endless = function* (): Generator<undefined, string> {
      while (!document.isClosed) yield;
      return 'done';
    };
    const untilChanged = analyses.work(document, endless);
    await edit(document, (change) => change.insert(new vscode.Position(0, 0), 'a'));
    assert.equal(await untilChanged, undefined);
    const source = new vscode.CancellationTokenSource();
    const untilCancelled = analyses.work(document, endless, { token: source.token });
    source.cancel();
    assert.equal(await untilCancelled, undefined);
  });
});

describe('work in slices', () => {
  const slices = new Slices();

  after(() => slices.dispose());

  /** Steps that note what they are called, so many times. */
  function* steps(name: string, count: number, noted: string[]): Generator<undefined, string> {
    for (let i = 0; i < count; i++) {
      noted.push(name);
      yield;
    }
    return name;
  }

  it('does what is awaited before what is in the background', async () => {
    const noted: string[] = [];
    const late = slices.run(steps('late', 2, noted), () => true, 'background');
    const awaited = slices.run(steps('awaited', 2, noted), () => true, 'awaited');
    assert.deepEqual(await Promise.all([late, awaited]), ['late', 'awaited']);
    assert.deepEqual(noted, ['awaited', 'awaited', 'late', 'late']);
  });

  it('does what is first before what is awaited', async () => {
    const noted: string[] = [];
    const awaited = slices.run(steps('awaited', 2, noted), () => true, 'awaited');
    const first = slices.run(steps('first', 2, noted), () => true, 'first');
    assert.deepEqual(await Promise.all([awaited, first]), ['awaited', 'first']);
    assert.deepEqual(noted, ['first', 'first', 'awaited', 'awaited']);
  });

  it('lets others have their turn in the midst of it', async () => {
    const state = { stopped: false };
    const endless = function* (): Generator<undefined, string> {
      while (!state.stopped) yield;
      return 'stopped';
    };
    const work = slices.run(endless(), () => true, 'background');
    setTimeout(() => (state.stopped = true), 0);
    assert.equal(await work, 'stopped');
  });

  it('stops when nobody wants it any longer', async () => {
    const noted: string[] = [];
    assert.equal(await slices.run(steps('a', 9, noted), () => noted.length < 3, 'background'), undefined);
    assert.equal(noted.length, 3);
  });

  it('fails where a step does, and goes on with the rest', async () => {
    const failing = function* (): Generator<undefined, never> {
      yield;
      throw new Error('a step failed');
    };
    const failed = slices.run(failing(), () => true, 'background');
    const others = slices.run(steps('a', 3, []), () => true, 'background');
    await assert.rejects(failed, /a step failed/);
    assert.equal(await others, 'a');
  });
});
