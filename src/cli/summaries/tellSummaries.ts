import { headingOf } from '../../core/articles/card';
import { escapeMarkdown } from '../../core/exchange/markdown';
import { summarise, type SummaryOptions } from '../../core/summaries/summarise';
import { oneLine, placeName } from '../printed';
import type { Tell } from './telling';

/** Tells each article in the sentences that say most of it. */
export const tellSummaries =
  (options: SummaryOptions): Tell =>
  (file, text, { articles }) => {
    const all = articles.map((article) => ({
      name: article.name,
      heading: headingOf(text, article),
      sentences: summarise(text, article, options),
    }));
    const told = all.filter(({ sentences }) => sentences.length > 0);
    return {
      json: { articles: all.map(({ name, sentences }) => ({ name, sentences })) },
      lines: (several) =>
        told.map(({ name, sentences }) => {
          const lines = sentences.map((sentence) => oneLine(sentence.text));
          return (several || told.length > 1 ? [placeName(file, name), ...lines] : lines).join('\n');
        }),
      markdown: () =>
        told.map(({ heading, sentences }) => {
          const items = sentences.map((sentence) => `- ${escapeMarkdown(sentence.text)}`);
          return [`## ${escapeMarkdown(heading ?? file)}`, '', ...items].join('\n');
        }),
    };
  };
