// npm run bench:quality [-- FOLDER] [-- --write]: prints how well Lede reads labelled data; --write puts the table into the README.
import path from 'node:path';
import { root } from './host/cache.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runNode, runTool } from './tools.mjs';

endOnSignals(130);
if (!(await runTool('build', ['--tests']))) process.exit(1);
const script = path.join(root, 'out/test/bench/quality/main.js');
process.exitCode = (await runNode([script, ...process.argv.slice(2)])) ?? 1;
