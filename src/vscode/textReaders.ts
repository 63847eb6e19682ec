import * as vscode from 'vscode';
import type { Readers } from '../core/articles/readArticle';
import { recogniseLikely } from '../core/entities/certainty';
import { Wordings } from '../core/entities/linking/wordings';
import type { GazetteerEntry } from '../core/entities/workspaceGazetteer/entry';
import { Gazetteer } from '../core/entities/workspaceGazetteer/gazetteer';
import { createLanguageDetector, type DetectLanguage } from '../core/text/language';
import { lazy } from '../core/text/lazy';
import { loadRecogniser } from './entityModels';
import { setting } from './settings';
import type { WorkspaceFiles } from './workspaceFile/workspaceFiles';

/** What it takes to read a text, by where that lies: trained models, settings and the names that its workspace knows. */
export class TextReaders {
  readonly #loaded = lazy(() => this.#load());
  readonly #gazetteers = new WeakMap<readonly GazetteerEntry[], Gazetteer>();
  #likely = this.#createLikely();

  /** @param extension the address of the extension's folder, with what it is built of and its models. */
  constructor(
    private readonly extension: vscode.Uri,
    private readonly log: vscode.LogOutputChannel,
    private readonly workspaceFiles: WorkspaceFiles,
  ) {}

  /** The readers for a text of the workspace folder that `uri` is in. */
  async of(uri: vscode.Uri): Promise<Readers> {
    const [readers] = await Promise.all([this.#likely(), this.workspaceFiles.ready()]);
    const names = this.namesOf(uri);
    if (names.length === 0) return readers;
    const gazetteer = this.#gazetteers.get(names) ?? new Gazetteer(names);
    this.#gazetteers.set(names, gazetteer);
    return { ...readers, gazetteer };
  }

  /** The names that are known to the workspace folder that `uri` is in; another list when they have changed. */
  namesOf(uri: vscode.Uri): readonly GazetteerEntry[] {
    return this.workspaceFiles.of(uri).gazetteer;
  }

  /** The settings are read again. */
  startOver(): void {
    this.#likely = this.#createLikely();
  }

  /** The readers as they were loaded, but for the names that nobody wants to see. */
  #createLikely(): () => Promise<Readers> {
    return lazy(async () => {
      const { recognise, ...others } = await this.#loaded();
      return { ...others, recognise: recogniseLikely(recognise, setting('entities.minimumProbability')) };
    });
  }

  async #load(): Promise<Readers> {
    const [detectLanguage, recognise] = await Promise.all([
      this.#loadLanguageDetector(),
      loadRecogniser(vscode.Uri.joinPath(this.extension, 'models'), this.log),
    ]);
    return { detectLanguage, recognise, wordings: new Wordings() };
  }

  async #loadLanguageDetector(): Promise<DetectLanguage> {
    try {
      const data = await vscode.workspace.fs.readFile(
        vscode.Uri.joinPath(this.extension, 'dist', 'languages.bin'),
      );
      return createLanguageDetector(data);
    } catch (error) {
      this.log.error('The language data could not be read; languages stay unknown.', error);
      return () => null;
    }
  }
}
