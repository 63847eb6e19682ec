import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Finding } from './finding';

const FOLDER = path.resolve('out/fuzz');
const FINDS = path.join(FOLDER, 'finds');

const hashOf = (text: string): string =>
  createHash('sha256').update(text, 'utf16le').digest('hex').slice(0, 16);

/** The texts that an earlier run has kept of a target. */
export function keptTexts(target: string): string[] {
  const folder = path.join(FOLDER, 'corpus', target);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map(
    (file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as string,
  );
}

/** Keeps a text that has reached something. JSON holds lone surrogates. */
export function keepText(target: string, text: string): void {
  const folder = path.join(FOLDER, 'corpus', target);
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, `${hashOf(text)}.json`), JSON.stringify(text));
}

/** Writes a finding down, one file for all that look the same. Returns the file. */
export function keepFinding(finding: Finding): string {
  mkdirSync(FINDS, { recursive: true });
  const file = path.join(FINDS, `${finding.target}-${hashOf(finding.signature)}.json`);
  writeFileSync(file, `${JSON.stringify(finding, null, 2)}\n`);
  return file;
}
