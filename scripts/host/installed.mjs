// The packaged extension as a user has it: installed from its .vsix, with nothing of the repository beside it.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startGroup, withTemporaryFolder } from './processes.mjs';

/**
 * Installs `vsix` into a fresh extensions folder of `host` and calls `use(extensionsDirectory, bystander)`.
 * VS Code runs tests only next to an extension under development: `bystander` is the folder of an empty one.
 */
export function withInstalled(host, vsix, use) {
  return withTemporaryFolder(async (folder) => {
    const extensions = path.join(folder, 'extensions');
    const server = path.join(host.vscodeRoot, 'out/server-main.js');
    const folders = ['--extensions-dir', extensions, '--server-data-dir', path.join(folder, 'data')];
    const args = [server, '--install-extension', vsix, ...folders, '--accept-server-license-terms'];
    const stdio = ['ignore', 'ignore', 'inherit'];
    const code = await startGroup(host.node, args, { stdio, signal: 'SIGKILL' }).ended;
    if (code !== 0) throw new Error(`VS Code could not install ${path.basename(vsix)}: code ${code}`);
    return use(extensions, writeBystander(folder));
  });
}

function writeBystander(directory) {
  const folder = path.join(directory, 'bystander');
  mkdirSync(folder);
  const manifest = { name: 'bystander', publisher: 'lede-tests', version: '0.0.0', engines: { vscode: '*' } };
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}
