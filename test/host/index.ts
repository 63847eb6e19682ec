import { runSuites } from '../support/mochaRun';

/** In ms: it ends a test that hangs, and a busy machine fails none. */
const TIMEOUT = 60_000;

/** What the extension host calls: runs every suite of this folder; rejects when one failed or nothing passed. */
export async function run(): Promise<void> {
  const { failures, passes, details } = await runSuites(__dirname, TIMEOUT);
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed, ${passes} passed\n${details}`);
}
