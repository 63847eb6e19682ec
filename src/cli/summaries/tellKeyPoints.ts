import { headingOf } from '../../core/articles/card';
import { escapeMarkdown } from '../../core/exchange/markdown';
import { keyPoints, type KeyPointsOptions } from '../../core/summaries/keyPoints';
import { oneLine, placeName } from '../printed';
import type { Tell } from './telling';

/** Tells each article section by section, in the sentences that say most of each. */
export const tellKeyPoints =
  (options: KeyPointsOptions): Tell =>
  (file, text, { articles }) => {
    const all = articles.map((article) => ({
      name: article.name,
      heading: headingOf(text, article),
      sections: keyPoints(text, article, options).map(({ heading, sentences }) => ({
        heading: heading && { range: heading, text: text.slice(...heading) },
        sentences,
      })),
    }));
    const told = all.filter(({ sections }) => sections.length > 0);
    return {
      json: { articles: all.map(({ name, sections }) => ({ name, sections })) },
      lines: (several) =>
        told.flatMap(({ name, sections }) => {
          const parts = sections.map(({ heading, sentences }) => {
            const lines = sentences.map((sentence) => oneLine(sentence.text));
            return (heading ? [oneLine(heading.text), ...lines] : lines).join('\n');
          });
          return several || told.length > 1 ? [placeName(file, name), ...parts] : parts;
        }),
      markdown: () =>
        told.flatMap(({ heading: article, sections }) => [
          `## ${escapeMarkdown(article ?? file)}`,
          ...sections.map(({ heading, sentences }) => {
            const items = sentences.map((sentence) => `- ${escapeMarkdown(sentence.text)}`);
            return (heading ? [`### ${escapeMarkdown(heading.text)}`, '', ...items] : items).join('\n');
          }),
        ]),
    };
  };
