import { Workbench, type WorkbenchOptions } from './workbench';

/**
 * Gives the suite that calls it a workbench of its own: opened before its first test, closed after its last, and
 * photographed to test/ui/failures/ where a test fails. The function returned gives it.
 */
export function useWorkbench(folder?: string, options?: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(folder, options);
  });
  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed' ? this.currentTest : undefined;
    if (failed)
      await workbench?.picture('test/ui/failures', failed.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-'));
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The workbench is not open yet');
    return workbench;
  };
}
