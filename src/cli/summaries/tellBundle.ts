import type { Article } from '../../core/articles/article';
import { headingOf } from '../../core/articles/card';
import { escapeMarkdown } from '../../core/exchange/markdown';
import { type BundleOptions, bundleSummary } from '../../core/summaries/bundle';
import { finish } from '../../core/text/steps';
import { oneLine, placeName } from '../printed';
import type { Tell } from './telling';

/** Tells what the articles of a file share, near-duplicates once, each sentence with the articles that tell it. */
export const tellBundle =
  (options: BundleOptions): Tell =>
  (file, text, { articles }) => {
    const shared = finish(
      bundleSummary(
        articles.map((source) => ({ text, source })),
        options,
      ),
    );
    const points = shared.map(({ article, range, text: words, toldBy }) => ({
      range,
      text: words,
      article: article + 1,
      toldBy: toldBy.map((index) => ({ number: index + 1, name: articles[index]?.name ?? null })),
    }));
    const callEach = ({ toldBy }: (typeof points)[number]): string[] =>
      toldBy.map(({ number }) => called(text, articles, number));
    return {
      json: { articles: articles.length, shared: points },
      lines: (several) => {
        if (points.length === 0) return [];
        const lines = points.map(
          (point) => `${oneLine(point.text)} [${callEach(point).map(oneLine).join('; ')}]`,
        );
        return [(several ? [placeName(file, null), ...lines] : lines).join('\n')];
      },
      markdown: () => {
        if (points.length === 0) return [];
        const items = points.map(
          (point) => `- ${escapeMarkdown(point.text)} (${callEach(point).map(escapeMarkdown).join('; ')})`,
        );
        return [[`## ${escapeMarkdown(file)}`, '', ...items].join('\n')];
      },
    };
  };

/** An article's name, else its title, else its number. */
function called(text: string, articles: readonly Article[], number: number): string {
  const article = articles[number - 1];
  return (article && headingOf(text, article)) ?? String(number);
}
