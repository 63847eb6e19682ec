import type * as vscode from 'vscode';
import type { AnalysisService } from './analysisService';
import type { AnnotationStore } from './annotations/store/annotationStore';
import type { OwnDelimiters } from './bundles/ownDelimiters';
import type { WorkspaceEntities } from './entities/workspaceEntities';
import type { Guard } from './failures/failures';
import { logError } from './failures/logError';
import type { WorkspaceFiles } from './workspaceFile/workspaceFiles';

/** The language id of a seed file. */
export const SOURCE_ARTICLE = 'source-article';

/** The documents that Lede's providers serve, wherever they are stored. */
export const SOURCE_ARTICLES: vscode.DocumentSelector = { language: SOURCE_ARTICLE };

/** What every feature is handed; nothing else is shared between features. */
export interface Services {
  readonly analyses: AnalysisService;
  readonly delimiters: OwnDelimiters;
  readonly annotations: AnnotationStore;
  /** What the workspace's folders say of themselves in `.lede.yaml`: labels, and names that are known. */
  readonly workspaceFiles: WorkspaceFiles;
  /** The address of the extension's folder. */
  readonly extension: vscode.Uri;
  /** Who and what the workspace's articles name, once somebody asks. */
  readonly workspaceEntities: WorkspaceEntities;
  /** The address of the trained models. */
  readonly models: vscode.Uri;
  readonly log: vscode.LogOutputChannel;
  /** What the feature does on documents under: it is left off where it fails. */
  readonly guard: Guard;
  /** What is remembered of this workspace. */
  readonly memory: vscode.Memento;
  /** The names of seed files, as patterns of a file's name alone. */
  readonly fileNames: readonly string[];
}

/** Lets work go on that nobody waits for; where it fails, the log says so. */
export function inBackground({ log }: Pick<Services, 'log'>, work: Thenable<unknown>): void {
  work.then(undefined, (error: unknown) => {
    logError(log, error);
  });
}
