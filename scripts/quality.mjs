// npm run bench:quality [-- FOLDER] [-- --write]: prints how well Lede reads labelled data; --write puts the table into the README.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { root } from './host/cache.mjs';
import { runTool } from './tools.mjs';

if (!runTool('build', ['--tests'])) process.exit(1);
const script = path.join(root, 'out/test/bench/quality/main.js');
const { status } = spawnSync(process.execPath, [script, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
process.exit(status ?? 1);
