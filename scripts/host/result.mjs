// The file in which suites leave their result: the only word about a run that is believed.
import { existsSync, readFileSync } from 'node:fs';

/**
 * The result in `file`; where there is none the run failed, and `cause` says what is known of why.
 * @returns {import('../../test/support/mochaResult').RunResult}
 */
export function readResult(file, cause) {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const running = `${file}.running`;
  const during = existsSync(running) ? ` while running "${readFileSync(running, 'utf8')}"` : '';
  const details = `The suites left no result${during}: ${cause}`;
  return { passes: 0, failures: 1, pending: 0, failedTitles: ['no result'], details };
}
