// Packages from the npm registry as plain folders, with none of their scripts run.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Settings that a surrounding `npm run` hands down and that would turn a nested npm to the wrong folder or command. */
const INHERITED =
  /^npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|prefix|global|omit|include|ignore_scripts))/i;

/** Runs npm in `directory`; `node` is the Node.js whose folder comes first on PATH. Throws when npm fails. */
export function npm(directory, args, { node = process.execPath, quiet = false } = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));
  env.PATH = path.dirname(node) + path.delimiter + env.PATH;
  execFileSync('npm', [...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: directory,
    env,
    shell: process.platform === 'win32',
    stdio: ['ignore', 'ignore', quiet ? 'ignore' : 'inherit'],
  });
}

/** Unpacks `folder` of the published package `spec` (name@version) into `directory`, without its dependencies. */
export function unpackPackage(spec, directory, folder = '') {
  const temporary = mkdtempSync(path.join(directory, 'pack-'));
  npm(temporary, ['pack', spec]);
  const [archive] = readdirSync(temporary);
  const inner = path.posix.join('package', folder);
  const strip = `--strip-components=${inner.split('/').length}`;
  execFileSync('tar', ['-xzf', path.join(temporary, archive), '-C', directory, strip, inner]);
  rmSync(temporary, { recursive: true });
}
