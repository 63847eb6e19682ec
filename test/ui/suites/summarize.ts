import assert from 'node:assert/strict';
import { eventually } from '../eventually';
import { readSeed, writeSeed } from '../surroundings';
import type { Workbench } from '../workbench';

const SEED = '000_8f1c2a7be4d09356.txt';
const TITLED = '001_4d7e90ab13c5f286.txt';
const EDITED = 'edited.article.txt';
const BUNDLE = 'reportes.seed.txt';

const SUMMARIZE = 'Lede: Summarize Article';

/** The summary at the side of its article. */
export function summarize(workbench: () => Workbench): void {
  before(() => writeSeed(EDITED, readSeed(TITLED)));
  /** Waits until the editor at the side shows lines that match, in this order; others may stand between. */
  async function assertSummary(...expected: readonly RegExp[]): Promise<void> {
    await eventually(async () => {
      const lines = await workbench().visibleLines(1);
      let next = 0;
      for (const line of lines) if (expected[next]?.test(line)) next += 1;
      assert.equal(next, expected.length, `no ${String(expected[next])} in its place:\n${lines.join('\n')}`);
    });
  }

  afterEach(() => workbench().startOver());

  it('opens the summary, the entities and the posts to the side', async () => {
    await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
    await workbench().openFile(SEED);
    await workbench().runCommand(SUMMARIZE);
    await assertSummary(
      /^# /,
      /^Spanish · \d+ words · \d+ min read$/,
      /^## Summary$/,
      /^- \[El ministro de Transporte de Kazajistán, Dauren/,
      /^## Entities$/,
      /^### People$/,
      /^- \*\*Dauren Ajmétov\*\* \(/,
    );
    await workbench().page.locator('.codelens-decoration a').first().waitFor();
    await eventually(async () => {
      const { colour } = await workbench().drawnText('## Summary');
      assert.notEqual(colour, (await workbench().drawnText('min read')).colour);
    });
    await workbench().leaveMouse();
    await workbench().screenshot('summary');
    await workbench().page.keyboard.press('Control+2');
    await workbench().page.keyboard.press('Control+End');
    await assertSummary(
      /^## Posts$/,
      /^- \*\*X\*\* · Nihat Karasulu/,
      /> .*Kazakistan Ulaştırma/,
      /^\[L4\]: </,
    );
  });

  it('leads from its sentences and names back to their lines, in the editor that shows them', async () => {
    const { page } = workbench();
    await workbench().openFile(SEED);
    await workbench().runCommand(SUMMARIZE);
    await page.locator('.editor-group-container .detected-link').first().waitFor();
    const { x, y } = await workbench().drawnText('line 2');
    await page.keyboard.down('Control');
    await page.mouse.click(x, y);
    await page.keyboard.up('Control');
    await eventually(async () => assert.match(await workbench().cursor(), /^Ln 2, Col 1$/));
    assert.deepEqual(await workbench().tabs(), [[SEED], [`${SEED} summary.md`]]);
  });

  it('takes the article over which its lens is clicked', async () => {
    const lens = workbench().page.locator('.codelens-decoration a', { hasText: 'Summarize' });
    await workbench().openFile(BUNDLE);
    await lens.nth(1).click();
    await assertSummary(
      /^# 2023\/0412\\_museo\.txt$/,
      /^Spanish/,
      /Ciudad Lorenza, 12 abr\.- Una maqueta de plata/,
    );
  });

  it('takes what is selected', async () => {
    await workbench().openFile(TITLED);
    await workbench().goToLine(7);
    await workbench().page.keyboard.press('Control+L');
    await workbench().runCommand(SUMMARIZE);
    await assertSummary(/^## Summary$/, /^- \[.*El agua subió un metro y medio/, /^## Entities$/);
    const lines = (await workbench().visibleLines(1)).join('\n');
    assert.doesNotMatch(lines, /La crecida del río|Efraín Lanza/);
  });

  it('follows what is written in the article', async () => {
    await workbench().openFile(EDITED);
    await workbench().runCommand(SUMMARIZE);
    await assertSummary(/^# Crecida del río Chamelín/);
    await workbench().page.keyboard.type('Última hora: ');
    await assertSummary(/^# Última hora: Crecida del río Chamelín/);
    await workbench().page.keyboard.press('Control+S');
    await workbench().page.locator('.tab.dirty').waitFor({ state: 'hidden' });
  });
}
