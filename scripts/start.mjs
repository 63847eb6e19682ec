// npm start [-- [--no-open] [PATH]]: builds Lede and shows it in VS Code, on seeds/ or another folder or file.
import { spawn } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { progress, root } from './host/cache.mjs';
import { desktopVersion, openDesktop } from './host/desktop.mjs';
import { HOSTS, installHost } from './host/install.mjs';
import { startServer } from './host/server.mjs';
import { endOnSignals } from './host/processes.mjs';
import { runTool } from './tools.mjs';

const USAGE = 'Usage: npm start [-- [--no-open] [PATH]]   (--no-open: only print the address of a VS Code)';

/** Programs that open an address, by platform. */
const OPENERS = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
  linux: ['xdg-open'],
};

const { target, open } = readArguments(process.argv.slice(2));
endOnSignals(0);
progress('Building Lede');
if (!(await runTool('build', []))) process.exit(1);
try {
  if (!(open && openInstalled())) await serve();
} catch (error) {
  console.error(`VS Code could not be shown: ${error.message}`);
  process.exitCode = 1;
}

/** What to open; a wrong argument ends the process with one line and code 2. */
function readArguments(args) {
  const { values, positionals } = parse(args);
  // npm runs scripts in the repository's root, wherever it was called
  const given = path.resolve(process.env.INIT_CWD ?? '.', positionals[0] ?? path.join(root, 'seeds'));
  const stats = statSync(given, { throwIfNoEntry: false });
  if (!stats) fail(`No such file or folder: ${given}`);
  return {
    open: !values['no-open'],
    target: stats.isDirectory() ? { folder: given } : { folder: path.dirname(given), file: given },
  };
}

function parse(args) {
  try {
    const parsed = parseArgs({ args, options: { 'no-open': { type: 'boolean' } }, allowPositionals: true });
    return parsed.positionals.length > 1 ? fail(USAGE) : parsed;
  } catch {
    return fail(USAGE);
  }
}

function fail(message) {
  console.error(message);
  return process.exit(2);
}

/** Opens an installed desktop VS Code that is new enough; false where there is none. */
function openInstalled() {
  const version = desktopVersion();
  if (!version) return false;
  if (!isAtLeast(version, HOSTS.minimum.version)) {
    progress(`The installed VS Code ${version} is too old for Lede`);
    return false;
  }
  progress(`Opening VS Code ${version}`);
  return openDesktop(root, target);
}

/** Compares the major and minor numbers. */
function isAtLeast(version, minimum) {
  const [[major, minor], [leastMajor, leastMinor]] = [version, minimum].map((text) =>
    text.split('.').map(Number),
  );
  return major > leastMajor || (major === leastMajor && minor >= leastMinor);
}

/** Serves VS Code until Ctrl+C. */
async function serve() {
  const host = installHost('current');
  const server = await startServer(host, { extensions: [root] });
  const address = server.url(target);
  console.log(`\nVS Code ${host.version} with Lede is at\n\n  ${address}\n\nCtrl+C ends it.`);
  if (open) openAddress(address);
  await server.ended;
  throw new Error('its server ended by itself');
}

/** Where nothing can open an address, the printed one has to do. */
function openAddress(address) {
  const [program, ...args] = OPENERS[process.platform] ?? OPENERS.linux;
  const opener = spawn(program, [...args, address], { stdio: 'ignore', detached: true });
  opener.on('error', () => {});
  opener.unref();
}
