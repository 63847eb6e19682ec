// What must hold for a package before anyone installs it.
import { zipEntries } from '../zip.mjs';

const LIMIT = 1_000_000;

/** All that belongs in a package; vsce adds the first two and renames LICENSE. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(LICENSE\.txt|readme\.md|changelog\.md|language-configuration\.json)$/i,
  /^extension\/package(\.nls(\.[\w-]+)?)?\.json$/,
  /^extension\/dist\/(THIRD-PARTY-NOTICES\.txt|[\w.]+\.(js|json))$/,
  /^extension\/(syntaxes|media|images)\//,
];

const REQUIRED = [
  'package.json',
  'dist/extension.js',
  'dist/extension.browser.js',
  'dist/cli.js',
  'dist/THIRD-PARTY-NOTICES.txt',
  'LICENSE.txt',
];

/** Checks the entries of a .vsix. @returns {import('../../test/support/mochaRun').RunResult} */
export function checkPackage(vsix) {
  const entries = zipEntries(vsix);
  const names = entries.map(({ name }) => name);
  // The models are bundled, so the limit without them holds all the more with them.
  const size = entries.reduce((sum, entry) => sum + entry.size, 0);
  const complaints = [
    names
      .filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))
      .map((name) => `does not belong: ${name}`),
    REQUIRED.filter((name) => !names.includes(`extension/${name}`)).map((name) => `is missing: ${name}`),
    size < LIMIT ? [] : [`${size} bytes, not under ${LIMIT}`],
  ];
  const failed = complaints.filter((lines) => lines.length > 0);
  return {
    passes: complaints.length - failed.length,
    failures: failed.length,
    pending: 0,
    failedTitles: failed.flat(),
    details: failed
      .flat()
      .map((line) => `package: ${line}`)
      .join('\n'),
  };
}
