import { renameSync, writeFileSync } from 'node:fs';
import type * as vscode from 'vscode';
import { createAuthoring } from '../../src/core/annotations/authoring';
import { add } from '../../src/core/annotations/operations';
import { writeSidecar } from '../../src/core/annotations/sidecar/write';
import { openSeedCopy, run as runCommand, sidecarUri, writeSidecarText } from '../host/annotating';

/** So many notes are there before: a sidecar that takes its time to be written. */
const BEFORE = 3000;

/** What the extension host calls: adds one note after the other, and writes down how many are saved, until it is killed. */
export async function run(): Promise<void> {
  const { document } = await openSeedCopy();
  await writeSidecarText(document, sidecarWith(BEFORE));
  for (let saved = 0; ; saved++) {
    if (saved > 0) tell(document, saved);
    await runCommand('addNote', { text: `note ${saved + 1}` });
  }
}

function sidecarWith(count: number): string {
  const authoring = createAuthoring('Ana Ruiz', Date.now, Math.random);
  const target = { article: { name: null, number: 1, hash: '0123456789abcdef' } };
  const notes = Array.from(
    { length: count },
    (_, i) => ({ kind: 'note', text: `old ${i}`, target }) as const,
  );
  return (
    writeSidecar(
      '',
      add(authoring, notes).flatMap(({ is }) => is ?? []),
    ) ?? ''
  );
}

/** Written at once, so that whoever reads it never reads a half. */
function tell(document: vscode.TextDocument, saved: number): void {
  const file = process.env['LEDE_TEST_PROGRESS'] ?? '';
  const sidecar = sidecarUri(document).fsPath;
  writeFileSync(`${file}.tmp`, JSON.stringify({ pid: process.pid, sidecar, before: BEFORE, saved }));
  renameSync(`${file}.tmp`, file);
}
