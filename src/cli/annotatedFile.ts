import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import type { Analysis } from '../core/analysis';
import { anchorAll } from '../core/annotations/anchors/anchoring';
import type { ArticleText } from '../core/annotations/anchors/target';
import { AnnotationSet } from '../core/annotations/annotationSet';
import { correctedArticles } from '../core/annotations/correctedArticles';
import { readSidecar } from '../core/annotations/sidecar/read';
import {
  isRefused,
  SIDECAR_LIMIT,
  type SidecarFault,
  sidecarName,
} from '../core/annotations/sidecar/sidecar';
import type { AnnotatedFile } from '../core/exchange/marks/markedFile';
import { inEnglish } from '../core/text/translate';
import { reasonOf, type Streams, textOf } from './eachFile';

/** A file with its annotations, as they are on disk. */
export interface FileOnDisk extends AnnotatedFile {
  readonly articleTexts: readonly ArticleText[];
  /** What its sidecar holds; empty where there is none, or the file is standard input. */
  readonly sidecar: string;
  /** True where something of the sidecar cannot be read. */
  readonly isFaulty: boolean;
  /** True where the sidecar must not be written. */
  readonly isRefused: boolean;
}

/** Reads a file, its sidecar and what Lede finds in it; undefined where it cannot be read, which is complained of. */
export async function readAnnotated(
  file: string,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<FileOnDisk | undefined> {
  const bytes = await readBytes(file, streams);
  if (!bytes) return undefined;
  const text = textOf(file, bytes, streams);
  const sidecar = file === '-' ? '' : await readSidecarText(sidecarName(file), streams);
  if (sidecar === undefined) return undefined;
  const read = readSidecar(sidecar);
  for (const fault of read.faults) streams.complain(`lede: ${explain(sidecarName(file), fault)}`);
  const set = AnnotationSet.of(read.annotations);
  const { articles } = analyse(text, file);
  const articleTexts = articles.map(({ name, range }) => ({
    name,
    start: range[0],
    text: text.slice(...range),
  }));
  const placements = anchorAll(articleTexts, set);
  return {
    name: file,
    text,
    articles: correctedArticles(text, articles, set, placements),
    set,
    placements,
    articleTexts,
    sidecar,
    isFaulty: read.faults.length > 0,
    isRefused: isRefused(read),
  };
}

/** A file's bytes; undefined where it cannot be read, which is complained of. */
export async function readBytes(file: string, streams: Streams): Promise<Uint8Array | undefined> {
  try {
    return await (file === '-' ? streams.readInput() : readFile(file));
  } catch (error) {
    streams.complain(`lede: ${file}: ${error instanceof Error ? reasonOf(error) : String(error)}`);
    return undefined;
  }
}

async function readSidecarText(file: string, streams: Streams): Promise<string | undefined> {
  if (!existsSync(file)) return '';
  if ((await stat(file)).size > SIDECAR_LIMIT) {
    streams.complain(`lede: ${file}: has more than 100 MB: split the file that it is of`);
    return undefined;
  }
  const bytes = await readBytes(file, streams);
  try {
    return bytes && new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    streams.complain(`lede: ${file}: is no text in UTF-8: save it in that encoding`);
    return undefined;
  }
}

/** A fault with its place, as compilers write it. */
export function explain(
  file: string,
  { message, values, line }: Pick<SidecarFault, 'message' | 'values' | 'line'>,
): string {
  return `${file}:${line + 1}: ${inEnglish(message, ...values)}`;
}
