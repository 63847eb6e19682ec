import * as vscode from 'vscode';
import type { Article } from '../core/articles/article';
import { describeArticle } from '../core/articles/card';
import { territories } from '../core/articles/lookup';
import { firstLine } from '../core/text/lines';
import { toRange } from './documents';
import { type Services, SOURCE_ARTICLES } from './services';
import { onSettingChange, setting } from './settings';
import { SUMMARIZE_ARTICLE } from './summary/summarize';

/** A lens over one article; its words are counted when it comes into view. */
class ArticleLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.TextDocument,
    readonly text: string,
    readonly article: Article,
    readonly index: number,
  ) {
    super(range);
  }
}

/** Shows over each article how much is in it, and offers its summary. */
export function registerCodeLens({ analyses }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider<ArticleLens> = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: async (document, token) => {
      if (!setting('codeLens.enabled', document.uri)) return [];
      const reading = await analyses.read(document, token);
      if (!reading) return undefined;
      const { text, analysis } = reading;
      return territories(analysis)
        .filter(({ article }) => article.blocks.length > 0)
        .map(({ article, index, range }) => {
          const place = toRange(document, firstLine(text, range));
          return new ArticleLens(place, document, text, article, index);
        });
    },
    resolveCodeLens: (lens) => {
      lens.command = {
        command: SUMMARIZE_ARTICLE,
        title: titleOf(lens),
        arguments: [lens.document.uri, lens.index],
      };
      return lens;
    },
  };
  return vscode.Disposable.from(
    changed,
    vscode.languages.registerCodeLensProvider(SOURCE_ARTICLES, provider),
    onSettingChange('codeLens.enabled', () => changed.fire()),
  );
}

function titleOf({ text, article }: ArticleLens): string {
  const { t } = vscode.l10n;
  const { words } = describeArticle(text, article);
  const entities = article.entities.length;
  const posts = article.blocks.filter(({ role }) => role === 'post').length;
  return [
    t('Summarize'),
    words === 1 ? t('1 word') : t('{0} words', words),
    entities === 1 ? t('1 entity') : t('{0} entities', entities),
    posts === 1 ? t('1 post') : t('{0} posts', posts),
  ].join(' · ');
}
