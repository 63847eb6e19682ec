import { recogniseComposed } from '../entities/composedText';
import type { Recognise, SentenceInContext } from '../entities/recogniser';
import { linkInSteps } from '../entities/linking';
import type { Wordings } from '../entities/linking/wordings';
import { applyGazetteer } from '../entities/workspaceGazetteer/applyGazetteer';
import type { Gazetteer } from '../entities/workspaceGazetteer/gazetteer';
import { findPostsInSteps } from '../posts/posts';
import { summarise } from '../summaries/summarise';
import type { DetectLanguage } from '../text/language';
import { type TextRange, touches } from '../text/range';
import { sentencesOf } from '../text/sentences';
import { finish } from '../text/steps';
import { lastBefore } from '../text/within';
import { type Article, withSummary } from './article';
import { articleDay } from './articleDay';
import { articleLanguage } from './articleLanguage';
import type { Block } from './block';
import { blocksOf } from './blocks';

/** What reading an article takes, besides its text; one set serves any number of texts. */
export interface Readers {
  readonly detectLanguage: DetectLanguage;
  readonly recognise: Recognise;
  /** The names that the text's workspace knows; they override what is recognised. */
  readonly gazetteer?: Gazetteer;
  /** What is known of the names of articles that were read before; without it each article begins anew. */
  readonly wordings?: Wordings;
}

/**
 * Understands the text of one article: blocks, posts, sentences and names, and, when it is asked for, its summary. Ranges count from its beginning.
 * @param name from its delimiter, if any.
 */
export function readArticle(text: string, name: string | null, readers: Readers): Article {
  return finish(readInSteps(text, name, readers));
}

/** An article's language and blocks: what is known of it before its sentences and names are. */
export type Structure = Pick<Article, 'language' | 'blocks'>;

/** So many blocks are cut into sentences in one step. */
const BLOCKS_A_STEP = 200;

/**
 * Does what `readArticle` does step by step, for whoever has other things to do meanwhile. Yields the article's structure
 * as soon as that is known, which is long before its names are.
 */
export function* readInSteps(
  text: string,
  name: string | null,
  { detectLanguage, recognise, gazetteer, wordings }: Readers,
): Generator<Structure | undefined, Article> {
  const structure = yield* structureInSteps(text, detectLanguage);
  yield structure;
  const { language, blocks } = structure;
  const inContext: SentenceInContext[] = [];
  for (const [index, block] of blocks.entries()) {
    if (index % BLOCKS_A_STEP === BLOCKS_A_STEP - 1) yield;
    inContext.push(...sentencesInContext(text, block, language, detectLanguage));
  }
  const sentences = inContext.map((sentence) => sentence.range);
  yield;
  const recognised = yield* recogniseComposed(recognise, text, inContext);
  yield;
  const names = gazetteer ? applyGazetteer(text, recognised, gazetteer) : recognised;
  yield;
  const published = articleDay(text, names, blocks);
  const { mentions, entities } = yield* linkInSteps(text, names, isHome(inContext, language), {
    language,
    published,
    ...(wordings && { wordings }),
  });
  const article = {
    name,
    range: [0, text.length] as const,
    language,
    ...(published !== null && { published }),
    blocks,
    sentences,
    mentions,
    entities,
  };
  return withSummary(article, () => summarise(text, { blocks, sentences, mentions }));
}

/** Reads the structure of one article's text; ranges count from its beginning. */
export function readStructure(text: string, detectLanguage: DetectLanguage): Structure {
  return finish(structureInSteps(text, detectLanguage));
}

function* structureInSteps(text: string, detectLanguage: DetectLanguage): Generator<undefined, Structure> {
  const language = articleLanguage(text, detectLanguage);
  yield;
  const posts = yield* findPostsInSteps(text, language, detectLanguage);
  yield;
  return { language, blocks: blocksOf(text, posts) };
}

/** A post's body and its attribution are apart; every other block is cut into sentences whole. */
function sentencesInContext(
  text: string,
  block: Block,
  articleLanguage: string | null,
  detectLanguage: DetectLanguage,
): SentenceInContext[] {
  if (block.role !== 'post')
    return sentencesOf(text, block.range, articleLanguage).map((range) => ({
      range,
      language: articleLanguage,
    }));
  return stretchesOf(block.range, block.post.body.range).flatMap((stretch) =>
    sentencesOf(text, stretch, articleLanguage).map((range) => ({
      range,
      language: detectLanguage(text.slice(...range)) ?? articleLanguage,
    })),
  );
}

function stretchesOf(block: TextRange, body: TextRange): TextRange[] {
  const stretches: TextRange[] = [[block[0], body[0]], body, [body[1], block[1]]];
  return stretches.filter(([start, end]) => start < end);
}

/** Tells whether an offset lies in a sentence of the article's own language; the sentences come in text order, and do not overlap. */
function isHome(
  sentences: readonly SentenceInContext[],
  language: string | null,
): (offset: number) => boolean {
  const foreign = sentences.filter((sentence) => sentence.language !== language);
  return (offset) => {
    const nearest = lastBefore(foreign, offset + 1);
    return !nearest || !touches(nearest.range, offset);
  };
}
