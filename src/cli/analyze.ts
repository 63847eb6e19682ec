import type { Analysis } from '../core/analysis';
import { toJson } from '../core/exchange/json';
import type { AnalyzeArguments } from './arguments';
import { jsonLayout, printEach, type Streams } from './eachFile';
import { printedJson } from './printed';

/** Analyses each file in turn and prints it before the next is read. Resolves to the exit status. */
export function analyze(
  { files, format }: Pick<AnalyzeArguments, 'files' | 'format'>,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<number> {
  const layout = jsonLayout(format, files);
  const tell = (file: string, text: string): string =>
    printedJson(toJson(file, analyse(text, file)), layout.indent);
  return printEach(files, layout, tell, streams);
}
