import * as vscode from 'vscode';
import type { Analysis } from '../../core/analysis';
import type { Article } from '../../core/articles/article';
import { EntitiesAcross, type PlacedEntity } from '../../core/entities/linking/acrossArticles';
import { placesIn } from '../../core/text/places';
import type { AnalysisService } from '../analysisService';
import type { OwnDelimiters } from '../bundles/ownDelimiters';
import { fileName } from '../documents';
import { logError } from '../failures/logError';
import { SOURCE_ARTICLE } from '../services';
import { onSettingChange } from '../settings';
import type { WorkspaceFiles } from '../workspaceFile/workspaceFiles';
import { type ArticleFile, articleFiles, currentText, isNamedAsArticle } from './articleFiles';

/** What the index is built with. */
interface Tools {
  readonly analyses: AnalysisService;
  readonly delimiters: OwnDelimiters;
  readonly workspaceFiles: WorkspaceFiles;
  readonly log: vscode.LogOutputChannel;
  /** The names of seed files, as patterns of a file's name alone. */
  readonly fileNames: readonly string[];
}

/** The stamp of a file that is to be read anew: no other is like it. */
const UNREAD = '';

/**
 * Who and what the source articles of the workspace name. Nothing is read before somebody asks; then what is new or has
 * changed since, in the background and a few milliseconds at a time. Open documents count as they stand.
 */
export class WorkspaceEntities {
  readonly #across = new EntitiesAcross<vscode.Location>();
  /** The stamp of each file as it was read; another map when all are to be read anew. */
  #read = new Map<string, string>();
  readonly #subscriptions: readonly vscode.Disposable[];
  #last: Promise<unknown> = Promise.resolve();

  constructor(private readonly tools: Tools) {
    const startOver = (): void => {
      // What has gone by the time that somebody asks is still to be forgotten.
      this.#read = new Map(Array.from(this.#read.keys(), (file) => [file, UNREAD]));
    };
    this.#subscriptions = [
      tools.delimiters.onDidChange(startOver),
      tools.workspaceFiles.onDidChange(startOver),
      onSettingChange('entities.minimumProbability', startOver),
    ];
  }

  /** Brings the index up to date; undefined where it was cancelled on the way, and what was read is kept. */
  upToDate(token: vscode.CancellationToken): Promise<EntitiesAcross<vscode.Location> | undefined> {
    const updated = this.#last.then(() =>
      vscode.window.withProgress(
        {
          location: vscode.ProgressLocation.Window,
          title: vscode.l10n.t('Lede: reading the names of the workspace'),
        },
        () => this.#update(token),
      ),
    );
    this.#last = updated.then(undefined, () => undefined);
    return updated;
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #update(token: vscode.CancellationToken): Promise<EntitiesAcross<vscode.Location> | undefined> {
    const open = new Map(
      vscode.workspace.textDocuments.map((document) => [document.uri.toString(), document]),
    );
    const files = await articleFiles(token);
    for (const file of files) {
      if (token.isCancellationRequested) return undefined;
      const document = open.get(file.uri.toString());
      const stamp = document?.languageId === SOURCE_ARTICLE ? `version ${document.version}` : file.stamp;
      if (this.#read.get(file.uri.toString()) !== stamp)
        await this.#readIfPossible({ ...file, stamp }, document, token);
    }
    if (token.isCancellationRequested) return undefined;
    this.#forgetAllBut(files);
    return this.#across;
  }

  /** One file that cannot be read keeps no other from being read; it is tried again when it has changed. */
  async #readIfPossible(
    file: ArticleFile,
    document: vscode.TextDocument | undefined,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const read = this.#read;
    try {
      await this.#readFile(file, document, token);
    } catch (error) {
      this.tools.log.error(`The names of ${fileName(file.uri)} could not be read.`);
      logError(this.tools.log, error);
      this.#across.delete(file.uri.toString());
      read.set(file.uri.toString(), file.stamp);
    }
  }

  async #readFile(
    { uri, stamp }: ArticleFile,
    document: vscode.TextDocument | undefined,
    token: vscode.CancellationToken,
  ): Promise<void> {
    const read = this.#read;
    const isOpen = document?.languageId === SOURCE_ARTICLE;
    const text = await currentText(uri);
    const analysis = isOpen
      ? await this.tools.analyses.work(document, (live) => live.complete(), { token })
      : await this.#analyse(uri, text, token);
    if (token.isCancellationRequested || (isOpen && !analysis)) return;
    this.#across.set(uri.toString(), analysis ? entitiesIn(uri, text, analysis) : []);
    read.set(uri.toString(), stamp);
  }

  #analyse(uri: vscode.Uri, text: string, token: vscode.CancellationToken): Promise<Analysis | undefined> {
    const isNamed = isNamedAsArticle(uri, this.tools.fileNames);
    const { analyses } = this.tools;
    return analyses.readFile(text, uri, (live) => isNamed || live.detected().sourceArticle, token);
  }

  #forgetAllBut(files: readonly ArticleFile[]): void {
    const there = new Set(files.map(({ uri }) => uri.toString()));
    for (const file of [...this.#read.keys()].filter((known) => !there.has(known))) {
      this.#read.delete(file);
      this.#across.delete(file);
    }
  }
}

function entitiesIn(uri: vscode.Uri, text: string, { articles }: Analysis): PlacedEntity<vscode.Location>[] {
  const placeOf = placesIn(text);
  const positionOf = (offset: number): vscode.Position => {
    const { line, character } = placeOf(offset);
    return new vscode.Position(line, character);
  };
  return articles.flatMap((article) => {
    const places = placesByEntity(article, (start, end) => {
      return new vscode.Location(uri, new vscode.Range(positionOf(start), positionOf(end)));
    });
    return article.entities.map((entity) => {
      return { entity, language: article.language, places: places.get(entity.id) ?? [] };
    });
  });
}

function placesByEntity(
  { mentions }: Article,
  locate: (start: number, end: number) => vscode.Location,
): ReadonlyMap<string, vscode.Location[]> {
  const places = new Map<string, vscode.Location[]>();
  for (const { entity, range } of mentions) {
    const own = places.get(entity) ?? [];
    own.push(locate(...range));
    places.set(entity, own);
  }
  return places;
}
