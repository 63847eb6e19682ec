import { parseArgs } from 'node:util';
import type { OwnFamily } from '../core/bundles/templates/ownFamily';
import { explainFault, readTemplates } from '../core/bundles/templates/readTemplates';
import { inEnglish } from '../core/text/translate';

/** What `lede analyze` was asked for. */
export interface AnalyzeArguments {
  readonly command: 'analyze';
  readonly format: 'json' | 'jsonl';
  /** What bundles are cut by besides what Lede knows. */
  readonly delimiters: readonly OwnFamily[];
  /** The file of the names that are known; null for the nearest `.lede.yaml` of each file. */
  readonly gazetteer: string | null;
  /** In the order given; `-` is standard input. */
  readonly files: readonly string[];
}

/** What the command line was asked for. */
export type Arguments = AnalyzeArguments | { readonly command: 'help' } | { readonly command: 'version' };

/** Wrong usage; the message is one line for the user. */
export class UsageError extends Error {}

export const USAGE = `Usage: lede analyze [--format json|jsonl] [--delimiter TEMPLATE]… [--gazetteer FILE] FILE…

Prints what each source article holds: its parts, posts, entities and summary. FILE may be - for standard input.

  --format jsonl   one JSON object a line, one for each file (the default)
  --format json    indented, as an array where there is more than one file
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
  if (command !== 'analyze')
    throw new UsageError(command === undefined ? 'name a command' : `no such command: ${command}`);
  const { format = 'jsonl' } = values;
  if (format !== 'json' && format !== 'jsonl') throw new UsageError(`no such format: ${format}`);
  if (files.length === 0) throw new UsageError('name a file, or - for standard input');
  const { gazetteer = null } = values;
  return { command, format, delimiters: readDelimiters(values.delimiter ?? []), gazetteer, files };
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
