import type { Article } from '../../articles/article';
import type { BlockRole, PostBlock } from '../../articles/block';
import type { Entity, Mention } from '../../entities/entity';
import { contains, type TextRange, trim } from '../../text/range';
import { tokensOf } from '../../text/tokens';
import { type Passage, passageOf } from '../passage';
import { beginningIn, lastBefore } from '../../text/within';
import { type Attribution, attributionOf, type QuotedText, type Surroundings } from './attribution';
import { findDialogue } from './dialogue';
import { findQuoted, type Quoted } from './marks';

/** Who says something. */
export interface Speaker {
  readonly name: string;
  /** The `id` of the entity; null for an author of a post whom the article does not name. */
  readonly entity: string | null;
}

/** What somebody is quoted with. */
export interface Quotation extends Passage {
  /** Null where the text does not name who says it, or does not say it clearly. */
  readonly speaker: Speaker | null;
  /** The post that it is; null for what the article quotes. */
  readonly post: PostBlock['post'] | null;
}

const QUOTING: ReadonlySet<BlockRole> = new Set(['standfirst', 'body', 'list']);

/** Nobody is said to say so many words, yet they are no name: they are quoted all the same. */
const MANY_WORDS = 5;

/** What is said without a colon before it, in so few words, is as often a name or a word held off with marks. */
const FEW_WORDS = 3;

/** A turn's attribution is shorter than this, in UTF-16 units. */
const TURN = 160;

/** What the article quotes, and its posts, in text order. */
export function quotations(text: string, article: Article): Quotation[] {
  const { language, mentions } = article;
  const sentences = article.sentences.map((range) => ({ range }));
  const named = new Map(article.entities.map((entity) => [entity.id, entity]));
  const authors = entitiesByForm(article.entities);
  const source = { sentences, named, quoted: { text, language, mentions } };
  return article.blocks.flatMap((block, index): Quotation[] => {
    if (block.role === 'post') return postQuotation(text, authors, block);
    if (!QUOTING.has(block.role)) return [];
    return quotationsIn(source, block.range, article.blocks[index + 1]?.range);
  });
}

/** An article in the forms that are searched. */
interface Source {
  readonly quoted: QuotedText;
  /** By `id`. */
  readonly named: ReadonlyMap<string, Entity>;
  readonly sentences: readonly { readonly range: TextRange }[];
}

function quotationsIn(source: Source, paragraph: TextRange, next: TextRange | undefined): Quotation[] {
  const { text, language, mentions } = source.quoted;
  const dialogue = findDialogue(text, paragraph, language);
  const goesOn = next !== undefined && text.charAt(paragraph[0]) === text.charAt(next[0]);
  const all = dialogue.length > 0 ? dialogue : findQuoted(text, paragraph, goesOn);
  let previous: { readonly quoted: Quoted; readonly attribution: Attribution | undefined } | undefined;
  return all.flatMap((quoted, index) => {
    const around = surroundings(source, paragraph, all, index);
    let attribution = attributionOf(source.quoted, quoted, around);
    if (previous && goesOnWith(source, previous.quoted, quoted)) attribution ??= previous.attribution;
    previous = { quoted, attribution };
    const isSpeech = dialogue.length > 0 || isSaid(text, mentions, quoted, attribution);
    if (!isSpeech) return [];
    const speaker = attribution?.speaker ? speakerOf(source, attribution.speaker) : null;
    return [{ ...passageOf(text, wordsOf(text, quoted)), speaker, post: null }];
  });
}

/** The words of its sentence on both sides of a quotation, as far as no other is quoted in them. */
function surroundings(
  { sentences }: Source,
  paragraph: TextRange,
  all: readonly Quoted[],
  index: number,
): Surroundings {
  const outer = all[index]?.outer ?? paragraph;
  const floor = all[index - 1]?.outer[1] ?? paragraph[0];
  const ceiling = all[index + 1]?.outer[0] ?? paragraph[1];
  const start = beginningIn(sentences, [floor, outer[0] + 1]).at(-1)?.range[0] ?? floor;
  // What closes a quotation may be the first character that the next sentence has.
  const end = lastBefore(sentences, outer[1] + 2)?.range[1] ?? outer[1];
  return { before: [start, outer[0]], behind: [outer[1], Math.max(outer[1], Math.min(end, ceiling))] };
}

/** What is quoted, without the comma that English sets before the closing mark. */
function wordsOf(text: string, { inner }: Quoted): TextRange {
  const [start, end] = trim(text, inner);
  return [start, end - (/[,;]$/.test(text.slice(start, end)) ? 1 : 0)];
}

/** True where nothing but the words that attribute one quotation parts it from the next. */
function goesOnWith({ sentences }: Source, one: Quoted, next: Quoted): boolean {
  const between: TextRange = [one.outer[1], next.outer[0]];
  return between[1] - between[0] < TURN && beginningIn(sentences, between).length <= 1;
}

/** True for what somebody says, rather than a name or a single word in quotation marks. */
function isSaid(
  text: string,
  mentions: readonly Mention[],
  { inner, outer }: Quoted,
  attribution: Attribution | undefined,
): boolean {
  const words = tokensOf(text, inner);
  if (beginningIn(mentions, outer).some(({ range }) => contains(range, trim(text, inner)))) return false;
  if (/[:：]\s*$/.test(text.slice(Math.max(0, outer[0] - 3), outer[0])) && attribution) return true;
  const verb = attribution?.verb;
  const verbBehind = verb && verb[0] >= outer[1];
  if (verbBehind) return words.length > 0;
  return words.length >= (verb ? FEW_WORDS : MANY_WORDS);
}

function speakerOf({ named }: Source, mention: Mention): Speaker {
  return { name: named.get(mention.entity)?.name ?? mention.text, entity: mention.entity };
}

/** A post says what its author says, who may be one of those that the article names by that name. */
function postQuotation(text: string, authors: ReadonlyMap<string, Entity>, { post }: PostBlock): Quotation[] {
  if (post.body.text === '') return [];
  const name = post.author ?? (post.handle === null ? null : `@${post.handle}`);
  const speaker = name === null ? null : { name, entity: authors.get(post.author ?? '')?.id ?? null };
  return [{ ...passageOf(text, post.body.range), speaker, post }];
}

/** Entities by each name that they have; the first, where several have the same. */
function entitiesByForm(entities: readonly Entity[]): ReadonlyMap<string, Entity> {
  const byForm = new Map<string, Entity>();
  for (const entity of entities) {
    if (entity.type === 'date') continue;
    for (const form of [entity.name, ...entity.aliases]) if (!byForm.has(form)) byForm.set(form, entity);
  }
  return byForm;
}
