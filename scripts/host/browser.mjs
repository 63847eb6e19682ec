// A Chromium to show the workbench in: one that is installed, else one that the npm registry ships.
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { installOnce, progress } from './cache.mjs';
import { unpackPackage } from './npm.mjs';

/** A headless Chromium inside an npm package; its own JavaScript wants a newer Node.js than we ask for and is not used. */
const PACKAGE = '@sparticuz/chromium@153.0.0';

/** The machine's fonts, if it has any, and the one that the package brings (its own configuration expects AWS's folders). */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir prefix="relative">fonts</dir>
</fontconfig>
`;

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
];

const PROGRAM_FOLDERS = [
  process.env.ProgramFiles,
  process.env['ProgramFiles(x86)'],
  process.env.LOCALAPPDATA,
];

/** Where browsers are that do not stand on PATH, by platform. */
const PLACES = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  ],
  win32: PROGRAM_FOLDERS.filter(Boolean).flatMap((folder) => [
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
  ]),
};

const ARGUMENTS = ['--disable-gpu', '--disable-quic', '--disable-sync'];

/**
 * Starts a headless browser as a server that Playwright connects to.
 * @returns {Promise<import('playwright-core').BrowserServer>}
 */
export function launchBrowser() {
  return chromium.launchServer({ ...findBrowser(), args: ARGUMENTS });
}

/** @returns {{ executablePath: string, env: Record<string, string> }} Throws with advice where no browser is to be had. */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen && !existsSync(chosen)) throw new Error(`CHROME_PATH names no file: ${chosen}`);
  const executablePath = chosen || installedBrowser();
  if (executablePath) return { executablePath, env: process.env };
  if (process.platform === 'linux' && process.arch === 'x64') return packagedBrowser();
  throw new Error('No browser found: install Chrome, Chromium or Edge, or name one in CHROME_PATH.');
}

function installedBrowser() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)));
  return [...onPath, ...(PLACES[process.platform] ?? [])].find((file) => existsSync(file) && starts(file));
}

/** Whether a browser starts at all: Ubuntu's `chromium-browser` may only say where to get one. */
function starts(file) {
  if (process.platform !== 'linux') return true;
  try {
    execFileSync(file, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function packagedBrowser() {
  const directory = installOnce(PACKAGE.replace(/^@.*\//, '').replace('@', '-'), (partial) => {
    progress('No browser found. Installing Chromium from the npm registry (70 MB)');
    unpackPackage(PACKAGE, partial);
    unpackBrowser(partial);
  });
  const env = {
    ...process.env,
    // the libraries (nss, nspr) that a machine without a desktop lacks
    LD_LIBRARY_PATH: [path.join(directory, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
    FONTCONFIG_FILE: path.join(directory, 'fonts.conf'),
  };
  return { executablePath: path.join(directory, 'chromium'), env };
}

function unpackBrowser(directory) {
  const packed = path.join(directory, 'bin');
  const unpacked = (name) => brotliDecompressSync(readFileSync(path.join(packed, `${name}.br`)));
  for (const archive of ['al2023.tar', 'fonts.tar', 'swiftshader.tar']) {
    execFileSync('tar', ['-xf', '-', '-C', directory], { input: unpacked(archive) });
  }
  writeFileSync(path.join(directory, 'fonts.conf'), FONTS);
  const executable = path.join(directory, 'chromium');
  writeFileSync(executable, unpacked('chromium'));
  chmodSync(executable, 0o755);
  rmSync(packed, { recursive: true });
}
