import * as vscode from 'vscode';
import { headAt, mentionAt, postAt, territoryAt } from '../core/articles/lookup';
import { articleCard, entityCard, postCard } from '../core/exchange/cards';
import type { TextRange } from '../core/text/range';
import type { Reading } from './analysisService';
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
export function registerHover({ analyses }: Services): vscode.Disposable {
  return vscode.languages.registerHoverProvider(SOURCE_ARTICLES, {
    provideHover: async (document, position, token) => {
      const reading = await analyses.read(document, token);
      if (!reading) return undefined;
      const cards = cardsAt(document, reading, document.offsetAt(position));
      const [innermost] = cards;
      if (!innermost) return undefined;
      const contents = cards.map(({ markdown }, i) =>
        untrusted(i < cards.length - 1 ? `${markdown}\n\n${RULE}` : markdown),
      );
      return new vscode.Hover(contents, toRange(document, innermost.range));
    },
  });
}

/** The cards of all that `offset` stands in, the innermost first. */
function cardsAt(document: vscode.TextDocument, { text, analysis }: Reading, offset: number): Card[] {
  const presentation = presentationOf(document);
  const article = territoryAt(analysis, offset)?.article;
  const mention = article && mentionAt(article, offset);
  const post = article && postAt(article, offset);
  const head = headAt(text, analysis, offset);
  const cards: Card[] = [];
  if (mention) {
    cards.push({ range: mention.range, markdown: entityCard(text, article, mention.entity, presentation) });
  }
  if (post) cards.push({ range: post.range, markdown: postCard(post.post, presentation) });
  if (head) cards.push({ range: head.range, markdown: articleCard(text, head.article, presentation) });
  return cards;
}
