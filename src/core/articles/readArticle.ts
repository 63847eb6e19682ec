import type { Recognise, SentenceInContext } from '../entities/recogniser';
import { linkNames } from '../entities/linking';
import { findPosts } from '../posts/posts';
import { summarise } from '../summaries/rank';
import type { DetectLanguage } from '../text/language';
import { splitLines } from '../text/lines';
import { contains, type TextRange } from '../text/range';
import { sentencesOf } from '../text/sentences';
import type { Article } from './article';
import type { Block } from './block';
import { blocksOf } from './blocks';

/** What reading an article takes, besides its text. */
export interface Readers {
  readonly detectLanguage: DetectLanguage;
  readonly recognise: Recognise;
}

/** The language of an article is the one that most of its text is in; so many of its longest lines have a vote. */
const VOTING_LINES = 5;

/**
 * Understands the text of one article: blocks, posts, sentences, names and summary. Ranges count from its beginning.
 * @param name from its delimiter, if any.
 */
export function readArticle(text: string, name: string | null, readers: Readers): Article {
  const { detectLanguage, recognise } = readers;
  const language = languageOf(text, detectLanguage);
  const blocks = blocksOf(text, findPosts(text, language, detectLanguage));
  const inContext = blocks.flatMap((block) => sentencesInContext(text, block, language, detectLanguage));
  const sentences = inContext.map((sentence) => sentence.range);
  const { mentions, entities } = linkNames(text, recognise(text, inContext), isHome(inContext, language));
  const summary = summarise(text, { blocks, sentences, mentions });
  return { name, range: [0, text.length], language, blocks, sentences, mentions, entities, summary };
}

function languageOf(text: string, detectLanguage: DetectLanguage): string | null {
  const longest = splitLines(text)
    .sort((a, b) => b.text.length - a.text.length)
    .slice(0, VOTING_LINES);
  const votes = new Map<string, number>();
  for (const line of longest) {
    const language = detectLanguage(line.text);
    if (language !== null) votes.set(language, (votes.get(language) ?? 0) + Math.min(line.text.length, 1000));
  }
  const ranked = [...votes].sort((a, b) => b[1] - a[1]);
  return ranked[0]?.[0] ?? null;
}

/** A post's body and its attribution are apart; every other block is cut into sentences whole. */
function sentencesInContext(
  text: string,
  block: Block,
  articleLanguage: string | null,
  detectLanguage: DetectLanguage,
): SentenceInContext[] {
  if (block.role !== 'post')
    return sentencesOf(text, block.range).map((range) => ({ range, language: articleLanguage }));
  return stretchesOf(block.range, block.post.body.range).flatMap((stretch) =>
    sentencesOf(text, stretch).map((range) => ({
      range,
      language: detectLanguage(text.slice(...range)) ?? articleLanguage,
    })),
  );
}

function stretchesOf(block: TextRange, body: TextRange): TextRange[] {
  const stretches: TextRange[] = [[block[0], body[0]], body, [body[1], block[1]]];
  return stretches.filter(([start, end]) => start < end);
}

/** Tells whether an offset lies in a sentence of the article's own language. */
function isHome(
  sentences: readonly SentenceInContext[],
  language: string | null,
): (offset: number) => boolean {
  const foreign = sentences.filter((sentence) => sentence.language !== language);
  return (offset) => !foreign.some(({ range }) => contains(range, [offset, offset]));
}
