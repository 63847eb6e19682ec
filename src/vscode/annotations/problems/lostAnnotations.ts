import * as vscode from 'vscode';
import { toRange } from '../../documents';
import type { Services } from '../../services';
import { quoteOf, sayingOf } from '../describe';
import { labelsOf } from '../labels';
import type { PlacedAnnotation } from '../store/annotatedDocument';

/** The code of the problem of an annotation whose text is lost, or has changed, or of all of them. */
export const LOST_CODES = {
  orphan: 'annotation-lost',
  moved: 'annotation-moved',
  all: 'annotations-lost',
} as const;

/** A problem, and the annotations that it is about. */
export interface LostProblem {
  readonly problem: vscode.Diagnostic;
  readonly about: readonly PlacedAnnotation[];
}

/** VS Code shows no more problems of one file than this. */
const MOST = 1000;

/** Where so many annotations are all lost, they are most likely of another text, and one problem says it. */
const ANOTHER_TEXT = 3;

/** What is to be said of the annotations of a document that have not found their text, or not quite. */
export function lostProblems(services: Services, document: vscode.TextDocument): LostProblem[] {
  const placed = services.annotations.of(document)?.placed() ?? [];
  const lost = placed.filter(({ state }) => state !== 'exact');
  if (lost.length >= ANOTHER_TEXT && placed.every(({ state }) => state === 'orphan'))
    return [{ problem: problemOfAll(document, lost.length), about: lost }];
  return lost.slice(0, MOST).map((each) => ({ problem: problemOf(services, document, each), about: [each] }));
}

function problemOf(
  services: Services,
  document: vscode.TextDocument,
  { annotation, range, state }: PlacedAnnotation,
): vscode.Diagnostic {
  const { t } = vscode.l10n;
  const values = [sayingOf(annotation, labelsOf(services, document.uri)), quoteOf(annotation)];
  return state === 'moved'
    ? diagnostic(
        toRange(document, range),
        t('This annotation’s text has changed or stands elsewhere, please confirm: {0}, on “{1}”', ...values),
        vscode.DiagnosticSeverity.Information,
        LOST_CODES.moved,
      )
    : diagnostic(
        document.lineAt(document.positionAt(range[0])).range,
        t('This annotation’s text is lost: {0}, on “{1}”', ...values),
        vscode.DiagnosticSeverity.Warning,
        LOST_CODES.orphan,
      );
}

function problemOfAll(document: vscode.TextDocument, count: number): vscode.Diagnostic {
  return diagnostic(
    document.lineAt(0).range,
    vscode.l10n.t('All {0} annotations have lost their text: they may be of another file.', count),
    vscode.DiagnosticSeverity.Warning,
    LOST_CODES.all,
  );
}

function diagnostic(
  range: vscode.Range,
  message: string,
  severity: vscode.DiagnosticSeverity,
  code: string,
): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(range, message, severity);
  problem.source = 'Lede';
  problem.code = code;
  return problem;
}
