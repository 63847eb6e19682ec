// npm test: runs every part, or those named (`npm test -- unit grammar`), and ends with the counts of the whole run.
import { endOnSignals } from './host/processes.mjs';
import { counts, total } from './test/outcome.mjs';
import { PARTS } from './test/parts.mjs';
import { runInLanes, withNeeds } from './test/lanes.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  const known = PARTS.map((part) => part.name).join(', ');
  console.error(`No part of the tests is called ${unknown.join(' or ')}. There are: ${known}.`);
  process.exit(2);
}

endOnSignals(130);
// each process and folder that is in use waits for this one's exit
process.setMaxListeners(0);
const results = await runInLanes(names.length === 0 ? PARTS : withNeeds(names, PARTS), report);
const outcomes = results.flatMap((result) => result.outcomes);

console.log('');
for (const outcome of outcomes) console.log(`${mark(outcome)} ${outcome.label}: ${counts(outcome)}`);
console.log(`\n${counts(total(outcomes))}`);
process.exitCode = total(outcomes).failed > 0 ? 1 : 0;

/** Says how a part went as soon as it has ended. */
function report({ name, outcomes, seconds }) {
  console.log(`\n${mark(total(outcomes))} ${name} (${seconds.toFixed(0)} s)`);
  for (const { details } of outcomes) if (details) console.log(details);
}

function mark({ failed }) {
  return failed > 0 ? '✗' : '✓';
}
