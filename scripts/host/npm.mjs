// Packages from the npm registry as plain folders, with none of their scripts run.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Settings that a surrounding `npm run` hands down and that would turn a nested npm to the wrong folder or command. */
const INHERITED =
  /^npm_(package|lifecycle|command|execpath|node_execpath|config_(local_prefix|prefix|global|omit|include|ignore_scripts))/i;

/** Runs npm in `directory`; `node` is the Node.js whose folder comes first on PATH. Throws when npm fails, with its words. */
export function npm(directory, args, { node = process.execPath } = {}) {
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !INHERITED.test(name)));
  env.PATH = path.dirname(node) + path.delimiter + env.PATH;
  const { status, error, stderr } = spawnSync(
    'npm',
    [...args, '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: directory,
      env,
      shell: process.platform === 'win32',
      stdio: ['ignore', 'ignore', 'pipe'],
      encoding: 'utf8',
      maxBuffer: 64 << 20, // compilers say a lot
    },
  );
  if (status === 0) return;
  const said = error?.message ?? stderr.split('\n').slice(0, 3).join('\n');
  throw new Error(`npm ${args.slice(0, 2).join(' ')} failed:\n${said}`);
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
