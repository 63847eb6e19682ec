import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';
import { repository } from './surroundings';
import { useWorkbench } from './useWorkbench';
import { THEMES, type Theme } from './workbench';

const AXE = readFileSync(path.join(repository, 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the report, as “rule: element”. */
async function violationsIn(html: Locator): Promise<string[]> {
  const frame = await (await html.elementHandle()).ownerFrame();
  assert.ok(frame, 'the report has no frame');
  await frame.evaluate(AXE);
  const { violations, passes } = await frame.evaluate<AxeResults>('axe.run()');
  assert.ok(passes.length > 10, 'axe has looked at the page');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}

describe('the report', () => {
  const workbench = useWorkbench();

  before(async () => {
    await workbench().openFile('000_8f1c2a7be4d09356.txt');
    await workbench().runCommand('Lede: Summarize Article');
    await workbench().webview().locator('h2', { hasText: 'Named Together' }).waitFor();
  });

  for (const theme of Object.keys(THEMES) as Theme[])
    it(`can be used by everybody, as far as axe can tell, in ${THEMES[theme].name}`, async () => {
      await workbench().useTheme(theme);
      assert.deepEqual(await violationsIn(workbench().webview().locator('html')), []);
    });
});
