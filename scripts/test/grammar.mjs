// The grammar's tests, counted from the tool's reports.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { withTemporaryFolder } from '../host/processes.mjs';
import { runQuietly } from '../tools.mjs';

/** Runs `vscode-tmgrammar-test` over test/grammar. @returns {Promise<import('../../test/support/mochaResult').RunResult>} */
export function runGrammarTests() {
  return withTemporaryFolder(async (reports) => {
    const format = ['--xunit-format', 'generic', '--xunit-report', reports];
    const args = ['--compact', ...format, 'test/grammar/**/*.txt'];
    const { passed, said } = await runQuietly('vscode-tmgrammar-test', args);
    const suites = readdirSync(reports).map((file) => readFileSync(path.join(reports, file), 'utf8'));
    const sum = (name) => suites.reduce((before, xml) => before + attribute(xml, name), 0);
    const failures = sum('failures') + sum('errors');
    // a file that could not be read at all is in no report, only in the exit code
    return {
      passes: sum('tests') - failures,
      failures: passed ? failures : Math.max(failures, 1),
      pending: 0,
      failedTitles: [],
      details: passed ? '' : said,
    };
  });
}

/** A count among the attributes of a report's `<testsuite>`. */
function attribute(xml, name) {
  return Number(new RegExp(`<testsuite[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);
}
