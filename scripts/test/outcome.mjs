// How a part of the tests went: `label`, the counts, and `details` of what failed, for people.

/** The outcome of a part that is one check. */
export function check(label, passed, details = '') {
  return { label, passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, details };
}

/** The outcome of suites; a run in which nothing passed is a failure, whatever else it says. */
export function suites(label, { passes, failures, pending, details }) {
  const nothing = passes + failures === 0;
  return {
    label,
    passed: passes,
    failed: nothing ? 1 : failures,
    skipped: pending,
    details: nothing ? `${label}: no test ran` : details,
  };
}

/** "12 passed, 0 failed", with ", 1 skipped" where tests were skipped. */
export function counts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The outcomes of a run in one. */
export function total(outcomes) {
  const sum = (key) => outcomes.reduce((before, outcome) => before + outcome[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
