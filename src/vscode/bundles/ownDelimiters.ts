import * as vscode from 'vscode';
import { familiesWith, type FamilyTable } from '../../core/bundles/familyTable';
import type { OwnFamily } from '../../core/bundles/templates/ownFamily';
import {
  type OwnFamilies,
  readTemplates,
  type TemplateFault,
} from '../../core/bundles/templates/readTemplates';
import { onSettingChange, setting } from '../settings';

/** The delimiters that the settings describe. In a workspace that is not trusted, VS Code leaves out what it says. */
export class OwnDelimiters {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly #subscription: vscode.Disposable;
  #read: OwnFamilies;
  #table: FamilyTable;

  /** Fires when texts are to be cut in another way than before. */
  readonly onDidChange = this.#changed.event;

  constructor() {
    this.#read = readTemplates(setting('delimiters'));
    this.#table = familiesWith(this.#read.families);
    this.#subscription = onSettingChange('delimiters', () => {
      this.#read = readTemplates(setting('delimiters'));
      this.#table = familiesWith(this.#read.families);
      this.#changed.fire();
    });
  }

  /** The families of the settings. */
  get families(): readonly OwnFamily[] {
    return this.#read.families;
  }

  /** What in the settings cannot be used. */
  get faults(): readonly TemplateFault[] {
    return this.#read.faults;
  }

  /** These families and those that Lede knows, for cutting texts. */
  get table(): FamilyTable {
    return this.#table;
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }
}
