import * as vscode from 'vscode';
import { excerptAround } from '../../../core/text/excerpt';
import type { TextRange } from '../../../core/text/range';
import { toOffsets, toRange } from '../../documents';
import type { Services } from '../../services';
import { authoringFor } from '../author';
import { activeSeedEditor } from '../chosenText';
import { labelsOf } from '../labels';
import { explainRefusal, notice } from '../notices';
import { allAlike, type Reach, soughtAt } from './alike';
import { labelStep } from './label';
import { rememberLabel } from './lastLabel';
import { chooseLabel, type Wanted } from './pickLabel';

/** "Label All Mentions…" of what is named at the cursor, or of the selected words, once it was seen which these are. */
export function registerLabelAll(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.annotations.labelAll', async (wanted?: Wanted) => {
    const editor = activeSeedEditor();
    if (!editor || explainRefusal(services, editor.document)) return;
    const { document } = editor;
    const found = await findAll(services, editor);
    if (!found) {
      notice(vscode.l10n.t('Select what to label, or put the cursor on a name.'));
      return;
    }
    const label = await chooseLabel(labelsOf(services, document.uri), ['span'], wanted);
    const reach = label && (await pickReach(found));
    const ranges = reach && (await preview(document, found[reach]));
    if (!label || !ranges) return;
    const authoring = await authoringFor(document.uri);
    const step = await services.annotations.change(document, (annotated, articles) =>
      labelStep(annotated, articles, authoring, label, ranges),
    );
    if (!step) explainRefusal(services, document);
    await rememberLabel(services, label);
  });
}

type Found = Readonly<Record<Reach, readonly TextRange[]>>;

/** Undefined where nothing is named and nothing selected. */
async function findAll({ analyses }: Services, editor: vscode.TextEditor): Promise<Found | undefined> {
  const sought = soughtAt(editor);
  const found = await analyses.work(
    editor.document,
    function* (live) {
      return {
        article: yield* allAlike(live, sought, 'article'),
        file: yield* allAlike(live, sought, 'file'),
      };
    },
    { urgent: true },
  );
  return found && found.article.length > 0 ? found : undefined;
}

/** Asked only where the file holds more of them than the article. */
async function pickReach({ article, file }: Found): Promise<Reach | undefined> {
  if (file.length === article.length) return 'article';
  const { t } = vscode.l10n;
  const items = [
    { label: t('This article'), description: String(article.length), reach: 'article' as const },
    { label: t('This file'), description: String(file.length), reach: 'file' as const },
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Where?') }))?.reach;
}

/** Shows each stretch among its words; those that are left checked are returned. */
async function preview(
  document: vscode.TextDocument,
  ranges: readonly TextRange[],
): Promise<TextRange[] | undefined> {
  const items = ranges.map((range) => {
    const place = toRange(document, range);
    const line = document.lineAt(place.start);
    const [from] = toOffsets(document, line.range);
    const focus: TextRange = [range[0] - from, Math.min(range[1] - from, line.text.length)];
    const { text } = excerptAround(line.text, [0, line.text.length], focus);
    return { label: text, description: vscode.l10n.t('line {0}', place.start.line + 1), picked: true, range };
  });
  const picked = await vscode.window.showQuickPick(items, {
    canPickMany: true,
    placeHolder: vscode.l10n.t('Those that are checked are labelled'),
  });
  return picked?.map(({ range }) => range);
}
