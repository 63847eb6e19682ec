import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { findDrawnText, type DrawnText } from './editorText';
import { eventually } from './eventually';
import { repository, surroundings, writeSettings } from './surroundings';

const SIZE = { width: 1280, height: 800 };

/** The themes that everything must be readable in, by the name in the menu, with the class that the workbench wears then. */
const THEMES = {
  dark: { name: 'Dark Modern', className: 'vs-dark' },
  light: { name: 'Light Modern', className: 'vs' },
  highContrastDark: { name: 'Dark High Contrast', className: 'hc-black' },
  highContrastLight: { name: 'Light High Contrast', className: 'hc-light' },
} as const;

export type Theme = keyof typeof THEMES;

/** A workbench of VS Code in a browser, with Lede installed and a folder open, as a person sees and handles it. */
export class Workbench {
  private constructor(
    private readonly browser: Browser,
    /** For what the methods here do not cover. */
    readonly page: Page,
  ) {}

  /** Opens a fresh one on `folder`, the copied seeds unless told. Resolves once it takes keys. */
  static open(folder = surroundings.seeds): Promise<Workbench> {
    const address = new URL(surroundings.address);
    address.search = new URLSearchParams({ folder }).toString();
    return Workbench.at(address.href);
  }

  /** Opens the one at `address`, a folder in it. */
  static async at(address: string): Promise<Workbench> {
    const browser = await chromium.connect(surroundings.browser);
    const page = await browser.newPage({ viewport: SIZE });
    page.setDefaultTimeout(20_000);
    const workbench = new Workbench(browser, page);
    await page.goto(address);
    await workbench.ready();
    return workbench;
  }

  /** Closes it and undoes its settings. */
  async close(): Promise<void> {
    writeSettings({});
    await this.browser.close();
  }

  /** Opens the file by name, through Quick Open, and waits for its text. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, name);
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-instance .view-line').first().waitFor();
  }

  /** Runs a command by its title in the palette, category included: "Lede: Summarize Article". */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** The language mode of the active editor, as the status bar shows it. */
  async languageMode(): Promise<string> {
    return this.page.locator('[id="status.editor.mode"]').innerText();
  }

  /** The colour of the first occurrence of `text` on a visible line of the active editor, as "rgb(r, g, b)". */
  async tokenColour(text: string): Promise<string> {
    return (await this.drawnText(text)).colour;
  }

  /** Hovers over the first occurrence of `word` on a visible line; the hover's text once it has any. */
  async hover(word: string): Promise<string> {
    const shown = this.page.locator('.monaco-editor .monaco-hover:visible');
    const contents = shown.locator('.hover-contents').filter({ hasNotText: /^Loading/ });
    // again from the start where lines have moved under the mouse meanwhile: a CodeLens pushes them down
    return eventually(async () => {
      await this.page.mouse.move(0, 0);
      await shown.first().waitFor({ state: 'hidden' });
      const { x, y } = await this.drawnText(word);
      await this.page.mouse.move(x, y);
      await contents.first().waitFor({ timeout: 2000 });
      return (await contents.allInnerTexts()).join('\n');
    });
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

  async useTheme(theme: Theme): Promise<void> {
    const { name, className } = THEMES[theme];
    await this.page.keyboard.press('F1');
    await this.choose('>Preferences: Color Theme', 'Preferences: Color Theme');
    await this.choose(name, name);
    await this.page.locator(`.monaco-workbench.${className}`).waitFor();
    await this.quickInput.waitFor({ state: 'hidden' });
  }

  /** Replaces the user's settings, the theme included, and loads the page again: the server does not watch them. */
  async useSettings(settings: Record<string, unknown>): Promise<void> {
    writeSettings(settings);
    await this.page.reload();
    await this.ready();
  }

  /** Writes out/screenshots/NAME.png and, with UPDATE_SCREENSHOTS=1, the README's docs/images/NAME.png. */
  async screenshot(name: string): Promise<void> {
    await this.picture('out/screenshots', name);
    if (process.env['UPDATE_SCREENSHOTS'] === '1') await this.picture('docs/images', name);
  }

  /** Writes FOLDER/NAME.png, the folder relative to the repository. */
  async picture(folder: string, name: string): Promise<void> {
    mkdirSync(path.join(repository, folder), { recursive: true });
    await this.page.screenshot({ path: path.join(repository, folder, `${name}.png`), caret: 'hide' });
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

  private async drawnText(text: string): Promise<DrawnText> {
    await this.page.locator('.editor-instance .view-line', { hasText: text }).first().waitFor();
    return this.page.evaluate(findDrawnText, text);
  }
}
