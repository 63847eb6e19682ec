import type { Analysis } from '../core/analysis';
import type { SummarizeArguments } from './arguments';
import { jsonLayout, type Layout, printEach, type Streams } from './eachFile';
import { printedJson } from './printed';
import { tellBundle } from './summaries/tellBundle';
import { tellKeyPoints } from './summaries/tellKeyPoints';
import { tellSummaries } from './summaries/tellSummaries';
import type { Tell } from './summaries/telling';

type Asked = Pick<SummarizeArguments, 'files' | 'format' | 'of' | 'length' | 'posts'>;

const TELLERS: Readonly<Record<SummarizeArguments['of'], (asked: Asked) => Tell>> = {
  article: tellSummaries,
  sections: ({ length: { sentences }, posts }) => tellKeyPoints({ sentences, posts }),
  bundle: ({ length: { sentences }, posts }) => tellBundle({ sentences, posts }),
};

/** Summarises each file in turn and prints what it says before the next is read. Resolves to the exit status. */
export function summarize(
  asked: Asked,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<number> {
  const { files, format } = asked;
  const tell = TELLERS[asked.of](asked);
  if (format === 'json' || format === 'jsonl') {
    const layout = jsonLayout(format, files);
    const write = (file: string, text: string): string =>
      printedJson({ file, ...tell(file, text, analyse(text, file)).json }, layout.indent);
    return printEach(files, layout, write, streams);
  }
  const write = (file: string, text: string): string => {
    const { lines, markdown } = tell(file, text, analyse(text, file));
    return (format === 'markdown' ? markdown() : lines(files.length > 1)).join('\n\n');
  };
  return printEach(files, PARAGRAPHS, write, streams);
}

const PARAGRAPHS: Layout = { open: '', between: '\n\n', close: '\n' };
