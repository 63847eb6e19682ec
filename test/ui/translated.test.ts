import assert from 'node:assert/strict';
import { useWorkbench } from './useWorkbench';

/** VS Code itself stays English here: its own translations come with language packs. */
describe('in a VS Code that is shown in Spanish', () => {
  const workbench = useWorkbench(undefined, { language: 'es' });

  it('the commands and messages are in Spanish', async () => {
    await workbench().openFile('001_4d7e90ab13c5f286.txt');
    await workbench().runCommand('Lede: Resumir artículo');
    await workbench().webview().locator('h2', { hasText: 'Quién y qué' }).waitFor();
    assert.equal(await workbench().webview().locator('html').getAttribute('lang'), 'es');
  });
});
