import type { Analysis } from '../core/analysis';
import type { Article } from '../core/articles/article';
import { describeArticle } from '../core/articles/card';
import { escapeMarkdown } from '../core/exchange/markdown';
import { summarise } from '../core/summaries/summarise';
import type { SummarySentence } from '../core/summaries/summary';
import type { SummarizeArguments } from './arguments';
import { jsonLayout, type Layout, printEach, type Streams } from './eachFile';

/** An article's summary, with what it is called. */
interface ArticleSummary {
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  readonly heading: string | null;
  /** With ranges in the file. */
  readonly sentences: readonly SummarySentence[];
}

/** Summarises each article of each file in turn and prints it before the next file is read. Resolves to the exit status. */
export function summarize(
  { files, format, length, posts }: Pick<SummarizeArguments, 'files' | 'format' | 'length' | 'posts'>,
  analyse: (text: string, file: string) => Analysis,
  streams: Streams,
): Promise<number> {
  const read = (text: string, file: string): ArticleSummary[] =>
    analyse(text, file).articles.map((article) => summaryOf(text, article, { length, posts }));
  if (format === 'json' || format === 'jsonl') {
    const layout = jsonLayout(format, files);
    const tell = (file: string, text: string): string =>
      JSON.stringify({ file, articles: read(text, file).map(withoutHeading) }, null, layout.indent);
    return printEach(files, layout, tell, streams);
  }
  const write = format === 'markdown' ? asMarkdown : asText;
  const told = (file: string, text: string): string => {
    const articles = read(text, file).filter(({ sentences }) => sentences.length > 0);
    return articles.map((article) => write(article, file, articles.length + files.length > 2)).join('\n\n');
  };
  return printEach(files, PARAGRAPHS, told, streams);
}

const PARAGRAPHS: Layout = { open: '', between: '\n\n', close: '\n' };

function summaryOf(
  text: string,
  article: Article,
  { length, posts }: Pick<SummarizeArguments, 'length' | 'posts'>,
): ArticleSummary {
  const { heading } = describeArticle(text, article, 0);
  return { name: article.name, heading, sentences: summarise(text, article, { length, posts }) };
}

const withoutHeading = ({ name, sentences }: ArticleSummary): Omit<ArticleSummary, 'heading'> => ({
  name,
  sentences,
});

/** @param several true where more than this article is told, so that it has to be said whose summary it is. */
function asText({ name, sentences }: ArticleSummary, file: string, several: boolean): string {
  const head = name === null ? file : `${file}: ${name}`;
  const lines = sentences.map(({ text }) => oneLine(text));
  return (several ? [oneLine(head), ...lines] : lines).join('\n');
}

function asMarkdown({ heading, sentences }: ArticleSummary, file: string): string {
  const items = sentences.map(({ text }) => `- ${escapeMarkdown(text)}`);
  return [`## ${escapeMarkdown(heading ?? file)}`, '', ...items].join('\n');
}

/** What a terminal would take for a command, and the marks that turn the direction of the text behind them. */
const NOT_PRINTED = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const oneLine = (text: string): string => text.replace(/\s+/gu, ' ').replace(NOT_PRINTED, '').trim();
