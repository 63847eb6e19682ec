import { parseArgs } from 'node:util';
import type { OwnFamily } from '../core/bundles/templates/ownFamily';
import { explainFault, readTemplates } from '../core/bundles/templates/readTemplates';
import type { ExchangeFormat } from '../core/exchange/formats/format';
import { EXCHANGE_FORMATS, formatOf } from '../core/exchange/formats/formats';
import type { MarkChoice } from '../core/exchange/marks/markedFile';
import type { SummaryLength } from '../core/summaries/length';
import { inEnglish } from '../core/text/translate';
import { encodingNamed } from './decode';

const ANALYZE_FORMATS = ['jsonl', 'json'] as const;
const SUMMARIZE_FORMATS = ['text', 'markdown', 'json', 'jsonl'] as const;

/** What every command is told. */
interface OfFiles {
  /** What bundles are cut by besides what Lede knows. */
  readonly delimiters: readonly OwnFamily[];
  /** The file of the names that are known; null for the nearest `.lede.yaml` of each file. */
  readonly gazetteer: string | null;
  /** What source articles without a byte order mark are in; null where each tells it by its bytes. */
  readonly encoding: string | null;
  /** In the order given; `-` is standard input. */
  readonly files: readonly string[];
}

/** What `lede analyze` was asked for. */
export interface AnalyzeArguments extends OfFiles {
  readonly command: 'analyze';
  readonly format: (typeof ANALYZE_FORMATS)[number];
}

/** What `lede summarize` was asked for. */
export interface SummarizeArguments extends OfFiles {
  readonly command: 'summarize';
  readonly format: (typeof SUMMARIZE_FORMATS)[number];
  /** What is summed up: each article, each section of each, or what the articles of a file share. */
  readonly of: 'article' | 'sections' | 'bundle';
  /** Of sections and bundles only the number of sentences counts; what is left out is for each to choose. */
  readonly length: SummaryLength;
  /** True where what embedded posts say may be chosen too. */
  readonly posts: boolean;
}

/** What `lede export` was asked for. */
export interface ExportArguments extends OfFiles {
  readonly command: 'export';
  readonly format: ExchangeFormat;
  readonly only: MarkChoice;
  /** The folder for the files that are written; null for standard output. */
  readonly out: string | null;
  /** True where files that are there already may be overwritten. */
  readonly overwrite: boolean;
}

/** What `lede import` was asked for; its files hold annotations. */
export interface ImportArguments extends OfFiles {
  readonly command: 'import';
  readonly format: ExchangeFormat;
  /** The seed file that they are of. */
  readonly to: string;
  /** Who signs what is new; null for nobody. */
  readonly author: string | null;
}

/** What the command line was asked for. */
export type Arguments =
  | AnalyzeArguments
  | SummarizeArguments
  | ExportArguments
  | ImportArguments
  | { readonly command: 'help' }
  | { readonly command: 'version' };

/** Wrong usage; the message is one line for the user. */
export class UsageError extends Error {}

/**
 * Reads the words of the command line behind the program's name.
 * @throws UsageError where they make no sense.
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [name, ...files] = positionals;
  const command = COMMANDS.find((each) => each === name);
  if (command === undefined)
    throw new UsageError(name === undefined ? 'name a command' : `no such command: ${name}`);
  for (const [option, of] of Object.entries(OPTIONS_OF))
    if (values[option as keyof Values] !== undefined && !of.includes(command))
      throw new UsageError(`--${option} is for ${of.join(' and ')}`);
  if (files.length === 0) throw new UsageError('name a file, or - for standard input');
  const { gazetteer = null } = values;
  const encoding = readEncoding(values.encoding);
  const told = { delimiters: readDelimiters(values.delimiter ?? []), gazetteer, encoding, files };
  return READERS[command](values, told);
}

const COMMANDS = ['analyze', 'summarize', 'export', 'import'] as const;

type Command = (typeof COMMANDS)[number];
type Values = ReturnType<typeof parse>['values'];

/** The options that not every command has. */
const OPTIONS_OF: Readonly<Partial<Record<keyof Values, readonly Command[]>>> = {
  points: ['summarize'],
  bundle: ['summarize'],
  sentences: ['summarize'],
  words: ['summarize'],
  posts: ['summarize'],
  only: ['export'],
  out: ['export'],
  overwrite: ['export'],
  to: ['import'],
  author: ['import'],
};

