import type { Article } from '../articles/article';
import { describeArticle } from '../articles/card';
import { type Entity, ENTITY_TYPES } from '../entities/entity';
import { TYPE_NAMES } from '../entities/names';
import type { Post } from '../posts/post';
import { escapeMarkdown, linkTarget, quoteMarkdown } from '../exchange/markdown';
import { describeLength, describePost, type Presentation } from '../exchange/presentation';
import type { TextRange } from '../text/range';
import { inEnglish } from '../text/translate';

/** A link in a report: where its words stand in the report, and the line that it leads to, counted from 1. */
export interface ReportLink {
  readonly range: TextRange;
  readonly line: number;
}

/** A report being written, with the lines that it has referred to. */
interface Draft {
  readonly presentation: Presentation;
  readonly title: string;
  readonly lines: Set<number>;
}

/**
 * A Markdown document on some articles of `text`: of each its summary, every sentence a link to its line, its entities
 * and its posts. Null where there is nothing to tell of any of them.
 * @param title heads an article that has neither name nor title.
 */
export function summaryReport(
  text: string,
  articles: readonly Article[],
  presentation: Presentation,
  title: string,
): string | null {
  const told = articles.filter(
    ({ summary, entities, blocks }) =>
      summary.length > 0 || entities.length > 0 || blocks.some(({ role }) => role === 'post'),
  );
  if (told.length === 0) return null;
  const draft: Draft = { presentation, title, lines: new Set() };
  const chapters = told.map((article) => chapter(text, article, draft));
  return `${[...chapters, definitions(draft)].filter((part) => part !== '').join('\n\n')}\n`;
}

/** The links of a report, as {@link summaryReport} writes them; no words of an article look like one. */
export function reportLinks(report: string): ReportLink[] {
  return [...report.matchAll(/\[((?:[^[\]\\\n]|\\.)+)\]\[L(\d+)\]/gu)].map(
    ({ index, 1: words = '', 2: line }) => ({
      range: [index + 1, index + 1 + words.length],
      line: Number(line),
    }),
  );
}

function chapter(text: string, article: Article, draft: Draft): string {
  const { translate = inEnglish } = draft.presentation;
  const card = describeArticle(text, article);
  return paragraphs([
    `# ${escapeMarkdown(card.heading ?? draft.title)}`,
    describeLength(card, draft.presentation),
    section(
      translate('Summary'),
      article.summary.map(
        ({ text: sentence, range }) => `- ${link(escapeMarkdown(sentence), range[0], draft)}`,
      ),
    ),
    entitySection(article, draft),
    section(
      translate('Posts'),
      article.blocks.flatMap((block) =>
        block.role === 'post' ? [postItem(block.post, block.range[0], draft)] : [],
      ),
      '\n\n',
    ),
  ]);
}

function entitySection(article: Article, draft: Draft): string {
  const { translate = inEnglish } = draft.presentation;
  const firstMentions = new Map<string, number>();
  for (const { entity, range } of article.mentions) {
    if (!firstMentions.has(entity)) firstMentions.set(entity, range[0]);
  }
  const types = ENTITY_TYPES.map((type) => {
    const entities = article.entities
      .filter((entity) => entity.type === type)
      .sort((a, b) => b.mentions - a.mentions);
    const items = entities.map((entity) => entityItem(entity, firstMentions.get(entity.id), draft));
    return section(translate(TYPE_NAMES[type].many), items, '\n', '###');
  });
  return section(
    translate('Entities'),
    types.filter((type) => type !== ''),
    '\n\n',
  );
}

function entityItem({ name, aliases, mentions }: Entity, first: number | undefined, draft: Draft): string {
  const { translate = inEnglish } = draft.presentation;
  const also = aliases.length > 0 ? ` (${aliases.map(escapeMarkdown).join(', ')})` : '';
  const count = mentions === 1 ? translate('1 mention') : translate('{0} mentions', mentions);
  const place = first === undefined ? '' : `, ${lineLink(first, draft)}`;
  return `- **${escapeMarkdown(name)}**${also}: ${count}${place}`;
}

function postItem(post: Post, start: number, draft: Draft): string {
  const { presentation } = draft;
  const { translate = inEnglish } = presentation;
  const parts = paragraphs([
    `${describePost(post, presentation)} · ${lineLink(start, draft)}`,
    quoteMarkdown(post.body.text),
    post.media.length > 0 ? translate('Media: {0}', post.media.map(escapeMarkdown).join(', ')) : '',
    post.url === null ? '' : escapeMarkdown(post.url),
  ]);
  return `- ${parts.replace(/\n(?!\n)/g, '\n  ')}`;
}

/** "line 12", as a link where there is an address. */
function lineLink(offset: number, draft: Draft): string {
  const { translate = inEnglish, lineOf } = draft.presentation;
  return link(translate('line {0}', lineOf(offset)), offset, draft);
}

/** A link by reference, so that the document reads well as plain text too; just the words where there is no address. */
function link(words: string, offset: number, { presentation, lines }: Draft): string {
  const line = presentation.lineOf(offset);
  if (words === '' || presentation.addressOf(line) === null) return words;
  lines.add(line);
  return `[${words}][L${line}]`;
}

function definitions({ presentation, lines }: Draft): string {
  return [...lines]
    .sort((a, b) => a - b)
    .map((line) => `[L${line}]: ${linkTarget(presentation.addressOf(line) ?? '')}`)
    .join('\n');
}

function section(heading: string, items: readonly string[], between = '\n', level = '##'): string {
  return items.length === 0 ? '' : `${level} ${heading}\n\n${items.join(between)}`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
