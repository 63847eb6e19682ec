import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, configure, openNewInEditor, until } from './documents';

const POST =
  'El puente viejo de Río Hondo sigue cerrado hasta que terminen las obras en los dos apoyos. — Río Hondo (@rio_hondo) May 3, 2024';
const TWICE = `Cierran el puente de Río Hondo\n${POST}\nNadie cruza.\n${POST}\n`;

function problemsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Lede');
}

function untilProblems(document: vscode.TextDocument, count: number): Promise<void> {
  return until(() => problemsOf(document).length === count, vscode.languages.onDidChangeDiagnostics);
}

describe('problems', () => {
  afterEach(async () => {
    await configure('problems.enabled', undefined);
    await closeAll();
  });

  it('report what the checks find, as information with a code', async () => {
    const document = await openNewInEditor(TWICE, '.article.txt');
    await untilProblems(document, 1);
    const [problem] = problemsOf(document);
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Information);
    assert.equal(problem.code, 'post-repeated');
    assert.equal(problem.range.start.line, 3);
    assert.equal(problem.relatedInformation?.[0]?.location.range.start.line, 1);
  });

  it('tell of what is not seen, where it stands in its article', async () => {
    const text = `==> a.txt <==\n${POST}\n\n==> b.txt <==\nLa alcaldesa inauguró la \u202Exet.txt y el puente\u200B.\n`;
    const document = await openNewInEditor(text, '.article.txt');
    await untilProblems(document, 2);
    assert.deepEqual(
      problemsOf(document).map(({ code, range }) => [code, document.getText(range)]),
      [
        ['hidden-direction', '\u202E'],
        ['hidden-invisible', '\u200B'],
      ],
    );
  });

  it('follow the text, and go with the document', async () => {
    const document = await openNewInEditor(TWICE, '.article.txt');
    await untilProblems(document, 1);
    const edit = new vscode.WorkspaceEdit();
    edit.delete(document.uri, new vscode.Range(3, 0, 4, 0));
    await vscode.workspace.applyEdit(edit);
    await untilProblems(document, 0);
    const undo = new vscode.WorkspaceEdit();
    undo.insert(document.uri, new vscode.Position(3, 0), `${POST}\n`);
    await vscode.workspace.applyEdit(undo);
    await untilProblems(document, 1);
    await closeAll();
    await untilProblems(document, 0);
  });

  it('can be turned off and on', async () => {
    const document = await openNewInEditor(TWICE, '.article.txt');
    await untilProblems(document, 1);
    await configure('problems.enabled', false);
    await untilProblems(document, 0);
    await configure('problems.enabled', true);
    await untilProblems(document, 1);
  });
});
