import type { Article } from '../articles/article';
import { describeArticle } from '../articles/card';
import { isUncertain } from '../entities/certainty';
import type { Entity, Mention } from '../entities/entity';
import { TYPE_NAMES } from '../entities/names';
import { profileEntity } from '../entities/profile';
import type { Post } from '../posts/post';
import { saidOf } from '../report/said';
import { resolveDate } from '../report/timeline';
import { BASES } from '../report/wording';
import { excerpt } from '../text/excerpt';
import { inEnglish, type Translate } from '../text/translate';
import { escapeMarkdown, linkTarget, quoteMarkdown } from './markdown';
import { describeLength, describePost, type Presentation } from './presentation';

/** The most companions that a card names. */
const COMPANIONS = 8;

/** Text without a full stop is one sentence; a card shows so many UTF-16 units of it. */
const LONGEST_SENTENCE = 600;

/**
 * What a hover says of an entity, as Markdown: type, canonical name, what the workspace says of it, aliases, count, place of the first mention,
 * the sentence that says most of it, and who else is in its sentences. Empty where the article has no entity of this id.
 */
export function entityCard(text: string, article: Article, id: string, presentation: Presentation): string {
  const { translate = inEnglish } = presentation;
  const profile = profileEntity(article, id);
  if (!profile) return '';
  const { entity, mentions, firstSentence, companions } = profile;
  const count = mentions.length === 1 ? translate('1 mention') : translate('{0} mentions', mentions.length);
  const telling = saidOf(text, article, entity)?.range ?? firstSentence;
  const place = placeOf(mentions[0]?.range[0] ?? firstSentence[0], presentation);
  return paragraphs([
    `**${escapeMarkdown(entity.name)}** · ${translate(TYPE_NAMES[entity.type].one)}`,
    ...knownOf(entity),
    entity.aliases.length > 0 ? translate('Also: {0}', entity.aliases.map(escapeMarkdown).join(', ')) : '',
    translate('{0}, first on {1}', count, place),
    quoteMarkdown(excerpt(text, telling, LONGEST_SENTENCE)),
    companions.length > 0 ? translate('With: {0}', names(companions.slice(0, COMPANIONS))) : '',
  ]);
}

/** What the workspace's gazetteer says of an entity; people who share a workspace may not trust each other. */
function knownOf({ known }: Entity): string[] {
  const { note, link } = known ?? { note: null, link: null };
  return [
    note === null ? '' : note.split('\n').map(escapeMarkdown).join('  \n'),
    link === null ? '' : `[${escapeMarkdown(link)}](${linkTarget(link)})`,
  ];
}

/** What a hover says of a mention: the card of its entity, and whether it is uncertain that this is one. */
export function mentionCard(
  text: string,
  article: Article,
  mention: Mention,
  presentation: Presentation,
): string {
  const { translate = inEnglish } = presentation;
  const percent = Math.round((mention.probability ?? 1) * 100);
  return paragraphs([
    entityCard(text, article, mention.entity, presentation),
    resolveDateWords(text, article, mention, translate),
    isUncertain(mention) ? `*${translate('Uncertain: {0} % likely', percent)}*` : '',
  ]);
}

/** The day that a date says, and how it is known, as the timeline of a report tells it; empty of what is no date. */
function resolveDateWords(text: string, article: Article, mention: Mention, translate: Translate): string {
  const { iso, basis } = resolveDate(text, article, mention) ?? { iso: null, basis: 'stated' };
  const how = BASES[basis];
  return how === null ? (iso ?? '') : [iso, translate(how)].filter((part) => part !== null).join(' · ');
}

/** What a hover says of a post, as Markdown: platform, author, handle, date, languages, its text and its media. */
export function postCard(post: Post, presentation: Presentation): string {
  const { translate = inEnglish } = presentation;
  return paragraphs([
    describePost(post, presentation),
    quoteMarkdown(post.body.text),
    post.media.length > 0 ? translate('Media: {0}', post.media.map(escapeMarkdown).join(', ')) : '',
    post.url === null ? '' : escapeMarkdown(post.url),
  ]);
}

/** An article at a glance, as Markdown: heading, language, words, reading time, summary and top entities. */
export function articleCard(text: string, article: Article, presentation: Presentation): string {
  const { translate = inEnglish } = presentation;
  const card = describeArticle(text, article);
  return paragraphs([
    card.heading === null ? '' : `**${escapeMarkdown(card.heading)}**`,
    describeLength(card, presentation),
    card.summary.map(({ text: sentence }) => `- ${escapeMarkdown(sentence)}`).join('\n'),
    card.topEntities.length > 0 ? translate('Named most: {0}', names(card.topEntities, true)) : '',
  ]);
}

function names(entities: readonly Entity[], counted = false): string {
  return entities
    .map(({ name, mentions }) => escapeMarkdown(name) + (counted ? ` (${mentions})` : ''))
    .join(', ');
}

/** "line 12", as a link where there is an address. */
function placeOf(offset: number, { translate = inEnglish, lineOf, addressOf }: Presentation): string {
  const line = lineOf(offset);
  const address = addressOf(line);
  const label = translate('line {0}', line);
  return address === null ? label : `[${label}](${linkTarget(address)})`;
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
