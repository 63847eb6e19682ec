import * as vscode from 'vscode';
import { captureArticle, captureSpan } from '../../../core/annotations/anchors/capture';
import type { ArticleText } from '../../../core/annotations/anchors/target';
import type { Authoring } from '../../../core/annotations/authoring';
import { add, type NewAnnotation } from '../../../core/annotations/operations';
import type { Label } from '../../../core/settings/label';
import type { TextRange } from '../../../core/text/range';
import { whileFollowing } from '../../followedRanges';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { activeSeedEditor, chosenText } from '../chosenText';
import { labelsOf } from '../labels';
import { explainRefusal, notice } from '../notices';
import type { AnnotatedDocument } from '../store/annotatedDocument';
import { lastLabel, rememberLabel } from './lastLabel';
import { chooseLabel, type Wanted } from './pickLabel';

export const LABEL = 'lede.annotations.label';

/** "Label…", with one key for each label, "Repeat Last Label" and "Label Document…". */
export function registerLabel(services: Services): vscode.Disposable {
  const run = async (choose: Choose): Promise<void> => {
    const editor = activeSeedEditor();
    if (!editor || explainRefusal(services, editor.document)) return;
    const label = await choose(labelsOf(services, editor.document.uri));
    if (label) await putLabel(services, editor, label);
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand(LABEL, (wanted?: Wanted) =>
      run((labels) => chooseLabel(labels, ['span', 'document'], wanted)),
    ),
    vscode.commands.registerCommand('lede.annotations.repeatLabel', () =>
      run((labels) => chooseLabel(labels, ['span', 'document'], { name: lastLabel(services) ?? '' })),
    ),
    vscode.commands.registerCommand('lede.annotations.labelDocument', (wanted?: Wanted) =>
      run((labels) => chooseLabel(labels, ['document'], wanted)),
    ),
  );
}

type Choose = (labels: readonly Label[]) => Promise<Label | undefined>;

/** Puts a label on the chosen text; one for articles on the article at the cursor. */
async function putLabel(services: Services, editor: vscode.TextEditor, label: Label): Promise<void> {
  const { document } = editor;
  const chosen = label.kind === 'span' ? await chosenText(services, editor) : [];
  const cursor = document.offsetAt(editor.selection.active);
  await whileFollowing(document, [[cursor, cursor], ...chosen], async (followed) => {
    // Before anything else: who labels fast repeats it before it is saved.
    await rememberLabel(services, label);
    const authoring = await authoringFor(document.uri);
    if (label.kind === 'span' && chosen.length === 0) {
      notice(vscode.l10n.t('Select what to label, or put the cursor on a name.'));
      return;
    }
    const step = await services.annotations.change(document, (annotated, articles) => {
      const [cursorNow, ...ranges] = followed.now;
      return label.kind === 'document'
        ? documentLabelStep(annotated, articles, authoring, label, cursorNow?.[0] ?? 0)
        : labelStep(annotated, articles, authoring, label, ranges);
    });
    if (!step) explainRefusal(services, document);
    else if (step.length === 0)
      notice(vscode.l10n.t('There is nothing here that {0} could still be put on.', label.title));
  });
}

/** The step that puts a label on stretches of text that do not have it yet. */
export function labelStep(
  annotated: AnnotatedDocument,
  articles: readonly ArticleText[],
  authoring: Authoring,
  { name }: Label,
  ranges: readonly TextRange[],
): ReturnType<typeof add> {
  const contents = ranges.flatMap((range): NewAnnotation[] => {
    const target = hasLabelAt(annotated, name, range) ? undefined : captureSpan(articles, range);
    return target ? [{ kind: 'label', label: name, target }] : [];
  });
  return add(authoring, contents);
}

function hasLabelAt(annotated: AnnotatedDocument, name: string, range: TextRange): boolean {
  return annotated
    .touching(range)
    .some(
      ({ annotation, range: [start, end] }) =>
        annotation.kind === 'label' && annotation.label === name && start === range[0] && end === range[1],
    );
}

function documentLabelStep(
  { set }: AnnotatedDocument,
  articles: readonly ArticleText[],
  authoring: Authoring,
  { name }: Label,
  offset: number,
): ReturnType<typeof add> {
  const index = Math.max(
    0,
    articles.findLastIndex(({ start }) => start <= offset),
  );
  if (!articles[index]) return [];
  const article = captureArticle(articles, index);
  const isThere = Array.from(set).some(
    (each) =>
      each.kind === 'document-label' &&
      each.label === name &&
      each.target.article.name === article.name &&
      each.target.article.number === article.number,
  );
  return isThere ? [] : add(authoring, [{ kind: 'document-label', label: name, target: { article } }]);
}