const READERS: Readonly<Record<Command, (values: Values, told: OfFiles) => Arguments>> = {
  analyze: ({ format = 'jsonl' }, told) => ({
    command: 'analyze',
    format: oneOf(ANALYZE_FORMATS, format),
    ...told,
  }),
  summarize: (values, told) => {
    const format = oneOf(SUMMARIZE_FORMATS, values.format ?? 'text');
    const of = readOf(values);
    const length = readLength(values, of);
    return { command: 'summarize', format, of, length, posts: values.posts ?? false, ...told };
  },
  export: ({ format, only, out = null, overwrite = false }, told) => {
    if (only !== undefined && only !== 'annotations') throw new UsageError('--only takes: annotations');
    if (overwrite && out === null) throw new UsageError('--overwrite goes with --out');
    const chosen = exchangeFormat(format);
    if (out === null && told.files.length > 1 && !chosen.isStream)
      throw new UsageError(`several files of ${chosen.id} go into a folder: --out DIR`);
    return { command: 'export', format: chosen, only: only ?? 'all', out, overwrite, ...told };
  },
  import: ({ format, to, author = null }, told) => {
    if (to === undefined) throw new UsageError('say with --to which file the annotations are of');
    return { command: 'import', format: exchangeFormat(format), to, author, ...told };
  },
};

function exchangeFormat(id: string | undefined): ExchangeFormat {
  const format = id === undefined ? undefined : formatOf(id);
  if (!format)
    throw new UsageError(`--format is one of: ${EXCHANGE_FORMATS.map(({ id: one }) => one).join(', ')}`);
  return format;
}

function oneOf<T extends string>(formats: readonly T[], format: string): T {
  const found = formats.find((each) => each === format);
  if (found === undefined) throw new UsageError(`no such format: ${format}`);
  return found;
}

function readOf({ points, bundle }: { points?: boolean; bundle?: boolean }): SummarizeArguments['of'] {
  if (points && bundle) throw new UsageError('--points and --bundle are two summaries: ask for one');
  if (points) return 'sections';
  return bundle ? 'bundle' : 'article';
}

function readLength(
  { sentences, words }: { sentences?: string; words?: string },
  of: SummarizeArguments['of'],
): SummaryLength {
  if (of !== 'article' && words !== undefined)
    throw new UsageError('--words is for the summary of an article, neither for --points nor --bundle');
  if (of === 'article' && sentences === undefined && words === undefined) return { sentences: 2 };
  return {
    ...(sentences !== undefined && { sentences: readCount('--sentences', sentences) }),
    ...(words !== undefined && { words: readCount('--words', words) }),
  };
}

function readCount(option: string, value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new UsageError(`${option} takes a whole number from 1: ${value}`);
  return Number(value);
}

function readEncoding(name: string | undefined): string | null {
  if (name === undefined) return null;
  const encoding = encodingNamed(name);
  if (encoding === null) throw new UsageError(`no such encoding: ${name}`);
  return encoding;
}

function readDelimiters(templates: readonly string[]): readonly OwnFamily[] {
  const { families, faults } = readTemplates(templates);
  const [fault] = faults;
  if (fault) throw new UsageError(explainFault(fault, '--delimiter', inEnglish));
  return families;
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        format: { type: 'string' },
        delimiter: { type: 'string', multiple: true },
        gazetteer: { type: 'string' },
        encoding: { type: 'string' },
        sentences: { type: 'string' },
        words: { type: 'string' },
        posts: { type: 'boolean' },
        points: { type: 'boolean' },
        bundle: { type: 'boolean' },
        only: { type: 'string' },
        out: { type: 'string' },
        overwrite: { type: 'boolean' },
        to: { type: 'string' },
        author: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean' },
      },
    });
  } catch (error) {
    throw new UsageError(
      error instanceof Error ? (error.message.split('. ')[0] ?? error.message) : String(error),
    );
  }
}
