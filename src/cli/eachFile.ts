import { readFile } from 'node:fs/promises';
import { decodeFile } from './decode';

/** Where a command reads and writes besides files. */
export interface Streams {
  /** All of standard input. */
  readonly readInput: () => Promise<Uint8Array>;
  /** Resolves when the text is taken, so that a slow reader slows the command and memory stays flat. */
  readonly print: (text: string) => Promise<void>;
  readonly complain: (line: string) => void;
  /** What files without a byte order mark are in; null where each tells it by its bytes. */
  readonly encoding: string | null;
}

/** What stands around and between what is printed of each file. */
export interface Layout {
  readonly open: string;
  readonly between: string;
  readonly close: string;
}

/** A JSON value as a command prints it. */
export interface JsonLayout extends Layout {
  readonly indent: number | undefined;
}

/** The layout of one JSON object for each file: a line each, or indented, as an array where there are several. */
export function jsonLayout(format: 'json' | 'jsonl', files: readonly string[]): JsonLayout {
  if (format === 'jsonl') return { open: '', between: '\n', close: '\n', indent: undefined };
  if (files.length > 1) return { open: '[\n', between: ',\n', close: '\n]\n', indent: 2 };
  return { open: '', between: '\n', close: '\n', indent: 2 };
}

/**
 * Reads each file in turn, in the order given, and prints what `tell` makes of its text before the next is read. A file that
 * cannot be read is complained of, and the others go on.
 * @param tell an empty string where there is nothing to print.
 * @returns the exit status: 1 where a file could not be read.
 */
export async function printEach(
  files: readonly string[],
  layout: Layout,
  tell: (file: string, text: string) => string,
  streams: Streams,
): Promise<number> {
  let status = 0;
  let printed = 0;
  await streams.print(layout.open);
  for (const file of files) {
    const text = await read(file, streams);
    if (text instanceof Error) {
      streams.complain(`lede: ${file}: ${reasonOf(text)}`);
      status = 1;
      continue;
    }
    const told = tell(file, text);
    if (told === '') continue;
    await streams.print((printed > 0 ? layout.between : '') + told);
    printed++;
  }
  await streams.print(printed > 0 || layout.open !== '' ? layout.close : '');
  return status;
}

/** The text of a source article's bytes. Where these may mean something else, this is complained of. */
export function textOf(file: string, bytes: Uint8Array, { encoding, complain }: Streams): string {
  const { text, doubt } = decodeFile(bytes, encoding);
  if (doubt !== null) complain(`lede: ${file}: ${doubt}`);
  return text;
}

async function read(file: string, streams: Streams): Promise<string | Error> {
  try {
    return textOf(file, await (file === '-' ? streams.readInput() : readFile(file)), streams);
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

/** Why a file cannot be read, in a few words. */
export function reasonOf(error: NodeJS.ErrnoException): string {
  return REASONS[error.code ?? ''] ?? error.message;
}
