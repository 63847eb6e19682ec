import assert from 'node:assert/strict';
import type { Locator } from 'playwright-core';
import { eventually } from '../../support/eventually';
import { readSeed, writeSeed } from '../surroundings';
import { useServer } from '../useServer';
import type { Workbench } from '../workbench';

const SEED = '000_8f1c2a7be4d09356.txt';
const BUNDLE = 'reportes.seed.txt';
const HOSTILE = 'hostile.article.txt';

/** What is shown at the mouse, and what never is. */
export function hover(workbench: () => Workbench): void {
  const server = useServer();
  let traps: string[] = [];
  before(() => {
    traps = trapsFor(server.address());
    writeSeed(HOSTILE, articleWith(traps));
  });
  /** Hovers over a word until what is shown matches all of it. */
  async function assertHover(word: string, ...expected: readonly RegExp[]): Promise<void> {
    await eventually(async () => {
      const shown = await workbench().hover(word);
      for (const part of expected) assert.match(shown, part);
    });
  }

  describe('in an article', () => {
    before(async () => {
      await workbench().startOver();
      await workbench().openFile(SEED);
    });

    it('tells of an entity who it is, how often and where it is named first, and beside whom', async () => {
      await assertHover(
        'Etchegoyen aseguró',
        /^Lucía Etchegoyen Prado · Person\n/,
        /^Also: Etchegoyen\n/m,
        /^2 mentions, first on line 1\n/m,
        /^En el aeropuerto de Carrasco lo recibió su homóloga uruguaya, Lucía Etchegoyen Prado, /m,
        /^With: .*Serik Tulegénov/m,
      );
      await workbench().screenshot('hover');
    });

    it('tells of a post who posted it where and when, and what it says', () =>
      assertHover(
        'kargo',
        /^X · Nihat Karasulu \(@nkarasulu_hava\) · 2024-11-14 · Turkish, English\n/,
        /Kazakistan Ulaştırma Bakanı .*\n.*Kazakh Transport Minister/,
        /^Media: pic\.twitter\.com\/q7LmZ2vXkd$/m,
      ));

    it('shows the article’s card on its first line', () =>
      assertHover(
        'visita oficial',
        /^Spanish · \d+ words · \d+ min read\n/,
        /^El ministro de Transporte de Kazajistán, Dauren Ajmétov, llegó este jueves/m,
        /^Named most: .*Kazajistán \(3\)/m,
      ));
  });

  it('shows the card of a bundle’s article on its delimiter', async () => {
    await workbench().openFile(BUNDLE);
    await assertHover('2023/0412', /^2023\/0412_museo\.txt\n+Spanish · \d+ words · \d+ min read\n/);
  });

  it('shows nothing of an article but its text: no picture is loaded, no command is linked', async () => {
    const hovers = workbench().page.locator('.monaco-editor .monaco-hover:visible');
    await workbench().openFile(HOSTILE);
    for (const word of ['visita', 'Ajmétov, llegó', 'kargo']) {
      await eventually(async () => {
        const shown = await workbench().hover(word);
        for (const trap of traps) assert.ok(shown.includes(trap), `${trap} is missing in:\n${shown}`);
      });
      assert.equal(await hovers.locator('img').count(), 0);
      assert.deepEqual(await foreignLinks(hovers), []);
    }
    assert.equal(server.asked(), 0);
  });
}

/** What must be shown as the words that it is: a picture, a command behind a link, and both as HTML. */
function trapsFor(address: string): string[] {
  return [
    `![x](${address}/a.png)`,
    '[click](command:workbench.action.quit)',
    `<img src="${address}/b.png" onerror="alert(1)">`,
    '<a href="command:workbench.action.quit">here</a>',
  ];
}

/** A seed file with all of them in the sentence that names somebody first and sums the article up, and in a post. */
function articleWith(traps: readonly string[]): string {
  const all = traps.join(' ');
  return readSeed(SEED)
    .replace('visita oficial', `visita ${all} oficial`)
    .replace('for cargo', `for ${all} cargo`);
}

/** The targets of all links but those to a line of the article. */
async function foreignLinks(hovers: Locator): Promise<string[]> {
  const targets = await hovers
    .locator('a')
    .evaluateAll((links) =>
      links.map((link) => link.getAttribute('data-href') ?? link.getAttribute('href') ?? ''),
    );
  return targets.filter((target) => !/hostile\.article\.txt#L\d+$/.test(target));
}
