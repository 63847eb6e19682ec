import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { createLanguageDetector } from '../../src/core/text/language';
import { trainRoles } from './model';
import { type LabelledPage, readLabelledLines, readOwnPages } from './pages';

function main(): void {
  const { values } = parseArgs({
    options: { data: { type: 'string' }, out: { type: 'string', default: 'models/roles.bin' } },
  });
  const detectLanguage = createLanguageDetector(readFileSync('dist/languages.bin'));
  const pages = readPages(values.data);
  const bytes = trainRoles(pages, detectLanguage);
  writeFileSync(values.out, bytes);
  console.log(`${values.out}: ${bytes.length} bytes, from ${pages.length} pages`);
}

function readPages(data: string | undefined): LabelledPage[] {
  const own = readOwnPages(path.join('training', 'pages'));
  return [...(data === undefined ? [] : readLabelledLines(data)), ...own];
}

main();
