import { useWorkbench } from './useWorkbench';

const ARTICLE = '001_4d7e90ab13c5f286.txt';

/** On a workbench of its own: the extension host of a long-used one takes its time to come back. */
describe('a window that is loaded anew', () => {
  const workbench = useWorkbench();

  it('has its report again, of the same article', async () => {
    const heading = workbench().webview().locator('h1', { hasText: 'Crecida del río' });
    await workbench().openFile(ARTICLE);
    await workbench().runCommand('Lede: Summarize Article');
    await heading.waitFor();
    await workbench().reload();
    await heading.waitFor({ timeout: 45_000 });
  });
});
