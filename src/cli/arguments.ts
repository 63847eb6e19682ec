import { parseArgs } from 'node:util';
import type { OwnFamily } from '../core/bundles/templates/ownFamily';
import { explainFault, readTemplates } from '../core/bundles/templates/readTemplates';
import type { SummaryLength } from '../core/summaries/length';
import { inEnglish } from '../core/text/translate';

const ANALYZE_FORMATS = ['jsonl', 'json'] as const;
const SUMMARIZE_FORMATS = ['text', 'markdown', 'json', 'jsonl'] as const;

/** What every command is told. */
interface OfFiles {
  /** What bundles are cut by besides what Lede knows. */
  readonly delimiters: readonly OwnFamily[];
  /** The file of the names that are known; null for the nearest `.lede.yaml` of each file. */
  readonly gazetteer: string | null;
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

/** What the command line was asked for. */
export type Arguments =
  AnalyzeArguments | SummarizeArguments | { readonly command: 'help' } | { readonly command: 'version' };

/** Wrong usage; the message is one line for the user. */
export class UsageError extends Error {}

export const USAGE = `Usage: lede analyze [--format json|jsonl] [--delimiter TEMPLATE]… [--gazetteer FILE] FILE…
       lede summarize [--points | --bundle] [--sentences K] [--words N] [--posts]
                      [--format text|markdown|json|jsonl] [--delimiter TEMPLATE]… [--gazetteer FILE] FILE…

analyze prints what each source article holds: its parts, posts, entities and summary. summarize prints the sentences that say
most of each. FILE may be - for standard input.

  --format jsonl   one JSON object a line, one for each file (the default of analyze)
  --format json    indented, as an array where there is more than one file
  --format text    the sentences, a line each, under the file's name where there are several (the default of summarize)
  --format markdown
                   a heading and a list for each article
  --points         the key points of each article, section by section
  --bundle         what the articles of each FILE share, told once, with the articles that tell it
  --sentences K    at most so many sentences: of an article (2 where neither this nor --words is given), of each
                   section (1) or of the bundle (5)
  --words N        at most so many words of an article, though a sentence at least
  --posts          chooses from embedded posts too
  --delimiter TEMPLATE
                   a delimiter of your bundles, such as '%%% FILE {name} %%%'; may be given several times, and is
                   written as in the setting lede.delimiters (see the README)
  --gazetteer FILE names that are known, as in .lede.yaml (see the README); without it, each FILE has those of the
                   nearest .lede.yaml in its folder or above
  --help           this text
  --version        the version

Exit status: 0; 1 where a file could not be read (the others are still printed), or something in a
.lede.yaml has no effect; 2 for wrong usage.
`;

/**
 * Reads the words of the command line behind the program's name.
 * @throws UsageError where they make no sense.
 */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  if (values.help) return { command: 'help' };
  if (values.version) return { command: 'version' };
  const [command, ...files] = positionals;
  if (command !== 'analyze' && command !== 'summarize')
    throw new UsageError(command === undefined ? 'name a command' : `no such command: ${command}`);
  const told = (): OfFiles => {
    if (files.length === 0) throw new UsageError('name a file, or - for standard input');
    const { gazetteer = null } = values;
    return { delimiters: readDelimiters(values.delimiter ?? []), gazetteer, files };
  };
  if (command === 'summarize') {
    const format = oneOf(SUMMARIZE_FORMATS, values.format ?? 'text');
    const of = readOf(values);
    const length = readLength(values, of);
    return { command, format, of, length, posts: values.posts ?? false, ...told() };
  }
  for (const option of ['points', 'bundle', 'sentences', 'words', 'posts'] as const)
    if (values[option] !== undefined) throw new UsageError(`--${option} is for summarize`);
  return { command, format: oneOf(ANALYZE_FORMATS, values.format ?? 'jsonl'), ...told() };
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
        sentences: { type: 'string' },
        words: { type: 'string' },
        posts: { type: 'boolean' },
        points: { type: 'boolean' },
        bundle: { type: 'boolean' },
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
