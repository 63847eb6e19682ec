import { readFile } from 'node:fs/promises';
import type { Analysis } from '../core/analysis';
import { toJson } from '../core/exchange/json';
import type { AnalyzeArguments } from './arguments';
import { decode } from './decode';

/** Where the command reads and writes besides files. */
export interface Streams {
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Resolves when the text is taken, so that a slow reader slows the command and memory stays flat. */
  readonly print: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
}

/** Analyses each file in turn and prints it before the next is read. Resolves to the exit status. */
export async function analyze(
  { files, format }: Pick<AnalyzeArguments, 'files' | 'format'>,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<number> {
  const { open, between, close, indent } =
    LAYOUTS[format === 'jsonl' ? 'jsonl' : files.length > 1 ? 'array' : 'object'];
  let status = 0;
  let printed = 0;
  await streams.print(open);
  for (const file of files) {
    const text = await read(file, streams);
    if (text instanceof Error) {
      streams.complain(`lede: ${file}: ${reasonOf(text)}`);
      status = 1;
      continue;
    }
    const json = JSON.stringify(toJson(file, analyse(text, file)), null, indent);
    await streams.print((printed > 0 ? between : '') + json);
    printed++;
  }
  await streams.print(printed > 0 || open !== '' ? close : '');
  return status;
}

/** What stands around and between the files' objects. */
const LAYOUTS = {
  jsonl: { open: '', between: '\n', close: '\n', indent: undefined },
  object: { open: '', between: '\n', close: '\n', indent: 2 },
  array: { open: '[\n', between: ',\n', close: '\n]\n', indent: 2 },
} as const;

async function read(file: string, { readInput }: Streams): Promise<string | Error> {
  try {
    return decode(await (file === '-' ? readInput() : readFile(file)));
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  EISDIR: 'is a folder',
  EACCES: 'may not be read',
  ERR_FS_FILE_TOO_LARGE: 'is larger than 2 GiB',
  ERR_STRING_TOO_LONG: 'is longer than a JavaScript string can be',
};

/** Why a file could not be read, in a few words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? error.message;
}
