import type { Annotation } from '../../annotations/annotation';
import type { AnnotationInArticle } from '../../annotations/byArticle';
import type { Article } from '../../articles/article';
import type { Block } from '../../articles/block';
import { report } from '../../report/report';
import type { Passage } from '../../report/passage';
import { excerpt } from '../../text/excerpt';
import type { TextRange } from '../../text/range';

/** An article that a tool tells of. */
export interface ToolArticle {
  /** Its number in the file, from 1. */
  readonly number: number;
  readonly article: Article;
  /** The text that its ranges count in. */
  readonly text: string;
  /** What people have added to it; ranges count in `text` too. */
  readonly annotations: readonly AnnotationInArticle[];
  /** The line of an offset of it in the file, from 1. */
  readonly lineOf: (offset: number) => number;
}

/** What a tool tells of an article: some facts, and a list that can be cut where there is too much. */
export interface ToolAnswer {
  readonly facts: object;
  readonly items: readonly object[];
}

/** What language models can ask of an article, by the tool's name. */
export const TOOL_ANSWERS = {
  lede_structure: structure,
  lede_entities: entities,
  lede_posts: posts,
  lede_summary: summary,
  lede_annotations: annotations,
} satisfies Readonly<Record<string, (article: ToolArticle) => ToolAnswer>>;

export type ToolName = keyof typeof TOOL_ANSWERS;

/** Of a block the first words tell which it is, in UTF-16 units. */
const FIRST_WORDS = 120;

function structure(source: ToolArticle): ToolAnswer {
  const { article, text, lineOf } = source;
  const { range, language, published, blocks } = article;
  const facts = { ...heading(source), language, date: published ?? null, lines: linesOf(source, range) };
  const told = (block: Block): object => ({
    role: block.role,
    lines: [lineOf(block.range[0]), lineOf(block.range[1])],
    begins: excerpt(text, block.range, FIRST_WORDS),
  });
  return { facts, items: blocks.map(told) };
}

function entities(source: ToolArticle): ToolAnswer {
  const items = report(source.text, source.article).entities.map(({ entity, said }) => ({
    name: entity.name,
    type: entity.type,
    aliases: entity.aliases,
    mentions: entity.mentions,
    said: said.map((passage) => cited(passage, source)),
  }));
  return { facts: heading(source), items };
}

function posts(source: ToolArticle): ToolAnswer {
  const items = source.article.blocks.flatMap((block) => {
    if (block.role !== 'post') return [];
    const { platform, author, handle, date, body, media, url, languages } = block.post;
    const lines = linesOf(source, block.range);
    return [{ platform, author, handle, date, text: body.text, media, url, languages, lines }];
  });
  return { facts: heading(source), items };
}

function summary(source: ToolArticle): ToolAnswer {
  const read = report(source.text, source.article);
  const sentences = read.summary.map((passage) => ({ kind: 'summary', ...cited(passage, source) }));
  const dates = read.timeline.map(({ iso, basis, date, passage }) => ({
    kind: 'date',
    date: iso ?? date.text,
    basis,
    ...cited(passage, source),
  }));
  const quotations = read.quotations
    .filter(({ post }) => !post)
    .map((words) => ({ kind: 'quotation', speaker: words.speaker?.name ?? null, ...cited(words, source) }));
  const facts = { ...heading(source), language: source.article.language, date: read.published };
  return { facts, items: [...sentences, ...dates, ...quotations] };
}

/** What people added: labels, notes, relations and corrections, with what they are on; a relation names others by their ids. */
function annotations(source: ToolArticle): ToolAnswer {
  const items = source.annotations.map(({ annotation, range, isMoved }) => ({
    ...sayingOf(annotation),
    id: annotation.id,
    on: range && { text: excerpt(source.text, range, MOST_QUOTED), lines: linesOf(source, range) },
    author: annotation.author,
    created: annotation.created,
    status: annotation.status,
    ...(isMoved && { place: 'to be confirmed' }),
  }));
  return { facts: heading(source), items };
}

/** Of what an annotation is on, so much is quoted, in UTF-16 units. */
const MOST_QUOTED = 400;

function sayingOf(annotation: Annotation): object {
  const { kind } = annotation;
  if (kind === 'note') return { kind, note: annotation.text };
  if (kind === 'correction') return { kind, correction: annotation.correction };
  if (kind === 'relation') return { kind, label: annotation.label, from: annotation.from, to: annotation.to };
  return { kind, label: annotation.label };
}

function heading({ number, article, text }: ToolArticle): object {
  const title = article.blocks.find(({ role }) => role === 'title');
  return {
    article: number,
    name: article.name,
    title: title ? excerpt(text, title.range, FIRST_WORDS) : null,
  };
}

function cited(
  { text, range }: Passage,
  { lineOf }: ToolArticle,
): { readonly text: string; readonly line: number } {
  return { text, line: lineOf(range[0]) };
}

function linesOf({ lineOf }: ToolArticle, [start, end]: TextRange): [number, number] {
  return [lineOf(start), lineOf(end)];
}
