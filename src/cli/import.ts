import { existsSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import type { Analysis } from '../core/analysis';
import { anchorAll } from '../core/annotations/anchors/anchoring';
import { createAuthoring } from '../core/annotations/authoring';
import { mergeSidecars } from '../core/annotations/sidecar/merge';
import { inOrderOfPlace } from '../core/annotations/sidecar/order';
import { sidecarName } from '../core/annotations/sidecar/sidecar';
import { writeSidecar } from '../core/annotations/sidecar/write';
import { splitBundle } from '../core/bundles/bundle';
import type { FamilyTable } from '../core/bundles/familyTable';
import { companionName } from '../core/exchange/fileNames';
import { importMarks, type ImportTarget } from '../core/exchange/importMarks';
import { splitLines } from '../core/text/lines';
import { finish } from '../core/text/steps';
import { explain, type FileOnDisk, readAnnotated, readBytes } from './annotatedFile';
import type { ImportArguments } from './arguments';
import { decode } from './decode';
import { reasonOf, type Streams } from './eachFile';

/** What an import needs besides files. */
export interface ImportTools {
  readonly analyse: (text: string, file: string) => Analysis;
  readonly families: FamilyTable;
  /** True of the labels of the scheme that a file has. */
  readonly isLabel: (name: string) => boolean;
}

/** Adds annotations of other tools to those of a file. Resolves to the exit status. */
export async function importFiles(
  { files, format, to, author }: Pick<ImportArguments, 'files' | 'format' | 'to' | 'author'>,
  { analyse, families, isLabel }: ImportTools,
  streams: Streams,
): Promise<number> {
  const seed = await readAnnotated(to, analyse, streams);
  if (!seed) return 1;
  if (seed.isRefused) {
    streams.complain(`lede: ${sidecarName(to)}: cannot be read, and is left as it is: nothing is imported`);
    return 1;
  }
  const authoring = createAuthoring(author, Date.now, Math.random);
  let status = seed.isFaulty ? 1 : 0;
  let { set, placements } = seed;
  for (const file of files) {
    const bytes = await readBytes(file, streams);
    if (!bytes) {
      status = 1;
      continue;
    }
    const beside = companionName(format, file);
    const companion = beside !== null && existsSync(beside) ? decode(await readFile(beside)) : null;
    const target: ImportTarget = {
      name: to,
      text: seed.text,
      articles: seed.articleTexts,
      set,
      placements,
      mentions: seed.articles.flatMap(({ mentions }) => mentions),
      isLabel,
      authoring,
      split: (text) =>
        splitBundle(text, splitLines(text), families).places.map(({ name, range }) => ({
          name,
          start: range[0],
          text: text.slice(...range),
        })),
    };
    const { step, known, moved, faults } = importMarks(format, decode(bytes), companion, target);
    set = set.apply(step);
    placements = placements.put(
      anchorAll(
        seed.articleTexts,
        step.flatMap(({ is }) => is ?? []),
      ).all(),
    );
    for (const fault of faults) streams.complain(`lede: ${explain(file, fault)}`);
    if (faults.length > 0) status = 1;
    await streams.print(summary(file, step.length, known, moved));
  }
  if (set === seed.set) return status;
  return (await saveSidecar(to, seed, set, placements, streams)) ? status : 1;
}

function summary(file: string, added: number, known: number, moved: number): string {
  const counts = [
    `${added} ${added === 1 ? 'annotation' : 'annotations'} added`,
    ...(known > 0 ? [`${known} there already`] : []),
    ...(moved > 0 ? [`${moved} to be confirmed, as the text has changed`] : []),
  ];
  return `${file}: ${counts.join(', ')}\n`;
}

/** Writes the sidecar at once, merged with what others have written meanwhile; false where it must stay as it is. */
async function saveSidecar(
  file: string,
  { sidecar: previous, isRefused, articleTexts }: FileOnDisk,
  set: FileOnDisk['set'],
  placements: FileOnDisk['placements'],
  { complain }: Streams,
): Promise<boolean> {
  const name = sidecarName(file);
  const mine = isRefused
    ? undefined
    : writeSidecar(previous, finish(inOrderOfPlace(set, placements, articleTexts)));
  try {
    const now = existsSync(name) ? await readFile(name, 'utf8') : '';
    const text = mine === undefined || now === previous ? mine : mergeSidecars(previous, mine, now);
    if (text === undefined) {
      complain(`lede: ${name}: cannot be read, and is left as it is: nothing is imported`);
      return false;
    }
    const temporary = `${name}.${process.pid}.tmp`;
    await writeFile(temporary, text);
    await rename(temporary, name);
    return true;
  } catch (error) {
    complain(`lede: ${name}: ${error instanceof Error ? reasonOf(error) : String(error)}`);
    return false;
  }
}
