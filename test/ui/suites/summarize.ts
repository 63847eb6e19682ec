import assert from 'node:assert/strict';
import type { FrameLocator, Locator } from 'playwright-core';
import { blend, contrast } from '../colour';
import { eventually } from '../../support/eventually';
import { readSeed, writeSeed } from '../surroundings';
import { useServer } from '../useServer';
import type { Theme, Workbench } from '../workbench';

const SEED = '000_8f1c2a7be4d09356.txt';
const TITLED = '001_4d7e90ab13c5f286.txt';
const EDITED = 'edited.article.txt';
const KEPT = 'kept.article.txt';
const HOSTILE = 'hostile-report.article.txt';
const BUNDLE = 'reportes.seed.txt';

const LONG = 'long.seed.txt';

const SUMMARIZE = 'Lede: Summarize Article';
const SUMMARIZE_ALL = 'Lede: Summarize Bundle';

const LONG_ARTICLES = 1500;

/** How long, in ms, the long one may take to be read on a busy machine. */
const BUSY = 60_000;

/** The least contrast that WCAG asks for between text and what lies behind it. */
const READABLE = 4.5;

/** The report at the side of its article. */
export function summarize(workbench: () => Workbench): void {
  const server = useServer();
  before(() => {
    writeSeed(EDITED, readSeed(TITLED));
    writeSeed(KEPT, readSeed(TITLED));
    const trap = `<img src="${server.address()}/a.png" onerror="alert(1)"><script>fetch('${server.address()}')</script>`;
    writeSeed(LONG, longBundle());
    writeSeed(HOSTILE, readSeed(SEED).replace('visita oficial', `visita ${trap} oficial`));
  });
  after(() => writeSeed(LONG, ''));
  afterEach(() => workbench().startOver());

  /** Opens the report of a file, with room for it. */
  async function reportOf(name: string): Promise<FrameLocator> {
    await workbench().openFile(name);
    await workbench().runCommand(SUMMARIZE);
    const report = workbench().webview();
    await report.locator('main h1').waitFor();
    return report;
  }

  /** The lens over an article, counted from 0 down the screen: what was drawn last stands last in the document, wherever it is. */
  async function lensOfArticle(index: number): Promise<Locator> {
    const lenses = await workbench().page.locator('.codelens-decoration a', { hasText: 'Summarize' }).all();
    const placed = await Promise.all(lenses.map(async (lens) => ({ lens, box: await lens.boundingBox() })));
    const fromTop = placed.filter(({ box }) => box).sort((a, b) => (a.box?.y ?? 0) - (b.box?.y ?? 0));
    const found = fromTop[index];
    assert.ok(found, `${fromTop.length} lenses`);
    return found.lens;
  }

  const words = (report: FrameLocator): Promise<string> => report.locator('main').innerText();

  for (const theme of ['dark', 'light'] satisfies Theme[])
    it(`shows the report to the side, readable in a ${theme} theme`, async () => {
      await workbench().useTheme(theme);
      await workbench().runCommand('View: Toggle Primary Side Bar Visibility');
      const report = await reportOf(TITLED);
      await eventually(async () => {
        const headings = await report.locator('h2').allInnerTexts();
        assert.deepEqual(headings, [
          'Summary',
          'Who and What',
          'Timeline',
          'Quotations',
          'Posts',
          'Named Together',
        ]);
      });
      for (const part of ['main h1', '.facts', '.summary a', '.names strong', '.timeline time', 'nav button'])
        assert.ok((await contrastOf(report, part)) >= READABLE, part);
      await workbench().page.locator('.codelens-decoration a').first().waitFor();
      await workbench().leaveMouse();
      if (theme === 'dark') await workbench().screenshot('report-dark');
      else await workbench().picture('out/screenshots', `report-${theme}`);
      await report.locator('svg.ties').scrollIntoViewIfNeeded();
      await workbench().picture('out/screenshots', `report-${theme}-end`);
    });

  for (const theme of ['highContrastDark', 'highContrastLight'] satisfies Theme[])
    it(`can be read in ${theme}`, async () => {
      await workbench().useTheme(theme);
      const report = await reportOf(TITLED);
      for (const part of ['main h1', '.facts', '.summary a', '.timeline time', 'nav button'])
        assert.ok((await contrastOf(report, part)) >= READABLE, part);
      await workbench().picture('out/screenshots', `report-${theme}`);
    });

  it('leads from its sentences to their places, in the editor that shows them', async () => {
    const report = await reportOf(SEED);
    await report.locator('.quotations a').first().click();
    await eventually(async () => assert.match(await workbench().cursor(), /^Ln 8, Col \d+ \(26 selected\)$/));
    assert.deepEqual(await workbench().tabs(), [[SEED], [`Report: ${SEED}`]]);
  });

  it('is used with the keyboard alone', async () => {
    const { keyboard } = workbench().page;
    const report = await reportOf(SEED);
    await report.locator('nav button').first().focus();
    for (let i = 0; i < 3; i += 1) await keyboard.press('Tab');
    const focused = report.locator('a:focus-visible');
    assert.match(await focused.innerText(), /^El ministro de Transporte/);
    assert.notEqual(await focused.evaluate((link) => getComputedStyle(link).outlineStyle), 'none');
    await keyboard.press('Enter');
    await eventually(async () =>
      assert.match(await workbench().cursor(), /^Ln 1, Col \d+ \(\d+ selected\)$/),
    );
    await keyboard.press('Control+2');
    const table = report.locator('details', { hasText: 'As a table' });
    await table.locator('summary').focus();
    await keyboard.press('Enter');
    await table.locator('th', { hasText: 'Named with' }).waitFor();
  });

  it('takes the article over which its lens is clicked', async () => {
    await workbench().openFile(BUNDLE);
    const report = workbench().webview();
    // again where lenses were drawn anew under the mouse, or one of them not yet
    await eventually(async () => {
      await (await lensOfArticle(1)).click({ timeout: 3000 });
      await report.locator('h1', { hasText: '2023/0412_museo.txt' }).waitFor({ timeout: 3000 });
    });
    assert.match(await words(report), /Una maqueta de plata/);
  });

  it('takes what is selected', async () => {
    await workbench().openFile(TITLED);
    await workbench().goToLine(7);
    await workbench().page.keyboard.press('Control+L');
    await workbench().runCommand(SUMMARIZE);
    const report = workbench().webview();
    await report.locator('.summary').waitFor();
    assert.match(await words(report), /El agua subió un metro y medio/);
    assert.doesNotMatch(await words(report), /La crecida del río|Efraín Lanza/);
  });

  it('follows what is written in the article, with what was opened in it', async () => {
    const report = await reportOf(EDITED);
    const more = report.locator('.names details').first();
    await more.locator('summary').click();
    await workbench().page.locator('.editor-group-container').first().locator('.view-line').first().click();
    await workbench().page.keyboard.press('Control+Home');
    await eventually(async () => assert.equal(await workbench().cursor(), 'Ln 1, Col 1'));
    await workbench().page.keyboard.type('Última hora: ');
    await report.locator('h1', { hasText: /^Última hora: Crecida/ }).waitFor();
    assert.equal(await more.getAttribute('open'), '');
    await workbench().page.keyboard.press('Control+S');
    await workbench().page.locator('.tab.dirty').waitFor({ state: 'hidden' });
  });

  it('writes itself beside the file at a press, and asks before it overwrites', async () => {
    const report = await reportOf(KEPT);
    const write = report.locator('button', { hasText: 'Write Beside the File' });
    const file = `${KEPT}.summary.md`;
    await write.click();
    await workbench().page.locator('.tab.active', { hasText: file }).waitFor();
    const before = readSeed(file);
    assert.match(before, /^# Crecida del río/);
    writeSeed(file, 'mine');
    await workbench()
      .page.locator('.tab', { hasText: `Report: ${KEPT}` })
      .click();
    await write.click();
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Cancel' }).click();
    assert.equal(readSeed(file), 'mine');
    await write.click();
    await workbench().page.locator('.quick-input-list .monaco-list-row', { hasText: 'Overwrite' }).click();
    await eventually(() => assert.equal(readSeed(file), before));
    await workbench().page.locator('.tab.active', { hasText: file }).waitFor();
  });

  it('reads a long file no further once that is cancelled', async () => {
    const { page } = workbench();
    await workbench().openFile(LONG);
    await workbench().runCommand(SUMMARIZE_ALL);
    const reading = page.locator('.notification-toast', { hasText: `Reading ${LONG}` });
    await reading.locator('.monaco-button', { hasText: 'Cancel' }).click();
    await reading.waitFor({ state: 'hidden' });
    await workbench().runCommand(SUMMARIZE_ALL);
    await page.locator('.tab', { hasText: 'Untitled' }).first().waitFor({ timeout: BUSY });
    // had the first reading gone on, it would have come to its end before the second
    const [, beside] = await workbench().tabs();
    await page.keyboard.press('Control+2');
    await workbench().runCommand('View: Revert and Close Editor');
    assert.equal(beside?.length, 1);
  });

  it('shows nothing of an article but its text: nothing is loaded, nothing runs', async () => {
    const report = await reportOf(HOSTILE);
    assert.match(await words(report), /<img src="https:[^>]+onerror="alert\(1\)">/);
    assert.equal(await report.locator('main img, main script').count(), 0);
    // The page itself may not either, whatever were to get into it.
    await report.locator('main').evaluate((main, address) => {
      main.insertAdjacentHTML('beforeend', `<img src="${address}/b.png" onerror="document.title='ran'">`);
      main.append(Object.assign(document.createElement('script'), { textContent: "document.title='ran'" }));
    }, server.address());
    assert.notEqual(await report.locator('main').evaluate(() => document.title), 'ran');
    assert.equal(server.asked(), 0);
  });
}

/** Of a few megabytes, which take seconds to read. */
function longBundle(): string {
  const article = readSeed(TITLED);
  return Array.from({ length: LONG_ARTICLES }, (_, i) => `=== ${i}.txt ===\n${i}: ${article}\n`).join('');
}

/** The contrast between a part's letters and what lies behind them. */
async function contrastOf(report: FrameLocator, part: string): Promise<number> {
  const [colour, ...behind] = await report
    .locator(part)
    .first()
    .evaluate((element) => {
      const backgrounds: string[] = [];
      for (let at: Element | null = element; at; at = at.parentElement)
        backgrounds.unshift(getComputedStyle(at).backgroundColor);
      return [getComputedStyle(element).color, ...backgrounds];
    });
  return contrast(blend([...behind, colour]), blend(behind));
}
