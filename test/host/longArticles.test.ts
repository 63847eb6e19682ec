import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { LongArticles } from '../../src/vscode/longArticles';
import { longArticle } from '../support/longTexts';
import { closeAll, openNew, until, untilDetected } from './documents';
import { ownAnalyses } from './ownAnalyses';

describe('a long article', function () {
  this.timeout(60_000);
  const { analyses, failures, dispose } = ownAnalyses();
  const longArticles = new LongArticles(analyses, failures.guard('long articles'));
  let told = 0;
  const listener = longArticles.onDidRead(() => told++);

  after(() => {
    listener.dispose();
    longArticles.dispose();
    dispose();
  });

  before(untilDetected);

  beforeEach(() => (told = 0));

  afterEach(closeAll);

  const openLong = (): Promise<vscode.TextDocument> => openNew(longArticle(150_000, '\n'), '.seed.txt');

  it('has colours in sight, in its middle as well', async () => {
    const document = await openLong();
    const line = document.lineCount >> 1;
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentRangeSemanticTokens',
      document.uri,
      new vscode.Range(line, 0, line + 5, 0),
    );
    assert.ok((data[0] ?? 0) >= line);
    // a person, a day and a place in each line
    assert.ok(data.length / 5 >= 15);
  });

  const oneRead = (): Promise<void> => until(() => told > 0, longArticles.onDidRead);

  it('is read to its end, which is told once', async () => {
    const document = await openLong();
    const live = await analyses.find(document);
    assert.ok(live);
    for (const articles of [live.articles, live.articles, []]) longArticles.seen(document, articles);
    await oneRead();
    longArticles.seen(document, live.articles);
    assert.ok(live.article(0)?.reading.article);
    // a second article is told of alone
    const other = await openLong();
    const second = await analyses.find(other);
    assert.ok(second);
    told = 0;
    longArticles.seen(other, second.articles);
    await oneRead();
    assert.equal(told, 1);
  });

  it('is read as it is after an edit', async () => {
    const document = await openLong();
    const before = await analyses.find(document);
    assert.ok(before);
    longArticles.seen(document, before.articles);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(3, 0), 'Luis Prado llegó a Toledo. ');
    await vscode.workspace.applyEdit(edit);
    const live = await analyses.find(document);
    assert.ok(live);
    longArticles.seen(document, live.articles);
    await oneRead();
    assert.equal(before.article(0)?.reading.article, undefined);
    assert.ok(live.article(0)?.reading.article?.mentions.some(({ text }) => text === 'Luis Prado'));
  });
});
