import * as vscode from 'vscode';
import { fileName } from '../documents';
import { isNamedAsArticle } from '../entities/articleFiles';
import { showWarning } from '../messages';
import { inBackground, type Services, SOURCE_ARTICLE, SOURCE_ARTICLES } from '../services';
import { lengthOf } from '../textChanges';
import { type Limit, limitOf, UNSEEN, UNSEEN_LIMIT } from './limits';

/** Says beside the language of a very large file what is not done for it. */
export function registerLimitStatus(services: Services): vscode.Disposable {
  const status = new LimitStatus('lede.limits', services.fileNames);
  const update = (): void => inBackground(services, status.update());
  update();
  return vscode.Disposable.from(
    status,
    vscode.window.tabGroups.onDidChangeTabs(update),
    vscode.window.tabGroups.onDidChangeTabGroups(update),
    vscode.window.onDidChangeActiveTextEditor(update),
    services.analyses.onDidChange(update),
  );
}

/** What is said of the file in the active tab. */
export class LimitStatus {
  /** Files of which a notification has told that nothing is done for them. */
  readonly #told = new Set<string>();
  #item: vscode.LanguageStatusItem | undefined;

  /**
   * @param id of the status item.
   * @param fileNames the names of seed files: an unseen file is known as one by its name alone.
   */
  constructor(
    private readonly id: string,
    private readonly fileNames: readonly string[],
  ) {}

  /** What is shown now. */
  get item(): vscode.LanguageStatusItem | undefined {
    return this.#item;
  }

  /** Looks at the active tab again. */
  async update(): Promise<void> {
    const uri = activeFile();
    const limit = uri && (await this.#limitOf(uri));
    if (uri?.toString() !== activeFile()?.toString()) return;
    this.dispose();
    if (!uri || !limit) return;
    this.#item = vscode.languages.createLanguageStatusItem(this.id, SOURCE_ARTICLES);
    this.#item.name = vscode.l10n.t('Lede: Large Files');
    this.#item.text = vscode.l10n.t(limit.text);
    this.#item.detail = vscode.l10n.t(limit.detail);
    if (limit === UNSEEN_LIMIT) this.#tell(uri, limit);
  }

  dispose(): void {
    this.#item?.dispose();
    this.#item = undefined;
  }

  async #limitOf(uri: vscode.Uri): Promise<Limit | undefined> {
    const document = vscode.workspace.textDocuments.find((each) => each.uri.toString() === uri.toString());
    if (document)
      return document.languageId === SOURCE_ARTICLE
        ? limitOf(lengthOf(document), document.lineCount)
        : undefined;
    if (!isNamedAsArticle(uri, this.fileNames)) return undefined;
    try {
      return (await vscode.workspace.fs.stat(uri)).size > UNSEEN ? UNSEEN_LIMIT : undefined;
    } catch {
      // What is not there has no size.
      return undefined;
    }
  }

  #tell(uri: vscode.Uri, { detail }: Limit): void {
    if (this.#told.has(uri.toString())) return;
    this.#told.add(uri.toString());
    void showWarning(`${fileName(uri)}: ${vscode.l10n.t(detail)}`);
  }
}

/** The file in the active tab, whether extensions are told of its text or not. */
function activeFile(): vscode.Uri | undefined {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText ? input.uri : undefined;
}
