import * as vscode from 'vscode';
import { toRange } from '../../documents';
import { guardedTree } from '../../failures/guardedTree';
import { inBackground, type Services, SOURCE_ARTICLE } from '../../services';
import { REVEAL_ANNOTATION } from './items';
import { AnnotationsTree } from './annotationsTree';
import { type AnnotationNode, type AnnotationsNode, type Grouping, GROUPINGS } from './nodes';

const VIEW = 'lede.annotations';
const GROUPING = 'annotations.grouping';

/** Lists annotations in the sidebar: of the active file by place, label or author, or of all files of the workspace. */
export function registerAnnotationsView(services: Services): vscode.Disposable {
  const tree = new AnnotationsTree(services);
  const treeView = vscode.window.createTreeView(VIEW, {
    treeDataProvider: guardedTree(tree, services.guard, () => tree.shown.document),
    showCollapseAll: true,
    canSelectMany: true,
  });
  const view = new AnnotationsView(services, tree, treeView);
  view.update();
  return vscode.Disposable.from(
    tree,
    treeView,
    services.annotations.onDidChange(() => view.update()),
    services.workspaceFiles.onDidChange(() => view.update()),
    vscode.window.onDidChangeActiveTextEditor(() => view.update()),
    vscode.window.onDidChangeVisibleTextEditors(() => view.update()),
    vscode.workspace.onDidOpenTextDocument(() => view.update()),
    vscode.commands.registerCommand(REVEAL_ANNOTATION, (node: AnnotationNode) => view.reveal(node)),
    // the view's own buttons hand over the rows that are selected
    vscode.commands.registerCommand('lede.annotations.groupBy', (given: unknown) =>
      view.chooseGrouping(GROUPINGS.find((grouping) => grouping === given)),
    ),
    vscode.commands.registerCommand('lede.annotations.filter', (given: unknown) =>
      view.chooseFilter(typeof given === 'string' ? given : undefined),
    ),
    vscode.commands.registerCommand('lede.annotations.clearFilter', () => view.chooseFilter('')),
  );
}

class AnnotationsView {
  #document: vscode.TextDocument | undefined;

  constructor(
    private readonly services: Services,
    private readonly tree: AnnotationsTree,
    private readonly view: vscode.TreeView<AnnotationsNode>,
  ) {}

  /** Shows what is to be shown now. */
  update(change: Partial<{ grouping: Grouping; filter: string }> = {}): void {
    this.#document = this.#choose();
    const { filter } = this.tree.shown;
    const grouping = this.services.memory.get<Grouping>(GROUPING, 'place');
    this.tree.show({ document: this.#document, grouping, filter, ...change });
    this.#describe();
  }

  /** @returns what the view lists annotations by from now on. */
  async chooseGrouping(given?: Grouping): Promise<Grouping> {
    const { t } = vscode.l10n;
    const titles: Readonly<Record<Grouping, string>> = {
      place: t('Place in the file'),
      label: t('Label'),
      author: t('Author'),
      file: t('File, of the whole workspace'),
      'every label': t('Label, of the whole workspace'),
      'every author': t('Author, of the whole workspace'),
    };
    const items = GROUPINGS.map((grouping) => ({ label: titles[grouping], grouping }));
    const placeHolder = t('What annotations are listed by');
    const grouping = given ?? (await vscode.window.showQuickPick(items, { placeHolder }))?.grouping;
    if (grouping) {
      await this.services.memory.update(GROUPING, grouping);
      this.update();
    }
    return this.tree.shown.grouping;
  }

  /** @returns what the view says above its rows from now on. */
  async chooseFilter(given?: string): Promise<string> {
    const filter =
      given ??
      (await vscode.window.showInputBox({
        value: this.tree.shown.filter,
        prompt: vscode.l10n.t('Words of a label, a note, a text or an author; “open”, “resolved” or “lost”'),
      }));
    if (filter !== undefined) this.update({ filter: filter.trim() });
    return this.view.message ?? '';
  }

  /** Selects the text of an annotation, and leaves the keyboard in the tree. */
  async reveal({ uri, annotation }: AnnotationNode): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const annotated = await this.services.annotations.ready(document);
    const place = annotated?.placeOf(annotation.id);
    const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
    await vscode.window.showTextDocument(document, {
      preserveFocus: true,
      ...(place && { selection: toRange(document, place.range) }),
      ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
    });
  }

  #describe(): void {
    const { filter } = this.tree.shown;
    const { t } = vscode.l10n;
    this.view.message = filter === '' ? '' : t('Filtered: {0}', filter);
    const placed = (this.#document && this.services.annotations.of(this.#document)?.placed()) ?? [];
    const lost = placed.filter(({ state }) => state === 'orphan').length;
    this.view.badge =
      lost === 0
        ? undefined
        : {
            value: lost,
            tooltip:
              lost === 1
                ? t('1 annotation has lost its text')
                : t('{0} annotations have lost their text', lost),
          };
    inBackground(
      this.services,
      vscode.commands.executeCommand('setContext', 'lede.annotations.filtered', filter !== ''),
    );
  }

  /** The active seed file; while something else is active, the one shown before, if still in sight. */
  #choose(): vscode.TextDocument | undefined {
    const active = vscode.window.activeTextEditor?.document;
    if (active?.languageId === SOURCE_ARTICLE) return active;
    const inSight = vscode.window.visibleTextEditors.some(({ document }) => document === this.#document);
    return inSight && this.#document?.languageId === SOURCE_ARTICLE ? this.#document : undefined;
  }
}
