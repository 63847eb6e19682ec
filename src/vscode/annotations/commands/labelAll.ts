import * as vscode from 'vscode';
import { remove } from '../../../core/annotations/operations';
import type { Label } from '../../../core/settings/label';
import type { TextRange } from '../../../core/text/range';
import { toOffsets, toRange } from '../../documents';
import { showInformation } from '../../messages';
import { inBackground, type Services, SOURCE_ARTICLE } from '../../services';
import { authoringFor } from '../author';
import { activeSeedEditor } from '../chosenText';
import { labelsOf } from '../labels';
import { explainRefusal, notice } from '../notices';
import { allAlike, type Reach, type Sought, soughtAt } from './alike';
import { type AlikeIn, alikeElsewhere } from './alikeElsewhere';
import { labelStep } from './label';
import { rememberLabel } from './lastLabel';
import { chooseLabel, type Wanted } from './pickLabel';
import { previewAlike } from './previewAlike';

/** Which label, and how far, as a keybinding may have it. */
interface WantedForAll extends Wanted {
  readonly reach?: Reach | 'workspace';
}

/**
 * "Label All Mentions…" of what is named at the cursor, or of the selected words, in the article, the file or the
 * workspace, once it was seen which these are.
 */
export function registerLabelAll(services: Services): vscode.Disposable {
  return vscode.commands.registerCommand('lede.annotations.labelAll', async (wanted?: WantedForAll) => {
    const editor = activeSeedEditor();
    if (!editor || explainRefusal(services, editor.document)) return;
    const { document } = editor;
    const sought = soughtAt(editor);
    const found = await findAll(services, document, sought);
    if (!found) {
      notice(vscode.l10n.t('Select what to label, or put the cursor on a name.'));
      return;
    }
    const label = await chooseLabel(labelsOf(services, document.uri), ['span'], wanted);
    const reach = label && (wanted?.reach ?? (await pickReach(found)));
    if (!label || !reach) return;
    const here = alikeIn(document, found[reach === 'article' ? 'article' : 'file']);
    const elsewhere = reach === 'workspace' ? await findElsewhere(services, document, sought) : [];
    const chosen = await previewAlike([here, ...elsewhere]);
    if (!chosen) return;
    await labelIn(services, label, chosen);
    await rememberLabel(services, label);
  });
}

type Found = Readonly<Record<Reach, readonly TextRange[]>>;

/** Undefined where nothing is named and nothing selected. */
async function findAll(
  { analyses }: Services,
  document: vscode.TextDocument,
  sought: Sought,
): Promise<Found | undefined> {
  const found = await analyses.work(
    document,
    function* (live) {
      return {
        article: yield* allAlike(live, sought, 'article'),
        file: yield* allAlike(live, sought, 'file'),
      };
    },
    { urgency: 'awaited' },
  );
  return found && found.article.length > 0 ? found : undefined;
}

const alikeIn = (document: vscode.TextDocument, ranges: readonly TextRange[]): AlikeIn => ({
  uri: document.uri,
  lineAt: (line) => document.lineAt(line).text,
  ranges: ranges.map((range) => toRange(document, range)),
});

/** Looks through the other files of the workspace; what is found until somebody cancels it counts. */
function findElsewhere(
  services: Services,
  document: vscode.TextDocument,
  sought: Sought,
): Thenable<AlikeIn[]> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Searching the workspace'),
      cancellable: true,
    },
    (_, token) => alikeElsewhere(services, document, sought, token),
  );
}

/** Asked only where the file holds more of them than the article, or other files may. */
async function pickReach({ article, file }: Found): Promise<WantedForAll['reach']> {
  const hasWorkspace = (vscode.workspace.workspaceFolders ?? []).length > 0;
  if (file.length === article.length && !hasWorkspace) return 'article';
  const { t } = vscode.l10n;
  const items = [
    { label: t('This article'), description: String(article.length), reach: 'article' as const },
    { label: t('This file'), description: String(file.length), reach: 'file' as const },
    ...(hasWorkspace ? [{ label: t('This workspace'), reach: 'workspace' as const }] : []),
  ];
  return (await vscode.window.showQuickPick(items, { placeHolder: t('Where?') }))?.reach;
}

/** Labels stretches of several files; where there are more than one, offers to take it back in all of them. */
async function labelIn(services: Services, label: Label, files: readonly AlikeIn[]): Promise<void> {
  const labelled: { readonly uri: vscode.Uri; readonly ids: readonly string[] }[] = [];
  for (const file of files) {
    const document = await openArticle(file.uri);
    const ids = await labelFile(services, document, label, file);
    if (ids) labelled.push({ uri: file.uri, ids });
    else explainRefusal(services, document);
  }
  if (labelled.length < 2) return;
  const count = labelled.reduce((sum, { ids }) => sum + ids.length, 0);
  const undo = vscode.l10n.t('Undo');
  const message = vscode.l10n.t('{0} labels were put in {1} files.', count, labelled.length);
  const undoing = showInformation(message, undo).then(async (chosen) => {
    if (chosen !== undo) return;
    for (const { uri, ids } of labelled)
      await services.annotations.change(await openArticle(uri), ({ set }) => remove(set, ids));
  });
  inBackground(services, undoing);
}

/** The ids of the labels that were put; undefined where a file cannot be annotated. */
async function labelFile(
  services: Services,
  document: vscode.TextDocument,
  label: Label,
  { ranges, lineAt }: AlikeIn,
): Promise<string[] | undefined> {
  // A file may have changed since it was searched.
  const isThere = ({ start: { line } }: vscode.Range): boolean =>
    line < document.lineCount && document.lineAt(line).text === lineAt(line);
  const places = ranges.filter(isThere).map((range) => toOffsets(document, range));
  const authoring = await authoringFor(document.uri);
  const step = await services.annotations.change(document, (annotated, articles) =>
    labelStep(annotated, articles, authoring, label, places),
  );
  return step?.flatMap(({ is }) => is?.id ?? []);
}

/** Opens a file that is a source article, whatever it is called. */
async function openArticle(uri: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(uri);
  return document.languageId === SOURCE_ARTICLE
    ? document
    : vscode.languages.setTextDocumentLanguage(document, SOURCE_ARTICLE);
}
