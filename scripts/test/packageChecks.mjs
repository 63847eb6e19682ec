// What must hold for a package before anyone installs it.
import { zipEntries } from '../zip.mjs';

/** What a package may weigh besides the trained models, and what they may weigh, in compressed bytes. */
const LIMIT = 1_000_000;
const MODEL_LIMIT = 6_000_000;

const MODELS = /^extension\/models\/(ENTITIES\.md|entities-[a-z]+\.bin|gazetteer\.bin)$/;

/** All that belongs in a package; vsce adds the first two and renames LICENSE. */
const ALLOWED = [
  /^\[Content_Types\]\.xml$/,
  /^extension\.vsixmanifest$/,
  /^extension\/(LICENSE\.txt|readme\.md|changelog\.md|language-configuration\.json)$/i,
  /^extension\/package(\.nls(\.[\w-]+)?)?\.json$/,
  /^extension\/dist\/(THIRD-PARTY-NOTICES\.txt|languages\.bin|[\w.]+\.js)$/,
  MODELS,
  /^extension\/l10n\/bundle\.l10n\.[\w-]+\.json$/,
  /^extension\/(syntaxes|schemas|media|images)\//,
];

const REQUIRED = [
  'package.json',
  'dist/extension.js',
  'dist/report.js',
  'dist/cli.js',
  'dist/languages.bin',
  'models/ENTITIES.md',
  'models/entities-romance.bin',
  'models/gazetteer.bin',
  'l10n/bundle.l10n.es.json',
  'schemas/lede.schema.json',
  'schemas/annotations.schema.json',
  'dist/THIRD-PARTY-NOTICES.txt',
  'LICENSE.txt',
];

/** Checks the entries of a .vsix. @returns {import('../../test/support/mochaResult').RunResult} */
export function checkPackage(vsix) {
  const entries = zipEntries(vsix);
  const names = entries.map(({ name }) => name);
  const weigh = (some) => some.reduce((sum, { size }) => sum + size, 0);
  const models = weigh(entries.filter(({ name }) => MODELS.test(name)));
  const size = weigh(entries) - models;
  const complaints = [
    names
      .filter((name) => !ALLOWED.some((pattern) => pattern.test(name)))
      .map((name) => `does not belong: ${name}`),
    REQUIRED.filter((name) => !names.includes(`extension/${name}`)).map((name) => `is missing: ${name}`),
    size < LIMIT ? [] : [`${size} bytes besides the models, not under ${LIMIT}`],
    models < MODEL_LIMIT ? [] : [`${models} bytes of models, not under ${MODEL_LIMIT}`],
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
