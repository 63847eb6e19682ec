import * as vscode from 'vscode';
import { headAt, mentionAt, postAt, territoryAt } from '../core/articles/lookup';
import { articleCard, mentionCard, postCard } from '../core/exchange/cards';
import type { Excerpt, LiveAnalysis } from '../core/live/liveAnalysis';
import type { TextRange } from '../core/text/range';
import { presentationOf, toRange, untrusted } from './documents';
import { type Services, SOURCE_ARTICLES } from './services';

/** Parts one card from the next, in Markdown. */
const RULE = '---';

/** What a hover says, and of which stretch. */
interface Card {
  readonly range: TextRange;
  readonly markdown: string;
}

/** Tells of the entity, the post and the article under the pointer. */
export function registerHover({ analyses, guard }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SOURCE_ARTICLES, {
    provideHover: (document, position, token) =>
      guard.on(document, async () => {
        const offset = document.offsetAt(position);
        const excerpt = await analyses.work(document, (live) => around(offset, live), {
          token,
          urgency: 'awaited',
        });
        return excerpt && hoverOf(document, excerpt, offset - excerpt.start);
      }),
  });
}

function hoverOf(document: vscode.TextDocument, excerpt: Excerpt, offset: number): vscode.Hover | undefined {
  const cards = cardsAt(document, excerpt, offset);
  const [innermost] = cards;
  if (!innermost) return undefined;
  const contents = cards.map(({ markdown }, i) =>
    untrusted(i < cards.length - 1 ? `${markdown}\n\n${RULE}` : markdown),
  );
  return new vscode.Hover(contents, toRange(document, innermost.range, excerpt.start));
}

function around(offset: number, live: LiveAnalysis): Generator<undefined, Excerpt> {
  const article = live.articleAt(offset);
  return live.excerpt(article ? [article] : [], 'everything');
}

/** The cards of all that `offset` stands in, the innermost first. */
function cardsAt(document: vscode.TextDocument, { start, text, contents }: Excerpt, offset: number): Card[] {
  const presentation = presentationOf(document, start);
  const article = territoryAt(contents, offset)?.article;
  const mention = article && mentionAt(article, offset);
  const post = article && postAt(article, offset);
  const head = headAt(text, contents, offset);
  const cards: Card[] = [];
  if (mention) {
    cards.push({ range: mention.range, markdown: mentionCard(text, article, mention, presentation) });
  }
  if (post) cards.push({ range: post.range, markdown: postCard(post.post, presentation) });
  if (head) cards.push({ range: head.range, markdown: articleCard(text, head.article, presentation) });
  return cards;
}
