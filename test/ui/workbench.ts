import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type FrameLocator, type Locator, type Page } from 'playwright-core';
import { findDrawnText, type DrawnText } from './editorText';
import { eventually } from '../support/eventually';
import { pageLog } from './pageLog';
import { toPalettePng } from './palettePng';
import { repository, type Settings, surroundings, writeFolderSettings, writeSettings } from './surroundings';

/** Of the page, and so of the README's pictures. */
const SIZE = { width: 1400, height: 900 };

/** How long, in ms, something may take that is tried again and again: a busy machine fails no test. */
const BUSY = 40_000;

/**
 * The themes that everything must be readable in: what VS Code starts with now, what it started with before, and high
 * contrast; each by its name in the settings, with the class that the workbench wears then.
 */
export const THEMES = {
  dark: { name: 'Dark 2026', className: '2026-dark' },
  light: { name: 'Light 2026', className: '2026-light' },
  modernDark: { name: 'Dark Modern', className: 'dark_modern' },
  modernLight: { name: 'Light Modern', className: 'light_modern' },
  highContrastDark: { name: 'Default High Contrast', className: 'hc_black' },
  highContrastLight: { name: 'Default High Contrast Light', className: 'hc_light' },
} as const;

export type Theme = keyof typeof THEMES;

/** How a workbench differs from what people start with. */
export interface WorkbenchOptions {
  /** The language that it tells extensions to speak, as in `es`. */
  readonly language?: string;
}

/** A workbench of VS Code in a browser, with Lede installed and a folder open, as a person sees and handles it. */
export class Workbench {
  private folderSettings: Settings = {};

  private constructor(
    private readonly browser: Browser,
    /** For what the methods here do not cover. */
    readonly page: Page,
    /** What the page has said. */
    readonly log: () => string,
  ) {}

  /** Opens a fresh one on `folder`, the copied seeds unless told. Resolves once it takes keys. */
  static open(folder = surroundings.seeds, options?: WorkbenchOptions): Promise<Workbench> {
    const address = new URL(surroundings.address);
    address.search = new URLSearchParams({ folder }).toString();
    return Workbench.at(address.href, options);
  }

  /** Opens the one at `address`, a folder in it. */
  static async at(address: string, { language }: WorkbenchOptions = {}): Promise<Workbench> {
    const browser = await chromium.connect(surroundings.browser);
    const page = await browser.newPage({ viewport: SIZE });
    const log = pageLog(page);
    page.setDefaultTimeout(20_000);
    // what a language pack would tell the page before anything else
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    const workbench = new Workbench(browser, page, log);
    await page.goto(address);
    await workbench.ready();
    return workbench;
  }

  /** Closes it and undoes its settings. */
  async close(): Promise<void> {
    writeSettings({});
    writeFolderSettings({});
    await this.browser.close();
  }

  /** Makes it as good as fresh for what comes next: no editor, no settings, Lede's view container in the side bar. */
  async startOver(): Promise<void> {
    await this.runCommand('View: Close All Editors');
    await this.page.locator('.editor-group-container .tab').waitFor({ state: 'hidden' });
    this.folderSettings = {};
    this.useFolderSettings({});
    await this.openContainer('Lede');
  }

