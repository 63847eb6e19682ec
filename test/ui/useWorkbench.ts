import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { repository } from './surroundings';
import { Workbench, type WorkbenchOptions } from './workbench';

/** Relative to the repository; emptied when the suites start. */
const FAILURES = 'test/ui/failures';

/**
 * Gives the suite that calls it a workbench of its own: opened before its first test, closed after its last. Where a test fails,
 * its picture and what its page has said are kept in {@link FAILURES}. The function returned gives it.
 */
export function useWorkbench(folder?: string, options?: WorkbenchOptions): () => Workbench {
  let workbench: Workbench | undefined;
  before(async () => {
    workbench = await Workbench.open(folder, options);
  });
  afterEach(async function () {
    const failed = this.currentTest?.state === 'failed' ? this.currentTest : undefined;
    if (!failed || !workbench) return;
    const name = failed.fullTitle().replace(/[^\p{L}\p{N}]+/gu, '-');
    await workbench.picture(FAILURES, name);
    writeFileSync(path.join(repository, FAILURES, `${name}.log`), workbench.log());
    console.error(`What was seen, and what the page said: ${FAILURES}/${name}.png and .log`);
  });
  after(() => workbench?.close());
  return () => {
    if (!workbench) throw new Error('The workbench is not open yet');
    return workbench;
  };
}
