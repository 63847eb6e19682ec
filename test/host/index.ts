import { runSuites } from '../support/mochaRun';

/** What the extension host calls: runs every suite of this folder; rejects when one failed or nothing passed. */
export async function run(): Promise<void> {
  const { failures, passes, details } = await runSuites(__dirname, 20_000);
  if (failures > 0 || passes === 0) throw new Error(`${failures} failed, ${passes} passed\n${details}`);
}
