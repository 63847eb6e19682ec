import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Analysis } from '../core/analysis';
import type { SpanAnnotation } from '../core/annotations/annotation';
import { type ExportedMarks, exportMarks } from '../core/exchange/exportMarks';
import { markFile } from '../core/exchange/marks/markedFile';
import { excerpt } from '../core/text/excerpt';
import { placesIn } from '../core/text/places';
import { inEnglish } from '../core/text/translate';
import { readAnnotated } from './annotatedFile';
import type { ExportArguments } from './arguments';
import { reasonOf, type Streams } from './eachFile';
import { exportBase } from './places';

/** So many places are named of each kind, and so many UTF-16 units of a text. */
const MOST_LISTED = 10;
const LONGEST_QUOTE = 60;

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
    tellWhatIsLeftOut({ ...asked, file, text: marked.text }, exported, unplaced, streams);
    if (asked.out === null) await streams.print(exported.text);
    else if (!(await writeFiles(file, asked.out, asked, exported, streams))) status = 1;
  }
  return status;
}

function tellWhatIsLeftOut(
  { file, text, format }: Pick<Asked, 'format'> & { readonly file: string; readonly text: string },
  { leftOut }: ExportedMarks,
  unplaced: readonly SpanAnnotation[],
  { complain }: Streams,
): void {
  const placeOf = placesIn(text);
  for (const { one, several, places } of leftOut) {
    const count = places.length;
    const lines = [...new Set(places.map((place) => String(placeOf(place).line + 1)))];
    const where = `${lines.length === 1 ? 'line' : 'lines'} ${listed(lines)}`;
    complain(
      `lede: ${file}: ${inEnglish(count === 1 ? one : several, count)} (no place in ${format.id}): ${where}`,
    );
  }
  const quotes = unplaced.map(
    ({ target: { span } }) => `“${excerpt(span.exact, [0, span.exact.length], LONGEST_QUOTE)}”`,
  );
  if (quotes.length > 0)
    complain(
      `lede: ${file}: ${quotes.length} left out, whose text is lost or whose place is not confirmed: ${listed(quotes)}`,
    );
}

function listed(items: readonly string[]): string {
  const more = items.length - MOST_LISTED;
  return items.slice(0, MOST_LISTED).join(', ') + (more > 0 ? ` and ${more} more` : '');
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
