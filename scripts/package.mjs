// npm run package: builds what ships and packs it into lede-VERSION.vsix.
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './host/cache.mjs';
import { runTool } from './tools.mjs';
import { withSameRights } from './zip.mjs';

/** The time that every packed file bears, as the number of seconds since 1970: so the same source gives the same bytes. */
const SAME_TIME = { SOURCE_DATE_EPOCH: '1767225600', TZ: 'UTC' };

/** Writes the package, the same bytes from the same source, and returns its path; throws where a step fails. */
export function packageExtension() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = path.join(root, `${name}-${version}.vsix`);
  if (!runTool('build', [])) throw new Error('The build failed');
  // no dependencies: what the extension needs is in its bundles
  if (
    !runTool(
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
    )
  )
    throw new Error('vsce could not pack it');
  withSameRights(file);
  return file;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const file = packageExtension();
  console.log(`${path.basename(file)}: ${(statSync(file).size / 1024).toFixed(0)} KB`);
}
