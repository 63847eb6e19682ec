// npm run fuzz -- MINUTES [TARGET…]: gives the core texts that reach ever more of its branches, and looks for what must not
// be: an exception, a hang, a range out of place. What it finds lies in out/fuzz/finds/, as small as it can be made.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root, sourceOptions } from '../build/source.mjs';
import { BANNER, instrument } from './fuzz/instrument.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runNode, runTool } from './tools.mjs';

endOnSignals(130);
// the language data, which the analysis reads
if (!(await runTool('build', []))) process.exit(1);
const found = { branches: 0, literals: new Set() };
const bundle = path.join(root, 'out/fuzz/fuzz.js');
await esbuild.build({
  ...sourceOptions,
  entryPoints: ['test/fuzz/main.ts'],
  outfile: bundle,
  platform: 'node',
  format: 'cjs',
  banner: { js: BANNER },
  plugins: [...sourceOptions.plugins, instrument(found)],
  sourcemap: 'linked',
});
// what the fuzzer reads of the code
writeFileSync(
  path.join(root, 'out/fuzz/code.json'),
  JSON.stringify({ branches: found.branches, words: [...found.literals] }),
);
process.exitCode = (await runNode(['--enable-source-maps', bundle, ...process.argv.slice(2)])) ?? 1;
