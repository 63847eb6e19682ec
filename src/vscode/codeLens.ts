import * as vscode from 'vscode';
import type { Article } from '../core/articles/article';
import { describeArticle } from '../core/articles/card';
import { headOf } from '../core/live/heads';
import type { LiveAnalysis } from '../core/live/liveAnalysis';
import { LensCommands } from './lensCommands';
import { type Services, SOURCE_ARTICLES } from './services';
import { onSettingChange, setting } from './settings';

/** A lens over one article; the article is read, and its words are counted, when it comes into view. */
class ArticleLens extends vscode.CodeLens {
  constructor(
    range: vscode.Range,
    readonly document: vscode.TextDocument,
    readonly index: number,
  ) {
    super(range);
  }
}

/** Shows over each article how much is in it, and offers its summary. */
export function registerCodeLens({ analyses, guard }: Services): vscode.Disposable {
  const changed = new vscode.EventEmitter<void>();
  const commands = new LensCommands();
  const provider: vscode.CodeLensProvider<ArticleLens> = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document, token) =>
      setting('codeLens.enabled', document.uri)
        ? guard.on(document, () => analyses.work(document, (live) => lensesIn(document, live), { token }))
        : [],
    resolveCodeLens: async (lens, token) => {
      const { document, index } = lens;
      const title = await guard.on(document, () =>
        analyses.work(document, (live) => titleIn(live, index), { token, urgency: 'awaited' }),
      );
      if (title === undefined) return undefined;
      lens.command = { command: commands.summarize(document, index), title };
      return lens;
    },
  };
  return vscode.Disposable.from(
    changed,
    commands,
    vscode.languages.registerCodeLensProvider(SOURCE_ARTICLES, provider),
    onSettingChange('codeLens.enabled', () => changed.fire()),
  );
}

function* lensesIn(document: vscode.TextDocument, live: LiveAnalysis): Generator<undefined, ArticleLens[]> {
  const lenses: ArticleLens[] = [];
  for (const article of live.articles) {
    if (article.reading.text.trim() !== '') {
      const place = document.positionAt(article.territory[0] + headOf(live, article).range[0]);
      lenses.push(new ArticleLens(new vscode.Range(place, place), document, article.index));
    }
    yield;
  }
  return lenses;
}

/** What is told of an article, as people have corrected it; undefined where it is there no more. */
function* titleIn(live: LiveAnalysis, index: number): Generator<undefined, string | undefined> {
  const place = live.article(index);
  if (!place) return undefined;
  const { text, contents } = yield* live.excerpt([place], 'everything');
  const [article] = contents.articles;
  return article && titleOf(text, article);
}

function titleOf(text: string, article: Article): string {
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
