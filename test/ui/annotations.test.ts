import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { readSeed, writeSeed } from './surroundings';
import { useWorkbench } from './useWorkbench';
import type { Theme } from './workbench';

const SEED = '000_8f1c2a7be4d09356.txt';

/** A copy: an annotated file opens the panel of comments, also for the suites that come behind. */
const ANNOTATED = 'transporte.article.txt';

/** Label and note with the keyboard alone, and what is seen of it. */
describe('annotating', () => {
  const workbench = useWorkbench();

  /** Finds a piece of the text with the keyboard, and leaves it selected. */
  async function select(piece: string): Promise<void> {
    const { page } = workbench();
    const found = page.locator('.find-widget.visible textarea, .find-widget.visible input').first();
    await page.keyboard.press('Control+F');
    await found.waitFor();
    await page.keyboard.press('Control+A');
    await page.keyboard.type(piece);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.locator('.find-widget.visible').waitFor({ state: 'hidden' });
    await eventually(async () =>
      assert.match(await workbench().cursor(), new RegExp(`\\(${piece.length} selected\\)`)),
    );
  }

  async function chord(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await workbench().page.keyboard.press(key);
  }

  /** The colours behind a piece of the text, beside that of the editor. */
  async function colours(piece: string): Promise<readonly string[]> {
    return (await workbench().drawnText(piece)).backgrounds
      .slice(1)
      .filter((colour) => !colour.endsWith(', 0)'));
  }

  async function clickInHeader(action: string): Promise<void> {
    const header = workbench().page.locator('.sidebar .pane-header', { hasText: 'Annotations' });
    await header.hover();
    await header.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  async function assertRow(row: RegExp): Promise<void> {
    await eventually(async () => {
      const rows = await workbench().treeRows();
      assert.ok(
        rows.some((each) => row.test(each)),
        `${String(row)} is not in\n${rows.join('\n')}`,
      );
    });
  }

  before(async () => {
    await workbench().startOver();
    writeSeed(ANNOTATED, readSeed(SEED));
    await workbench().openFile(ANNOTATED);
    await workbench().page.locator('.sidebar .pane-header', { hasText: 'Annotations' }).click();
    await workbench().page.locator('.editor-instance .view-line').first().click();
  });

  it('colours what is labelled, by a chord and the key of the label', async () => {
    await select('visita oficial');
    const before = await colours('visita oficial');
    await chord("Control+'", 'c');
    await eventually(async () => {
      const after = await colours('visita oficial');
      assert.ok(after.length > before.length, `${before.join()} → ${after.join()}`);
    });
  });

  it('labels with the last label by one key, and shows labels in labels', async () => {
    await select('Montevideo');
    await chord('F9');
    await assertRow(/^Claim Montevideo$/);
    await select('oficial');
    await chord("Control+'", 'd');
    await eventually(async () =>
      assert.ok((await colours('oficial')).length > (await colours('visita')).length),
    );
  });

  it('lists the labels, of which one key takes one', async () => {
    await select('memorando');
    await chord("Control+'", 'Space');
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Evidence' }).waitFor();
    await chord('e');
    await eventually(async () => assert.ok((await colours('memorando')).length > 0));
  });

  it('writes a note, and shows it in a hover and as a comment', async () => {
    const { page } = workbench();
    await select('homóloga');
    await chord("Control+'", 'Enter');
    await page.locator('.quick-input-widget:visible input').waitFor();
    await page.keyboard.type('Who is **she**?');
    await chord('Enter');
    await eventually(async () =>
      assert.match(await workbench().hover('homóloga'), /^Note · .*\n+Who is she\?/m),
    );
    await workbench().screenshot('annotations-hover');
    await page.locator('.comment-thread-unresolved, .comment-thread').first().waitFor();
  });

  it('lists all of it in the sidebar and over the article', async () => {
    for (const row of [/^Claim visita oficial$/, /^Doubtful oficial$/, /^Evidence memorando$/, /^Who is/])
      await assertRow(row);
    const lens = workbench().page.locator('.codelens-decoration', { hasText: /4 labels · 1 note/ });
    await lens.first().waitFor();
  });

  it('lists them by label, and of these what a filter leaves', async () => {
    const { page } = workbench();
    const rows = async (): Promise<string> => (await workbench().treeRows()).join('\n');
    await clickInHeader('List Annotations By');
    await page.locator('.quick-input-list .monaco-list-row[aria-label="Label"]').click();
    await eventually(async () => assert.match(await rows(), /^Claim 2\n[^]*^Doubtful 1\n/m));
    await clickInHeader('Filter Annotations');
    await page.locator('.quick-input-widget:visible input').fill('memorando');
    await page.keyboard.press('Enter');
    await eventually(async () => assert.doesNotMatch(await rows(), /^(?:Claim|Notes)\b/m));
    await assertRow(/^Evidence/);
    await clickInHeader('Clear Annotation Filter');
    await assertRow(/^Claim 2$/);
    await clickInHeader('List Annotations By');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Place in the file' }).click();
    await assertRow(/^Evidence memorando$/);
  });

  for (const theme of ['dark', 'light'] satisfies Theme[])
    it(`can be seen in ${theme}`, async () => {
      await workbench().useTheme(theme);
      await workbench().leaveMouse();
      await eventually(async () => assert.ok((await colours('memorando')).length > 0));
      await workbench().screenshot(`annotations-${theme}`);
    });

  it('renames a name in the text once it was seen what that changes', async () => {
    const { page } = workbench();
    await select('Dauren Akhmetov');
    await chord('F2');
    await page.locator('.rename-box input').fill('Dauren Axmetov');
    await chord('Control+Enter');
    await page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'where it is written the same' })
      .click();
    await page.locator('.bulk-edit-panel .monaco-list-row', { hasText: 'Axmetov' }).first().waitFor();
    await workbench().picture('out/screenshots', 'annotations-rename');
    await page.locator('.bulk-edit-panel .monaco-button', { hasText: 'Apply' }).click();
    await eventually(async () =>
      assert.equal(await page.locator('.view-line', { hasText: 'Dauren Akhmetov' }).count(), 0),
    );
  });
});
