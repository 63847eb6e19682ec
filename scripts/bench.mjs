// npm run bench: prints what Lede's parts cost on this machine, or those named (`npm run bench -- edits editing`).
// Figures only; nothing here fails for being slow.
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { benchActivation, benchAnnotated, benchEditing, benchMemory } from './host/benches.mjs';
import { root } from './host/cache.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runNode, runTool } from './tools.mjs';

const BENCHES = path.join(root, 'out/test/bench');

const names = process.argv.slice(2);
const isWanted = (name) => names.length === 0 || names.includes(name);

endOnSignals(130);
// the second build puts what ships, minified, where the extension host looks for it
if (!(await runTool('build', ['--tests'])) || !(await runTool('build', []))) process.exit(1);
for (const file of readdirSync(BENCHES).filter((name) => name.endsWith('.js'))) {
  if (!isWanted(path.basename(file, '.js'))) continue;
  if ((await runNode([path.join(BENCHES, file)])) !== 0) process.exitCode = 1;
}
if (isWanted('activation')) await benchActivation(BENCHES);
if (isWanted('editing')) await benchEditing(BENCHES);
if (isWanted('annotated')) await benchAnnotated(BENCHES);
if (isWanted('memory')) await benchMemory(BENCHES);
