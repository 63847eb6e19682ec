// Builds what ships into dist/ and, with --tests, the test bundles into out/. --watch rebuilds on change.
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { languageFile } from './build/languageData.mjs';
import { root, sourceOptions } from './build/source.mjs';

const tests = process.argv.includes('--tests');
const watch = process.argv.includes('--watch');

const shared = {
  ...sourceOptions,
  sourcemap: tests || watch ? 'linked' : false,
  minify: !tests && !watch,
  logLevel: watch ? 'info' : 'warning',
};

const shipped = [
  {
    ...shared,
    // One file for the desktop and the browser: what runs in the browser runs in Node.js too.
    entryPoints: { extension: 'src/extension.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'cjs',
    external: ['vscode'],
  },
  {
    ...shared,
    entryPoints: { report: 'src/webview/report.ts' },
    outdir: 'dist',
    platform: 'browser',
    format: 'iife',
  },
  {
    ...shared,
    entryPoints: { cli: 'src/cli/main.ts' },
    outdir: 'dist',
    platform: 'node',
    format: 'cjs',
    banner: { js: '#!/usr/bin/env node' },
  },
];

/** Every test file of a folder as an entry point of its own, so that a failure names its file. */
async function testEntries(folder) {
  const files = await readdir(path.join(root, 'test', folder), { recursive: true }).catch(() => []);
  return files.filter((f) => f.endsWith('.ts') && !f.endsWith('.d.ts')).map((f) => `test/${folder}/${f}`);
}

/** Test support that suites load from its own bundle in out/test/support. */
const SHARED_SUPPORT = ['*/support/languages', '*/support/posts', '*/support/reading'];

async function testBundles() {
  const folders = ['unit', 'linear', 'host', 'killed', 'ui', 'bench', 'support'];
  const entryPoints = (await Promise.all(folders.map(testEntries))).flat();
  return {
    ...shared,
    entryPoints,
    outdir: 'out/test',
    outbase: 'test',
    platform: 'node',
    format: 'cjs',
    // What takes long to make is made once for all suites, not once in each bundle.
    external: ['vscode', 'mocha', 'typescript', 'playwright-core', 'vscode-oniguruma', ...SHARED_SUPPORT],
    metafile: true,
  };
}

/** The module that loads all suites of test/host, for a host that can look into no folder. */
const hostSuites = {
  name: 'host suites',
  setup(build) {
    build.onResolve({ filter: /^\.\/hostSuites$/ }, () => ({ path: 'hostSuites', namespace: 'tests' }));
    build.onLoad({ filter: /./, namespace: 'tests' }, async () => {
      const suites = (await testEntries('host')).filter((name) => name.endsWith('.test.ts')).sort();
      const calls = suites.map((name) => `require('./${name}');`).join('\n');
      return { contents: `export function loadSuites() {\n${calls}\n}`, resolveDir: root };
    });
  },
};

/** The same suites for an extension host in a worker: one file, without Node.js. */
const workerBundles = {
  ...shared,
  entryPoints: ['test/worker/index.ts', 'test/worker/extension.ts'],
  outdir: 'out/test/worker',
  platform: 'browser',
  format: 'cjs',
  alias: { ...shared.alias, 'node:assert/strict': path.join(root, 'test/worker/assert.ts') },
  define: { __dirname: JSON.stringify(path.join(root, 'out/test/worker')) },
  external: ['vscode'],
  plugins: [...shared.plugins, hostSuites],
  metafile: true,
};

/** Removes the bundles of test files that are gone, so that they do not go on being run. */
async function removeStaleTests(outputs) {
  const files = await readdir(path.join(root, 'out/test'), { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile())) {
    const name = path.join(file.parentPath ?? file.path, file.name);
    const output = path.relative(root, name).replaceAll(path.sep, '/');
    if (!outputs.has(output)) await rm(name, { force: true });
  }
}

/** The language detector's n-grams, as it reads them. */
async function writeLanguageData() {
  await mkdir(path.join(root, 'dist'), { recursive: true });
  await writeFile(path.join(root, 'dist/languages.bin'), languageFile());
}

/** What others made and the bundles hold. */
const SHIPPED_PACKAGES = [
  {
    folder: 'eld',
    what: 'the data of eld, Efficient Language Detector',
    by: 'nitotm/efficient-language-detector-js',
  },
  { folder: 'yaml', what: 'yaml', by: 'eemeli/yaml' },
  { folder: 'approx-string-match', what: 'approx-string-match', by: 'robertknight/approx-string-match-js' },
];

/** The licences of what is bundled, which go where the bundles go. */
async function writeNotices() {
  const notices = SHIPPED_PACKAGES.map(async ({ folder, what, by }) => {
    const licence = await readFile(path.join(root, 'node_modules', folder, 'LICENSE'), 'utf8');
    return `Lede bundles ${what} (https://github.com/${by}):\n\n${licence.trim()}\n`;
  });
  await writeFile(path.join(root, 'dist/THIRD-PARTY-NOTICES.txt'), (await Promise.all(notices)).join('\n\n'));
}

await rm(path.join(root, 'dist'), { recursive: true, force: true });
await writeLanguageData();
await writeNotices();
const configurations = tests ? [...shipped, await testBundles(), workerBundles] : shipped;
if (watch) {
  for (const configuration of configurations) await (await esbuild.context(configuration)).watch();
} else {
  const results = await Promise.all(configurations.map((configuration) => esbuild.build(configuration)));
  if (tests)
    await removeStaleTests(new Set(results.flatMap(({ metafile }) => Object.keys(metafile?.outputs ?? {}))));
  await chmod(path.join(root, 'dist/cli.js'), 0o755);
}
