import assert from 'node:assert/strict';
import type { Analysis } from '../../../src/core/analysis';
import { foldsOf } from '../../../src/core/articles/folds';
import { findHiddenCharacters } from '../../../src/core/articles/hiddenCharacters';
import { highlightsOf } from '../../../src/core/articles/highlights';
import { outlineOf } from '../../../src/core/outline/outline';
import { articleCard, entityCard } from '../../../src/core/exchange/cards';
import type { Presentation } from '../../../src/core/exchange/presentation';
import { textFreeCounts } from '../../../src/core/exchange/textFreeCounts';
import { checkPosts } from '../../../src/core/posts/checks';
import { reportBody, type Told } from '../../../src/core/report/html/body';
import { reportToMarkdown } from '../../../src/core/report/markdown';
import { report } from '../../../src/core/report/report';
import type { PostBlock } from '../../../src/core/articles/block';
import type { TextRange } from '../../../src/core/text/range';
import { analyse } from '../../support/reading';
import { seedTexts } from '../seedTexts';
import type { Target } from '../target';

const presentation: Presentation = { lineOf: () => 1, addressOf: (line) => `a.txt#L${line}` };

/** What an article can make a page do, in what it is written into. */
const ACTIVE = /<(?:script|img|iframe|object|link|meta|base|form|svg:|style)\b(?! nonce)|\son\w+\s*=\s*["']/i;

/** What is told of a whole text. */
function toldOf(text: string, { articles }: Analysis): Told {
  return { text, reports: articles.map((article) => report(text, article)) };
}

/** All that is shown of a text can be made, with ranges in the text and no markup of the text's. */
export const views: Target = {
  name: 'views',
  seeds: seedTexts,
  words: ['<script>', '<img src=x onerror=1>', '](command:a)', '![', '`', '**', '\u001b[31m', '&lt;', '"'],
  // what is shown of one entity or article alone is not made for all of them at once
  work: (text) => {
    const analysis = analyse(text);
    const told = toldOf(text, analysis);
    return [
      foldsOf(text, analysis),
      highlightsOf(text, analysis, [0, text.length]),
      outlineOf(text, analysis),
      findHiddenCharacters(text),
      textFreeCounts(text, analysis),
      reportToMarkdown(told, presentation, 'a.txt'),
      reportBody(told, { ...presentation, origin: null }, 'a.txt'),
    ];
  },
  check: (text) => {
    const analysis = analyse(text);
    const inText = ([start, end]: TextRange): boolean => 0 <= start && start <= end && end <= text.length;
    const ranges = [
      ...foldsOf(text, analysis).map(({ range }) => range),
      ...highlightsOf(text, analysis, [0, text.length]).map(({ range }) => range),
      ...outlineOf(text, analysis).flatMap(({ range, selectionRange }) => [range, selectionRange]),
      ...findHiddenCharacters(text).map(({ range }) => range),
    ];
    textFreeCounts(text, analysis);
    for (const article of analysis.articles) {
      const posts = article.blocks.filter((block): block is PostBlock => block.role === 'post');
      ranges.push(...checkPosts(text, posts).map(({ range }) => range));
      articleCard(text, article, presentation);
      for (const { id } of article.entities) entityCard(text, article, id, presentation);
      const told = { text, reports: [report(text, article)] };
      reportToMarkdown(told, presentation, 'a.txt');
      const { markup } = reportBody(told, { ...presentation, origin: null }, 'a.txt');
      assert.doesNotMatch(markup, ACTIVE);
    }
    assert.ok(ranges.every(inText), JSON.stringify(ranges));
  },
};
