import assert from 'node:assert/strict';
import { eventually } from '../support/eventually';
import { readSeed, writeSeed, writeSettings } from './surroundings';
import { useWorkbench } from './useWorkbench';

const SEED = '000_8f1c2a7be4d09356.txt';
const ANNOTATED = 'far-away.article.txt';

/** Every address is one of a remote there, with an authority: `vscode-remote://HOST:PORT/PATH`. */
describe("the browser's own extension host, without Node.js", () => {
  before(() => {
    writeSettings({ 'remote.extensionKind': { 'lede.lede': ['web'] } });
    writeSeed(ANNOTATED, readSeed(SEED));
  });
  const workbench = useWorkbench();

  it('reads a seed file as the other one does', async () => {
    await workbench().openFile(SEED);
    assert.match(await workbench().hover('Montevideo'), /Montevideo/);
  });

  it('keeps annotations beside the file', async () => {
    await workbench().openFile(ANNOTATED);
    await workbench().goToLine(1);
    const { keyboard } = workbench().page;
    for (const key of ['Control+Shift+ArrowRight', "Control+'", 'c']) await keyboard.press(key);
    await eventually(() => assert.match(readSeed(`${ANNOTATED}.annotations.yaml`), /label: claim/));
  });

  it('is where the extension runs', async () => {
    await workbench().runCommand('Developer: Show Running Extensions');
    const lede = workbench().page.locator('.runtime-extensions-editor .extension', { hasText: 'Lede' });
    assert.match(await lede.innerText(), /web worker/);
  });
});
