// The packaged extension as a user has it: installed from its .vsix, with nothing of the repository beside it.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';

/**
 * Installs `vsix` into a fresh extensions folder of `host` and calls `use(extensionsDirectory, bystander)`; removes it after.
 * VS Code runs tests only next to an extension under development: `bystander` is the folder of an empty one.
 */
export async function withInstalled(host, vsix, use) {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'lede-installed-'));
  const extensions = path.join(temporary, 'extensions');
  const server = path.join(host.vscodeRoot, 'out/server-main.js');
  const folders = ['--extensions-dir', extensions, '--server-data-dir', path.join(temporary, 'data')];
  try {
    execFileSync(
      host.node,
      [server, '--install-extension', vsix, ...folders, '--accept-server-license-terms'],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    );
    return await use(extensions, writeBystander(temporary));
  } finally {
    rmSync(temporary, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

function writeBystander(directory) {
  const folder = path.join(directory, 'bystander');
  mkdirSync(folder);
  const manifest = { name: 'bystander', publisher: 'lede-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
