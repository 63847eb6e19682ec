// The grammar's tests, counted from the tool's reports.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTool } from '../tools.mjs';

/** Runs `vscode-tmgrammar-test` over test/grammar. @returns {import('../../test/support/mochaRun').RunResult} */
export function runGrammarTests() {
  const reports = mkdtempSync(path.join(os.tmpdir(), 'lede-grammar-'));
  try {
    const format = ['--xunit-format', 'generic', '--xunit-report', reports];
    const ended = runTool('vscode-tmgrammar-test', ['--compact', ...format, 'test/grammar/**/*.txt']);
    const suites = readdirSync(reports).map((file) => readFileSync(path.join(reports, file), 'utf8'));
    const sum = (...names) =>
      suites.flatMap((xml) => names.map((name) => attribute(xml, name))).reduce((a, b) => a + b, 0);
    const failures = sum('failures', 'errors');
    const passes = sum('tests') - failures;
    // a file that could not be read at all is in no report, only in the exit code
    return {
      passes,
      failures: ended ? failures : Math.max(failures, 1),
      pending: 0,
      failedTitles: [],
      details: '',
    };
  } finally {
    rmSync(reports, { recursive: true });
  }
}

/** A count among the attributes of a report's `<testsuite>`. */
function attribute(xml, name) {
  return Number(new RegExp(`<testsuite[^>]*\\s${name}="(\\d+)"`).exec(xml)?.[1] ?? 0);
}
