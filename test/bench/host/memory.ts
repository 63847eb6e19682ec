import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as vscode from 'vscode';
import { bundleOf, renamed, samplesIn } from './samples';

/** What the extension host holds on its heap after all garbage is collected, in bytes. */
export interface MemoryUse {
  /** Before Lede is started. */
  readonly idle: number;
  /** After one article in each language of the samples was opened and closed: all models are loaded. */
  readonly loaded: number;
  /** After this many files more were opened and closed. */
  readonly files: readonly { readonly count: number; readonly used: number }[];
  /** While a bundle of so many UTF-16 units is open and read, and after it is closed. */
  readonly bundle: { readonly length: number; readonly open: number; readonly closed: number };
}

const COUNTS = [100, 200];
/** Short of what VS Code asks about before it opens it. */
const BUNDLE_LENGTH = 8_000_000;

/** Run as tests are; writes {@link MemoryUse} to the file that `LEDE_TEST_RESULT` names. */
export async function run(): Promise<void> {
  const resultFile = process.env['LEDE_TEST_RESULT'];
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
  if (!resultFile || folder === undefined) throw new Error('Nothing to measure');
  const samples = samplesIn(folder);
  const read = (name: string, text: string, whileOpen?: () => void): Promise<void> => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return openReadClose(file, whileOpen);
  };
  const idle = used();
  await vscode.extensions.getExtension('lede.lede')?.activate();
  for (const [index, text] of samples.entries()) await read(`first-${index}.article.txt`, text);
  const loaded = used();
  const files: { count: number; used: number }[] = [];
  for (let index = 0; index < Math.max(...COUNTS);) {
    await read(`${index}.article.txt`, renamed(samples[index % samples.length] ?? '', index));
    index += 1;
    if (COUNTS.includes(index)) files.push({ count: index, used: used() });
  }
  let open = Number.NaN;
  await read('large.seed.txt', bundleOf(samples, BUNDLE_LENGTH), () => (open = used()));
  // what is closed is let go of by the next one
  await read('last.article.txt', samples[0] ?? '');
  const bundle = { length: BUNDLE_LENGTH, open, closed: used() };
  writeFileSync(resultFile, JSON.stringify({ idle, loaded, files, bundle } satisfies MemoryUse));
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

function used(): number {
  collect();
  return process.memoryUsage().heapUsed;
}

/** Opens a file, has all of it read, and closes it. */
async function openReadClose(file: string, whileOpen?: () => void): Promise<void> {
  const uri = vscode.Uri.file(file);
  // an extension that opens a document itself keeps VS Code from closing it for minutes
  await vscode.commands.executeCommand('vscode.open', uri);
  for (const command of ['vscode.executeDocumentSymbolProvider', 'vscode.provideDocumentSemanticTokens'])
    await vscode.commands.executeCommand(command, uri);
  whileOpen?.();
  const closed = new Promise<void>((resolve) => {
    const subscription = vscode.workspace.onDidCloseTextDocument((each) => {
      if (each.uri.toString() !== uri.toString()) return;
      subscription.dispose();
      resolve();
    });
  });
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  await closed;
}
