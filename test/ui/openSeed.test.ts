import assert from 'node:assert/strict';
import { eventually } from './eventually';
import { useWorkbench } from './useWorkbench';

describe('opening a seed file', () => {
  const workbench = useWorkbench();

  it('shows it as a source article', async () => {
    await workbench().openFile('000_8f1c2a7be4d09356.txt');
    await eventually(async () => {
      assert.equal(await workbench().languageMode(), 'Source Article');
    });
    await workbench().screenshot('seed');
  });
});
