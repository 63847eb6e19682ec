import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import type { Label } from '../../../core/settings/label';
import { toRange } from '../../documents';
import { type Services, SOURCE_ARTICLE } from '../../services';
import { labelNamed, labelsOf } from '../labels';
import type { AnnotatedDocument, PlacedAnnotation } from '../store/annotatedDocument';
import { decorationType, LANE_COUNT, type Look } from './labelStyles';
import { lanesOf } from './lanes';
import { rangeInSight } from './sight';

/** Where there are no more annotations than this, all are decorated, and all are marked in the overview ruler. */
const FEW = 1000;

const SHOWN: ReadonlySet<Annotation['kind']> = new Set(['label', 'note']);

/** What a note looks like that stands on a text. */
const NOTE: Look['colour'] = { named: 'yellow' };

/** Shows labels and notes in the text, around what is in sight. */
export function registerDecorations(services: Services): vscode.Disposable {
  const decorations = new Decorations(services);
  const show = (editor: vscode.TextEditor): void => {
    services.guard.now(editor.document, () => decorations.show(editor));
  };
  const update = (document?: vscode.TextDocument): void => {
    for (const editor of vscode.window.visibleTextEditors)
      if (!document || editor.document === document) show(editor);
  };
  update();
  return vscode.Disposable.from(
    decorations,
    services.annotations.onDidChange(update),
    services.annotations.onDidGlimpse(update),
    services.workspaceFiles.onDidChange(() => update()),
    vscode.window.onDidChangeVisibleTextEditors(() => update()),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => show(textEditor)),
  );
}

class Decorations {
  readonly #types = new Map<string, vscode.TextEditorDecorationType>();

  constructor(private readonly services: Services) {}

  show(editor: vscode.TextEditor): void {
    const { document } = editor;
    const annotated =
      document.languageId === SOURCE_ARTICLE ? this.services.annotations.glimpseOf(document) : undefined;
    const shown = annotated ? toDecorate(annotated, editor) : [];
    const lanes = lanesOf(
      shown.map(({ range }) => range),
      LANE_COUNT,
    );
    const labels = labelsOf(this.services, document.uri);
    const byType = new Map<string, vscode.Range[]>();
    shown.forEach(({ annotation, range, state }, i) => {
      const look: Look = {
        colour: colourOf(annotation, labels),
        lane: lanes[i] ?? 0,
        isMoved: state === 'moved',
        isResolved: annotation.status === 'resolved',
      };
      const key = JSON.stringify(look);
      if (!this.#types.has(key)) this.#types.set(key, decorationType(look));
      byType.set(key, [...(byType.get(key) ?? []), toRange(document, range)]);
    });
    for (const [key, type] of this.#types) editor.setDecorations(type, byType.get(key) ?? []);
  }

  dispose(): void {
    for (const type of this.#types.values()) type.dispose();
  }
}

/** The labels and notes to decorate, in order of place, an outer one before those in it. */
function toDecorate(annotated: AnnotatedDocument, editor: vscode.TextEditor): PlacedAnnotation[] {
  const found = annotated.set.size <= FEW ? annotated.placed() : annotated.touching(rangeInSight(editor));
  return found
    .filter(({ annotation, state }) => SHOWN.has(annotation.kind) && state !== 'orphan')
    .sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]);
}

function colourOf(annotation: Annotation, labels: readonly Label[]): Look['colour'] {
  return annotation.kind === 'label' ? labelNamed(labels, annotation.label).colour : NOTE;
}
