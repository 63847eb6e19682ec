import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { LiveAnalysis } from '../../src/core/live/liveAnalysis';
import { AnalysisService, type WorkOptions } from '../../src/vscode/analysisService';
import { registerProblems } from '../../src/vscode/problems';
import { nextTurn } from '../../src/vscode/turns';
import { closeAll, configure, openNewInEditor, until } from './documents';
import { ownAnalysesOf, testLog } from './ownAnalyses';

const POST =
  'El puente viejo de Río Hondo sigue cerrado hasta que terminen las obras en los dos apoyos. — Río Hondo (@rio_hondo) May 3, 2024';
const TWICE = `Cierran el puente de Río Hondo\n${POST}\nNadie cruza.\n${POST}\n`;

function problemsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'Lede');
}

function untilProblems(document: vscode.TextDocument, count: number): Promise<void> {
  return until(() => problemsOf(document).length === count, vscode.languages.onDidChangeDiagnostics);
}

/** Analyses that hand over what they have done no sooner than they are let. */
class HeldAnalyses extends AnalysisService {
  letGo = (): void => undefined;
  isHeld = false;
  readonly #done = new vscode.EventEmitter<void>();
  readonly #let = new Promise<void>((resolve) => (this.letGo = resolve));
  readonly onDidWork = this.#done.event;

  override async work<T>(
    document: vscode.TextDocument,
    steps: (live: LiveAnalysis) => Iterator<unknown, T>,
    options?: WorkOptions,
  ): Promise<T | undefined> {
    const done = await super.work<T>(document, steps, options);
    this.isHeld = true;
    this.#done.fire();
    await this.#let;
    return done;
  }
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

  it('are not told of by a check that ends after they were turned off', async () => {
    const document = await openNewInEditor(TWICE, '.article.txt');
    await untilProblems(document, 1);
    const { analyses, failures, dispose } = ownAnalysesOf(HeldAnalyses, testLog(), () => undefined);
    const own = registerProblems({ analyses, guard: failures.guard('problems') });
    await until(() => analyses.isHeld, analyses.onDidWork);
    await configure('problems.enabled', false);
    await untilProblems(document, 0);
    analyses.letGo();
    await nextTurn();
    assert.deepEqual(problemsOf(document), []);
    own.dispose();
    dispose();
  });
});
