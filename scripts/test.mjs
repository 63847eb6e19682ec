// npm test: runs every part, or those named (`npm test -- unit grammar`), and ends with the counts of the whole run.
import { endOnSignals } from './host/processes.mjs';
import { PARTS } from './test/parts.mjs';
import { check, counts, total } from './test/outcome.mjs';

const names = process.argv.slice(2);
const unknown = names.filter((name) => !PARTS.some((part) => part.name === name));
if (unknown.length > 0) {
  const known = PARTS.map((part) => part.name).join(', ');
  console.error(`No part of the tests is called ${unknown.join(' or ')}. There are: ${known}.`);
  process.exit(2);
}

const chosen = PARTS.filter(({ name }) => names.length === 0 || names.includes(name));
const isBuild = ({ name }) => name === 'build';
const parts = PARTS.filter(
  (part) => chosen.includes(part) || (isBuild(part) && chosen.some(({ built }) => built)),
);

endOnSignals(130);
const outcomes = [];
const beside = runBeside();
for (const part of parts.filter((each) => !each.beside)) {
  console.log(`\n▸ ${part.name}`);
  const results = await outcomesOf(part);
  report(results);
  if (isBuild(part) && total(results).failed > 0) break;
}
report(await beside);

console.log('');
for (const outcome of outcomes)
  console.log(`${outcome.failed > 0 ? '✗' : '✓'} ${outcome.label}: ${counts(outcome)}`);
console.log(`\n${counts(total(outcomes))}`);
process.exitCode = total(outcomes).failed > 0 ? 1 : 0;

/** The parts that others do not wait for, one after the other. */
async function runBeside() {
  const results = [];
  for (const part of parts.filter((each) => each.beside)) results.push(...(await outcomesOf(part)));
  return results;
}

function report(results) {
  for (const { details } of results) if (details) console.log(details);
  outcomes.push(...results);
}

async function outcomesOf(part) {
  try {
    return await part.run();
  } catch (error) {
    return [check(part.name, false, error.stack)];
  }
}
