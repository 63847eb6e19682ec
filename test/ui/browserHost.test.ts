import assert from 'node:assert/strict';
import { writeSettings } from './surroundings';
import { useWorkbench } from './useWorkbench';

describe("the browser's own extension host, without Node.js", () => {
  before(() => writeSettings({ 'remote.extensionKind': { 'lede.lede': ['web'] } }));
  const workbench = useWorkbench();

  it('reads a seed file as the other one does', async () => {
    await workbench().openFile('000_8f1c2a7be4d09356.txt');
    assert.match(await workbench().hover('Montevideo'), /Montevideo/);
  });

  it('is where the extension runs', async () => {
    await workbench().runCommand('Developer: Show Running Extensions');
    const lede = workbench().page.locator('.runtime-extensions-editor .extension', { hasText: 'Lede' });
    assert.match(await lede.innerText(), /web worker/);
  });
});
