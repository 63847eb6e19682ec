// Starts the server of an installed VS Code on a free port and forms the addresses that open its workbench.
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { startGroup, temporaryFolder } from './processes.mjs';

/** A quiet workbench: no welcome page, no AI parts, no look-ups, no Git repository of Lede's own in the way. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'files.simpleDialog.enable': true,
  'git.enabled': false,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

const FIXED_ARGUMENTS = [
  ...['--host', '127.0.0.1', '--port', '0'],
  '--without-connection-token',
  '--accept-server-license-terms',
  '--disable-telemetry',
  '--disable-getting-started-override',
  // a bridge with a host and no port: no process for AI agents; versions that do not know the option ignore it
  ...['--agent-host-bridge-host', '127.0.0.1'],
];

/** Without them the server would ask the gallery, and a login shell for its environment. */
const FIXED_ENVIRONMENT = { EXTENSIONS_GALLERY: '{}', VSCODE_CLI: '1' };

/**
 * Starts VS Code's server; it ends with `stop()` or when this process exits (a signal is no exit: see endOnSignals).
 * @param host what installHost() returned
 * @param {object} options
 * @param {string[]} [options.extensions] folders of extensions that count as installed
 * @param {string} [options.extensionsDirectory] a folder of installed extensions, instead of a fresh one
 * @param {boolean} [options.testDriver] for tests inside the extension host. Without it 1.139 ignores extensions under
 *   development and tests in the address; with it the workbench shows no notifications.
 * @param {object} [options.settings] user settings over QUIET_SETTINGS
 * @param {object} [options.env] environment of the server and of the extension host
 */
export async function startServer(host, options = {}) {
  const { folder: data, remove } = temporaryFolder();
  const settingsFile = path.join(data, 'data/User/settings.json');
  mkdirSync(path.dirname(settingsFile), { recursive: true });
  writeFileSync(settingsFile, JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, null, 2));
  const extensionsDirectory = options.extensionsDirectory ?? linkExtensions(data, options.extensions ?? []);
  const server = startGroup(
    host.node,
    [
      path.join(host.vscodeRoot, 'out/server-main.js'),
      ...FIXED_ARGUMENTS,
      ...['--server-data-dir', data, '--extensions-dir', extensionsDirectory],
      ...(options.testDriver ? ['--enable-smoke-test-driver'] : []),
    ],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      // XDG_RUNTIME_DIR: its sockets, which it would leave behind elsewhere
      env: { ...process.env, ...FIXED_ENVIRONMENT, XDG_RUNTIME_DIR: data, ...options.env },
      // no mercy: extension hosts wait for a server that shuts down, and nothing of theirs is kept
      signal: 'SIGKILL',
    },
  );
  const authority = `127.0.0.1:${await listeningPort(server.child)}`;
  return {
    settingsFile,
    ended: server.ended,
    url: (target) => workbenchUrl(authority, target),
    async stop() {
      server.end();
      await server.ended;
      remove();
    },
  };
}

/** A fresh extensions folder is scanned once, links included: what it holds counts as installed. */
function linkExtensions(data, extensions) {
  const directory = path.join(data, 'extensions');
  mkdirSync(directory);
  for (const extension of extensions) {
    const { publisher, name, version } = JSON.parse(
      readFileSync(path.join(extension, 'package.json'), 'utf8'),
    );
    symlinkSync(path.resolve(extension), path.join(directory, `${publisher}.${name}-${version}`), 'junction');
  }
  return directory;
}

/** The port, once the server says that it listens; rejects with the server's words when it ends before. */
function listeningPort(server) {
  return new Promise((resolve, reject) => {
    let output = '';
    const read = (chunk) => {
      if (output.length < 20_000) output += chunk;
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port) resolve(Number(port));
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with code ${code}:\n${output}`)));
  });
}

/**
 * The address of a workbench.
 * @param {object} target
 * @param {string} [target.folder] folder to open
 * @param {string} [target.workspace] file of a workspace to open; an empty window without either
 * @param {string} [target.file] file to show
 * @param {string[]} [target.development] folders of extensions under development
 * @param {string} [target.tests] module whose run() the extension host calls
 * @param {boolean} [target.inWorker] extensions under development run in the browser's extension host, without Node.js
 */
function workbenchUrl(authority, { folder, workspace, file, development = [], tests, inWorker } = {}) {
  const remote = (local) => `vscode-remote://${authority}${encodeURI(path.resolve(local))}`;
  const payload = development.map((extension) => ['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  if (file) payload.push(['openFile', remote(file)]);
  if (inWorker) payload.push(['extensionDevelopmentKind', 'web']);
  const query = new URLSearchParams(
    workspace
      ? { workspace: path.resolve(workspace) }
      : folder
        ? { folder: path.resolve(folder) }
        : { ew: 'true' },
  );
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query}`;
}
