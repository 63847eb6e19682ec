import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { eventually } from '../../support/eventually';
import { readSeed, repository, writeSeed } from '../surroundings';
import type { Workbench } from '../workbench';

const ARTICLE = 'crecida.txt';
const OTHER_ARTICLE = 'ferry.txt';
const LICENCE = 'terms.txt';

/** Files whose content decides what they are. */
export function detection(workbench: () => Workbench): void {
  before(() => {
    writeSeed(ARTICLE, readSeed('001_4d7e90ab13c5f286.txt'));
    writeSeed(OTHER_ARTICLE, readSeed('006_a5d3097e2f4c18b6.txt'));
    writeSeed(LICENCE, readFileSync(path.join(repository, 'LICENSE'), 'utf8'));
  });
  async function assertMode(mode: string): Promise<void> {
    await eventually(async () => assert.equal(await workbench().languageMode(), mode));
  }

  it('becomes a source article where its content looks like one, and the status says why', async () => {
    await workbench().openFile(ARTICLE);
    await assertMode('Source Article');
    await eventually(async () =>
      assert.match(
        await workbench().languageStatus(),
        /^Source Article.*detected with \d+ % confidence: .*paragraphs.*Treat as Plain Text$/s,
      ),
    );
  });

  it('is plain text again where that is undone, and stays so when it is opened anew', async () => {
    const { page } = workbench();
    await workbench().languageStatus();
    await page.locator('.hover-language-status a', { hasText: 'Treat as Plain Text' }).click();
    await assertMode('Plain Text');
    await workbench().runCommand('View: Close All Editors');
    await page.locator('.tab').waitFor({ state: 'hidden' });
    await workbench().openFile(ARTICLE);
    // said only once the extension has seen the file
    await eventually(async () =>
      assert.match(
        await workbench().languageStatus(),
        /^Plain text, as you decided.*Mark as Source Article$/s,
      ),
    );
    await assertMode('Plain Text');
  });

  it('stays plain text where it is no article', async () => {
    await workbench().openFile(LICENCE);
    // files are looked at in the order in which they are opened
    await workbench().openFile(OTHER_ARTICLE);
    await assertMode('Source Article');
    await workbench().openFile(LICENCE);
    await assertMode('Plain Text');
  });
}
