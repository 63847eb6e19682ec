import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import type { Workbench } from '../workbench';

const SEED = '000_8f1c2a7be4d09356.txt';
const BUNDLE = 'wire-desk.seed.txt';

/** The view container with its tree. */
export function outline(workbench: () => Workbench): void {
  /** Waits until rows in sight, in this order, match; other rows may stand between. */
  async function assertRows(...expected: readonly RegExp[]): Promise<void> {
    await eventually(async () => {
      const rows = await workbench().treeRows();
      let next = 0;
      for (const row of rows) if (expected[next]?.test(row)) next += 1;
      assert.equal(next, expected.length, `no ${String(expected[next])} in its place:\n${rows.join('\n')}`);
    });
  }

  async function assertCursor(expected: RegExp): Promise<void> {
    await eventually(async () => assert.match(await workbench().cursor(), expected));
  }

  async function assertSelected(expected: RegExp): Promise<void> {
    const selected = workbench().page.locator('.sidebar .pane-body .monaco-list-row.selected');
    await eventually(async () => assert.match((await selected.allInnerTexts()).join('\n'), expected));
  }

  /** A view's actions are to be seen while the mouse is over it. */
  async function clickInHeader(action: string): Promise<void> {
    const header = workbench().page.locator('.sidebar .pane-header').first();
    await header.hover();
    await header.locator(`.action-label[aria-label^="${action}"]`).click();
  }

  before(() => workbench().openFile(SEED));

  it('shows an article with its posts, and its entities by type, counted', () =>
    assertRows(
      /^El ministro de Transporte de Kazajistán, .* Spanish$/,
      /^Posts 1$/,
      /^Nihat Karasulu: .* 2024-11-14$/,
      /^Entities \d+$/,
      /^People \d+$/,
      /^Dauren Ajmétov \d+$/,
      /^Organizations \d+$/,
      /^Cámara de Exportadores del Litoral 3$/,
      /^Locations \d+$/,
      /^Kazajistán 3$/,
    ));

  it('shows the mentions of an entity, whatever it is called there', async () => {
    await workbench().treeRow('Cámara de Exportadores').locator('.monaco-tl-twistie').click();
    await assertRows(
      /^Cámara de Exportadores del Litoral 3$/,
      /Cámara de Exportadores del Litoral \(CEL\).* line 2$/,
      /la CEL.* line 8$/,
    );
  });

  it('goes to the place in the text where a row is clicked', async () => {
    await workbench().treeRow('line 8').click();
    await assertCursor(/^Ln 8, Col \d+ \(3 selected\)$/);
    await workbench().treeRow('Nihat Karasulu').click();
    await assertCursor(/^Ln 4, Col /);
  });

  it('selects the row of the block in which the cursor stands', async () => {
    await workbench().goToLine(7);
    await assertSelected(/^Uruguay y Kazajistán acuerdan una ventanilla/);
    await workbench().goToLine(9);
    await assertSelected(/^No todos comparten el entusiasmo/);
  });

  it('leaves out what is filtered, says so, and shows it again', async () => {
    const { page } = workbench();
    const message = page.locator('.sidebar .pane-body .message');
    await clickInHeader('Filter Outline');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Locations' }).click();
    await page.keyboard.press('Enter');
    await eventually(async () => {
      assert.equal(await message.innerText(), 'Filtered: without Locations');
    });
    await eventually(async () => {
      const rows = await workbench().treeRows();
      assert.ok(rows.some((row) => row.startsWith('Organizations')));
      assert.ok(!rows.some((row) => /^(Locations|Kazajistán) /.test(row)), rows.join('\n'));
    });
    await clickInHeader('Clear Outline Filter');
    await assertRows(/^Locations \d+$/, /^Kazajistán 3$/);
    await message.waitFor({ state: 'hidden' });
  });

  it('lists the articles of a bundle, and opens the one in which the cursor stands', async () => {
    await workbench().openFile(BUNDLE);
    await assertRows(
      /^0312-valdor-vote\.txt English$/,
      /^0312-valdor-abstimmung\.txt German$/,
      /^0313-merrin-bridge\.txt English$/,
    );
    await assertSelected(/^0312-valdor-vote/);
    await workbench().goToLine(4);
    await assertSelected(/^Noor Lindqvist/);
    await workbench().leaveMouse();
    await workbench().screenshot('bundle');
  });
}
