import { type Entity, ENTITY_TYPES } from '../entities/entity';
import { TYPE_NAMES } from '../entities/names';
import { escapeMarkdown, linkTarget, quoteMarkdown } from '../exchange/markdown';
import { describeLength, describePost, type Presentation } from '../exchange/presentation';
import type { AlignedSentence } from '../languageModel/alignment';
import type { AlignedAnswer } from '../languageModel/answer';
import type { Post } from '../posts/post';
import type { KeyPoints } from '../summaries/keyPoints';
import { inEnglish, type Translate } from '../text/translate';
import type { Tie } from './coOccurrence';
import { passageOf } from './passage';
import type { Quotation } from './quotations/quotations';
import type { Report } from './report';
import type { NamedEntity } from './said';
import type { DatedPassage } from './timeline';
import { BASES, FROM_MODEL, PARTS, UNKNOWN_SPEAKER, UNSUPPORTED, WRITTEN_BY } from './wording';

/** A document being written, with the lines that it has referred to, and with the text that these are of. */
interface Draft {
  readonly text: string;
  readonly presentation: Presentation;
  readonly translate: Translate;
  readonly title: string;
  readonly lines: Set<number>;
}

/** What is written as one document. */
export interface KeptReports {
  readonly reports: readonly Report[];
  /** What the reports' ranges count in. */
  readonly text: string;
  /** What a language model says of it all, which comes first; missing where none was asked. */
  readonly answer?: AlignedAnswer | undefined;
}

/**
 * Reports as one Markdown document, in which every sentence leads to its line.
 * @param title heads an article that has neither name nor title.
 */
export function reportToMarkdown(
  { reports, text, answer }: KeptReports,
  presentation: Presentation,
  title: string,
): string {
  const { translate = inEnglish } = presentation;
  const draft: Draft = { text, presentation, translate, title, lines: new Set() };
  const chapters = reports.map((report) => chapter(report, draft));
  const said = answer && answer.sentences.length > 0 ? [answerChapter(answer, draft)] : [];
  return `${paragraphs([...said, ...chapters, definitions(draft)])}\n`;
}

function answerChapter({ model, sentences, note }: AlignedAnswer, draft: Draft): string {
  const { translate } = draft;
  return paragraphs([
    `# ${translate(WRITTEN_BY, escapeMarkdown(model))}`,
    `*${translate(FROM_MODEL)}*`,
    sentences.map((sentence) => answerItem(sentence, draft)).join('\n'),
    escapeMarkdown(note ?? ''),
  ]);
}

function answerItem({ text, support }: AlignedSentence, draft: Draft): string {
  const places = support.map(({ range }) => lineLink(range[0], draft)).join(', ');
  const mark = places === '' ? `**${draft.translate(UNSUPPORTED)}**` : `(${places})`;
  return `- ${escapeMarkdown(text)} ${mark}`;
}

function chapter(report: Report, draft: Draft): string {
  const { translate, presentation } = draft;
  const { card, published } = report;
  const facts = [describeLength(card, presentation), escapeMarkdown(published ?? '')].filter(
    (fact) => fact !== '',
  );
  const posts = report.posts.map(({ post, range }) => postItem(post, range[0], draft));
  return paragraphs([
    `# ${escapeMarkdown(card.heading ?? draft.title)}`,
    facts.join(' · '),
    section(
      translate(PARTS.summary),
      report.summary.map((sentence) => `- ${quoted(sentence, draft)}`),
    ),
    section(
      translate(PARTS.points),
      report.points.map((points) => pointItems(points, draft)),
      '\n\n',
    ),
    section(translate(PARTS.names), namesByType(report.entities, draft), '\n\n'),
    section(
      translate(PARTS.timeline),
      report.timeline.map((entry) => dateItem(entry, draft)),
    ),
    section(
      translate(PARTS.quotations),
      report.quotations.filter(({ post }) => !post).map((quotation) => quotationItem(quotation, draft)),
    ),
    section(translate(PARTS.posts), posts, '\n\n'),
    section(translate(PARTS.together), tieTable(report.coOccurrence.ties, draft)),
  ]);
}

function pointItems({ heading, sentences }: KeyPoints, draft: Draft): string {
  const items = sentences.map((sentence) => `- ${quoted(sentence, draft)}`).join('\n');
  return heading ? `### ${quoted(passageOf(draft.text, heading), draft)}\n\n${items}` : items;
}

function namesByType(entities: readonly NamedEntity[], draft: Draft): string[] {
  return ENTITY_TYPES.flatMap((type) => {
    const items = entities
      .filter(({ entity }) => entity.type === type)
      .map((named) => nameItem(named, draft));
    return items.length > 0 ? [section(draft.translate(TYPE_NAMES[type].many), items, '\n', '###')] : [];
  });
}

function nameItem({ entity, first, said }: NamedEntity, draft: Draft): string {
  const { aliases, mentions } = entity;
  const also = aliases.length > 0 ? ` (${aliases.map(escapeMarkdown).join(', ')})` : '';
  const place = lineLink(first.range[0], draft);
  const head = `- **${escapeMarkdown(entity.name)}**${also}: ${countOf(mentions, draft.translate)}, ${place}`;
  return [head, ...said.map((passage) => `  - ${quoted(passage, draft)}`)].join('\n');
}

function dateItem({ iso, basis, date, passage }: DatedPassage, draft: Draft): string {
  const when = `**${escapeMarkdown(iso ?? date.text)}**`;
  const known = BASES[basis];
  const how = known === null ? '' : ` (${draft.translate(known)})`;
  return `- ${when}${how}: ${quoted(passage, draft)}`;
}

function quotationItem({ speaker, ...words }: Quotation, draft: Draft): string {
  const name = speaker ? `**${escapeMarkdown(speaker.name)}**` : draft.translate(UNKNOWN_SPEAKER);
  return `- ${name}: ${quoted(words, draft)}`;
}

function postItem(post: Post, start: number, draft: Draft): string {
  const { presentation, translate } = draft;
  const parts = paragraphs([
    `${describePost(post, presentation)} · ${lineLink(start, draft)}`,
    quoteMarkdown(post.body.text),
    post.media.length > 0 ? translate('Media: {0}', post.media.map(escapeMarkdown).join(', ')) : '',
    post.url === null ? '' : escapeMarkdown(post.url),
  ]);
  return `- ${parts.replace(/\n(?!\n)/g, '\n  ')}`;
}

function tieTable(ties: readonly Tie[], { translate }: Draft): string[] {
  if (ties.length === 0) return [];
  const head = [
    translate('Name'),
    translate('Named with'),
    translate('Sentences'),
    translate('Other paragraphs'),
  ];
  const name = (entity: Entity): string => escapeMarkdown(entity.name);
  const rows = ties.map(({ a, b, sentences, paragraphs: more }) => [name(a), name(b), sentences, more]);
  return [head, ['---', '---', '--:', '--:'], ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}

const countOf = (mentions: number, translate: Translate): string =>
  mentions === 1 ? translate('1 mention') : translate('{0} mentions', mentions);

/** Words of the article as a link to their line. */
function quoted(
  passage: { readonly text: string; readonly range: readonly [number, number] },
  draft: Draft,
): string {
  return link(escapeMarkdown(passage.text), passage.range[0], draft);
}

/** "line 12", as a link where there is an address. */
function lineLink(offset: number, draft: Draft): string {
  return link(draft.translate('line {0}', draft.presentation.lineOf(offset)), offset, draft);
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
