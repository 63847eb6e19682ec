import assert from 'node:assert/strict';
import { eventually } from '../../support/eventually';
import { writeSeed } from '../surroundings';
import type { Workbench } from '../workbench';

/** The views of VS Code’s own that the extension feeds. */
export function symbols(workbench: () => Workbench): void {
  before(async () => {
    await workbench().openContainer('Explorer');
    await workbench().openFile('001_4d7e90ab13c5f286.txt');
  });

  it('list the blocks of an article, each with its role', async () => {
    const { page } = workbench();
    await page.locator('.pane-header', { hasText: 'Outline' }).click();
    const rows = page.locator('.outline-pane .monaco-list-row');
    await eventually(async () => {
      assert.deepEqual((await rows.allInnerTexts()).slice(0, 4), [
        'Crecida del río Chamelín deja 340 familias evacuadas en San Jacinto del MonteArticle',
        'Crecida del río Chamelín deja 340 familias evacuadas en San Jacinto del MonteTitle',
        'Cuatro municipios de Río Hondo siguen en alerta roja mientras la lluvia no cede…Standfirst',
        'Por Renata Villaseñor CuéllarByline',
      ]);
    });
  });

  it('tell in which section and post the cursor stands', async () => {
    await workbench().goToLine(12);
    const breadcrumbs = workbench().page.locator('.monaco-breadcrumb-item');
    await eventually(async () => {
      const [file, article, section, post] = await breadcrumbs.allInnerTexts();
      assert.equal(file, '001_4d7e90ab13c5f286.txt');
      assert.match(article ?? '', /^Crecida del río Chamelín/);
      assert.equal(section, 'Tres puentes cerrados');
      assert.match(post ?? '', /^Bomberos de Río Hondo .*: Así amaneció el puente/);
    });
  });

  it('keep the name of the article in sight, whose delimiter takes three lines', async () => {
    const rule = '='.repeat(16);
    const paragraphs = Array.from({ length: 60 }, (_, i) => `El faro ${i} del puerto sigue cerrado.\n`).join(
      '',
    );
    const articles = ['uno', 'dos', 'tres'].map(
      (name) => `${rule}\nFile: ${name}.txt\n${rule}\n${paragraphs}`,
    );
    writeSeed('long.seed.txt', articles.join(''));
    await workbench().openFile('long.seed.txt');
    await workbench().goToLine(63 + 50);
    const stuck = workbench().page.locator('.sticky-widget .sticky-line-content');
    await eventually(async () =>
      assert.deepEqual(
        (await stuck.allInnerTexts()).map((line) => line.replaceAll('\u00a0', ' ')),
        ['File: dos.txt'],
      ),
    );
    const breadcrumbs = workbench().page.locator('.monaco-breadcrumb-item');
    await eventually(async () => assert.equal((await breadcrumbs.allInnerTexts())[1], 'dos.txt'));
  });
}
