import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { writeFolderSettings, writeSeed, writeSettings } from './surroundings';
import { useWorkbench } from './useWorkbench';

const OWN = 'own-delimiters.seed.txt';

describe('Restricted Mode, where a folder is not trusted', () => {
  before(() => {
    writeSettings({
      'security.workspace.trust.enabled': true,
      'security.workspace.trust.startupPrompt': 'never',
    });
    writeFolderSettings({ 'lede.delimiters': ['%%% FILE {name} %%%'] });
    writeSeed(OWN, '%%% FILE uno.txt %%%\nUno.\n%%% FILE dos.txt %%%\nDos.\n');
  });
  const workbench = useWorkbench();

  it('has seed files read', async () => {
    await workbench().page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
    await workbench().openFile('000_8f1c2a7be4d09356.txt');
    assert.match(await workbench().hover('Montevideo'), /Montevideo/);
  });

  it('takes no delimiters from the folder’s settings', async () => {
    await workbench().openContainer('Lede');
    await workbench().openFile(OWN);
    const rows = await eventually(async () => {
      const rows = await workbench().treeRows();
      assert.ok(
        rows.some((row) => /uno/i.test(row)),
        rows.join('\n'),
      );
      return rows;
    });
    assert.ok(!rows.some((row) => row.startsWith('dos.txt')), rows.join('\n'));
  });
});
