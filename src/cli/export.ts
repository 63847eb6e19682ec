import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../core/analysis';
import { type ExportedMarks, exportMarks } from '../core/exchange/exportMarks';
import { markFile } from '../core/exchange/marks/markedFile';
import { inEnglish } from '../core/text/translate';
import { readAnnotated } from './annotatedFile';
import type { ExportArguments } from './arguments';
import { reasonOf, type Streams } from './eachFile';
import { exportBase } from './places';

type Asked = Pick<ExportArguments, 'files' | 'format' | 'only' | 'out' | 'overwrite'>;

/** Exports each file in turn, to standard output or into a folder. Resolves to the exit status. */
export async function exportFiles(
  asked: Asked,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<number> {
  let status = 0;
  for (const file of asked.files) {
    const read = await readAnnotated(file, analyse, streams);
    if (!read) {
      status = 1;
      continue;
    }
    if (read.isFaulty) status = 1;
    const { file: marked, unplaced } = markFile({ ...read, name: path.basename(file) }, asked.only);
    const exported = exportMarks(asked.format, marked);
    tellWhatIsLeftOut(file, asked, exported, unplaced, streams);
    if (asked.out === null) await streams.print(exported.text);
    else if (!(await writeFiles(file, asked.out, asked, exported, streams))) status = 1;
  }
  return status;
}

function tellWhatIsLeftOut(
  file: string,
  { format }: Asked,
  { leftOut }: ExportedMarks,
  unplaced: number,
  { complain }: Streams,
): void {
  for (const { one, several, count } of leftOut)
    complain(`lede: ${file}: ${inEnglish(count === 1 ? one : several, count)} (no place in ${format.id})`);
  if (unplaced > 0)
    complain(`lede: ${file}: ${unplaced} left out, whose text is lost or whose place is not confirmed`);
}

/** False where something could not be written, which is complained of. */
async function writeFiles(
  file: string,
  folder: string,
  { format, overwrite }: Asked,
  { text, companion }: ExportedMarks,
  { complain }: Streams,
): Promise<boolean> {
  const base = exportBase(file, folder);
  const files = [
    { name: base + format.extension, content: text },
    ...(format.companion === undefined ? [] : [{ name: base + format.companion, content: companion ?? '' }]),
  ];
  try {
    await mkdir(folder, { recursive: true });
    let isWritten = true;
    for (const { name, content } of files) {
      if (existsSync(name) && !overwrite && (await readFile(name, 'utf8')) !== content) {
        complain(`lede: ${name}: is there already; --overwrite writes over it`);
        isWritten = false;
      } else await writeFile(name, content);
    }
    return isWritten;
  } catch (error) {
    complain(`lede: ${folder}: ${error instanceof Error ? reasonOf(error) : String(error)}`);
    return false;
  }
}
