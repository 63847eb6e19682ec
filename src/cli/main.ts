import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import path from 'node:path';
import { type Analysis, createAnalyser } from '../core/analysis';
import { familiesWith } from '../core/bundles/familyTable';
import { createLanguageDetector } from '../core/text/language';
import { lazy } from '../core/text/lazy';
import type { Gazetteer } from '../core/entities/workspaceGazetteer/gazetteer';
import { analyze } from './analyze';
import { exportFiles } from './export';
import { importFiles, type ImportTools } from './import';
import { reasonOf, type Streams } from './eachFile';
import { loadRecogniser } from './entityModels';
import { Gazetteers } from './gazetteers';
import {
  type AnalyzeArguments,
  type ExportArguments,
  type ImportArguments,
  readArguments,
  type SummarizeArguments,
  UsageError,
} from './arguments';
import { oneLine } from './printed';
import { summarize } from './summarize';
import { USAGE } from './usage';

const STREAMS: Omit<Streams, 'encoding'> = {
  readInput: () => buffer(process.stdin),
  print: (text) =>
    new Promise((resolve, reject) =>
      process.stdout.write(text, (error) => (error ? reject(error) : resolve())),
    ),
  // it may quote a file
  complain: (line) => process.stderr.write(`${oneLine(line)}\n`),
};

async function main(words: readonly string[]): Promise<number> {
  const asked = readArguments(words);
  if (asked.command === 'help') return print(USAGE);
  if (asked.command === 'version') return print(`${readVersion()}\n`);
  const data = readFileSync(path.join(__dirname, 'languages.bin'));
  const readers = {
    detectLanguage: createLanguageDetector(data),
    recognise: loadRecogniser(path.join(__dirname, '../models'), (line) => {
      STREAMS.complain(`lede: ${line}`);
    }),
  };
  const gazetteers = new Gazetteers((line) => {
    STREAMS.complain(`lede: ${line}`);
  });
  const given = asked.gazetteer === null ? undefined : readGiven(gazetteers, asked.gazetteer);
  const families = familiesWith(asked.delimiters);
  const analyse = (text: string, file: string): Analysis => {
    const gazetteer = given ?? gazetteers.nearest(file);
    return createAnalyser({ ...readers, ...(gazetteer && { gazetteer }) }, families)(text);
  };
  const labels = lazy(() => gazetteers.labels(asked.gazetteer, asked.command === 'import' ? asked.to : '-'));
  const isLabel = (name: string): boolean =>
    labels().some((label) => label.kind === 'span' && label.name === name);
  const status = await run(asked, { analyse, families, isLabel });
  return Math.max(status, gazetteers.faulty ? 1 : 0);
}

function run(
  asked: AnalyzeArguments | SummarizeArguments | ExportArguments | ImportArguments,
  tools: ImportTools,
): Promise<number> {
  const streams: Streams = { ...STREAMS, encoding: asked.encoding };
  switch (asked.command) {
    case 'summarize':
      return summarize(asked, tools.analyse, streams);
    case 'export':
      return exportFiles(asked, tools.analyse, streams);
    case 'import':
      return importFiles(asked, tools, streams);
    case 'analyze':
      return analyze(asked, tools.analyse, streams);
  }
}

function readGiven(gazetteers: Gazetteers, file: string): Gazetteer {
  try {
    return gazetteers.read(file);
  } catch (error) {
    throw new UsageError(`--gazetteer ${file}: ${error instanceof Error ? reasonOf(error) : String(error)}`);
  }
}

async function print(text: string): Promise<number> {
  await STREAMS.print(text);
  return 0;
}

function readVersion(): string {
  const manifest = JSON.parse(readFileSync(path.join(__dirname, '../package.json'), 'utf8')) as {
    version: string;
  };
  return manifest.version;
}

// A reader that has seen enough (`lede analyze … | head`) closes the pipe; that is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));

main(process.argv.slice(2)).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const message = error instanceof Error ? error.message : String(error);
    STREAMS.complain(
      error instanceof UsageError ? `lede: ${message} (lede --help tells more)` : `lede: ${message}`,
    );
    process.exitCode = error instanceof UsageError ? 2 : 1;
  },
);
