import { escapeMarkdown, linkTarget } from '../exchange/markdown';
import type { Presentation } from '../exchange/presentation';
import { inEnglish } from '../text/translate';
import type { BundleReport } from './bundleReport';

/** What the articles of a bundle share as a Markdown document, each sentence with the articles that tell it. */
export function bundleToMarkdown(
  { articles, points }: BundleReport,
  { lineOf, addressOf, translate = inEnglish }: Presentation,
  title: string,
): string {
  const link = (words: string, offset: number): string => {
    const address = addressOf(lineOf(offset));
    return address === null ? words : `[${words}](${linkTarget(address)})`;
  };
  const items = points.map(({ text, range, toldBy }) => {
    const names = toldBy.map(({ heading, number, range: place }) =>
      link(escapeMarkdown(heading ?? String(number)), place[0]),
    );
    return `- ${link(escapeMarkdown(text), range[0])}\n  ${names.join(' · ')}`;
  });
  const count = translate('{0} articles', articles);
  return `# ${escapeMarkdown(title)}\n\n${count}\n\n## ${translate('What the Articles Share')}\n\n${items.join('\n')}\n`;
}
