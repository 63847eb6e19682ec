// npm run package: builds what ships and packs it into lede-VERSION.vsix.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './host/cache.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runTool } from './tools.mjs';
import { withSameRights } from './zip.mjs';

/** The time that every packed file bears, as the number of seconds since 1970: so the same source gives the same bytes. */
const SAME_TIME = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC' };

/** Where the package of this version lies once it is packed. */
export function packageFile() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return path.join(root, `${name}-${version}.vsix`);
}

/** Writes the package, the same bytes from the same source, and returns its path; throws where a step fails. */
export async function packageExtension() {
  const file = packageFile();
  if (!(await runTool('build', []))) throw new Error('The build failed');
  // no dependencies: what the extension needs is in its bundles
  if (
    !(await runTool(
      'vsce',
      [
        'package',
        '--no-dependencies',
        '--allow-missing-repository',
        '--no-rewrite-relative-links',
        '--out',
        file,
      ],
      SAME_TIME,
    ))
  )
    throw new Error('vsce could not pack it');
  withSameRights(file);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  endOnSignals(130);
  const file = await packageExtension();
  console.log(`${path.basename(file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
}