  /** Opens the file by name, through Quick Open, and waits for its text. */
  async openFile(name: string): Promise<void> {
    const entry = this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    // what it lists it has searched for the time before: a new file is there only when it is opened again
    await eventually(async () => {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press('Control+P');
      await this.quickInput.fill(name);
      await entry.click({ timeout: 5000 });
    }, BUSY);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title in the palette, category included: "Lede: Summarize Article". */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** The page of the one webview that is in sight. */
  webview(): FrameLocator {
    return this.page.frameLocator('iframe.webview').frameLocator('iframe#active-frame');
  }

  /** Loads the window anew, with what was open in it. */
  async reload(): Promise<void> {
    // by the workbench itself, which keeps first what it wants to find again
    await this.page.keyboard.press('F1');
    await this.quickInput.fill('>Developer: Reload Window');
    await Promise.all([this.page.waitForEvent('load'), this.page.keyboard.press('Enter')]);
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
  }

  /** The names of the open tabs, one list for each editor group. */
  async tabs(): Promise<string[][]> {
    return this.page
      .locator('.editor-group-container')
      .evaluateAll((groups) =>
        groups.map((group) => [...group.querySelectorAll('.tab .tab-label')].map((tab) => tab.textContent)),
      );
  }

  /** The language mode of the active editor, as the status bar shows it. */
  async languageMode(): Promise<string> {
    return this.page.locator('[id="status.editor.mode"]').innerText();
  }

  /** Opens what the status bar tells beside the language mode, and gives its words. */
  async languageStatus(): Promise<string> {
    const shown = this.page.locator('.hover-language-status');
    return eventually(async () => {
      if (!(await shown.first().isVisible())) await this.page.locator('[id="status.languageStatus"]').click();
      await shown.first().waitFor({ timeout: 2000 });
      return (await shown.allInnerTexts()).join('\n');
    });
  }

  /** Where the cursor stands, as the status bar shows it: "Ln 3, Col 14", and how much is selected. */
  async cursor(): Promise<string> {
    return this.page.locator('[id="status.editor.selection"]').innerText();
  }

  /** Puts the cursor at the beginning of a line of the active editor. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    await this.quickInput.fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** The lines in sight of the editor group with this number, from 0 at the left; a wrapped line counts as several. */
  async visibleLines(group = 0): Promise<string[]> {
    const lines = this.page.locator('.editor-group-container').nth(group).locator('.view-line');
    const drawn = await lines.evaluateAll((elements) =>
      elements.map((line) => ({ top: line.getBoundingClientRect().top, text: line.textContent })),
    );
    return drawn.sort((a, b) => a.top - b.top).map(({ text }) => text.replaceAll('\u00a0', ' ').trimEnd());
  }

  /** How the first occurrence of `text` on a visible line is drawn; rejects where there is none by now. */
  async drawnText(text: string): Promise<DrawnText> {
    return this.page.evaluate(findDrawnText, text);
  }

  /** Hovers over the first occurrence of `word` on a visible line; the hover's text once it has any. */
  async hover(word: string): Promise<string> {
    const shown = this.page.locator('.monaco-editor .monaco-hover:visible');
    const contents = shown.locator('.hover-contents').filter({ hasNotText: /^Loading/ });
    // again from the start where lines have moved under the mouse meanwhile: a CodeLens pushes them down
    return eventually(async () => {
      await this.leaveMouse();
      const { x, y } = await this.drawnText(word);
      await this.page.mouse.move(x, y);
      await contents.first().waitFor({ timeout: 5000 });
      return (await contents.allInnerTexts()).join('\n');
    }, BUSY);
  }

  /** Takes the mouse where nothing reacts to it, and waits until nothing does any more. */
  async leaveMouse(): Promise<void> {
    await this.page.mouse.move(0, 0);
    await this.page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden' });
  }

  /** Shows the view container with this title in the side bar. */
  async openContainer(title: string): Promise<void> {
    const icon = this.page.locator(`.activitybar .action-item:has(.action-label[aria-label^="${title}"])`);
    if (!(await icon.evaluate((item) => item.classList.contains('checked')))) await icon.click();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  }

  /** The rows of the side bar's trees that are in sight, in order: label and description, a space between. */
  async treeRows(): Promise<string[]> {
    const rows = this.page.locator('.sidebar .pane-body .monaco-list-row');
    await rows.first().waitFor();
    return rows.evaluateAll((elements) =>
      elements.map((row) => {
        const parts = [...row.querySelectorAll('.label-name, .label-description')];
        return parts.map((part) => part.textContent).join(' ');
      }),
    );
  }

  /** The row of the side bar's trees that begins with `label`. */
  treeRow(label: string): Locator {
    return this.page.locator('.sidebar .pane-body .monaco-list-row').filter({ hasText: label }).first();
  }

  /** The text of the notifications in sight. */
  async notifications(): Promise<string[]> {
    return this.page.locator('.notification-toast .notification-list-item-message').allInnerTexts();
  }

  /** Shows everything in another theme, until the workbench is closed. */
  async useTheme(theme: Theme): Promise<void> {
    const { name, className } = THEMES[theme];
    this.useFolderSettings({ 'workbench.colorTheme': name });
    await this.page.locator(`.monaco-workbench.vscode-theme-defaults-themes-${className}-json`).waitFor();
  }

  /** Adds to the settings of the seeds' folder, or changes them, until the workbench is closed; without loading anew. */
  useFolderSettings(settings: Settings): void {
    this.folderSettings = { ...this.folderSettings, ...settings };
    writeFolderSettings(this.folderSettings);
  }

  /** Writes out/screenshots/NAME.png and, with UPDATE_SCREENSHOTS=1, the README's docs/images/NAME.png. */
  async screenshot(name: string): Promise<void> {
    const png = await this.picture('out/screenshots', name);
    if (process.env['UPDATE_SCREENSHOTS'] !== '1') return;
    mkdirSync(path.join(repository, 'docs/images'), { recursive: true });
    writeFileSync(path.join(repository, 'docs/images', `${name}.png`), toPalettePng(png));
  }

  /** Writes FOLDER/NAME.png, the folder relative to the repository, and gives the picture. */
  async picture(folder: string, name: string): Promise<Buffer> {
    return this.page.screenshot({
      path: path.join(repository, folder, `${name}.png`),
      caret: 'hide',
      animations: 'disabled',
    });
  }

  private async ready(): Promise<void> {
    await this.page.locator('.monaco-workbench .statusbar').waitFor();
    await this.page.locator('.explorer-viewlet .monaco-list-row').first().waitFor();
  }

  private get quickInput(): Locator {
    return this.page.locator('.quick-input-widget:visible input[type="text"]');
  }

  /** Opens a quick input with a key, types `query` and takes the entry with `label`. */
  private async pick(key: string, query: string, label: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.choose(query, label);
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  private async choose(query: string, label: string): Promise<void> {
    await this.quickInput.fill(query);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: label }).first().click();
  }
}
