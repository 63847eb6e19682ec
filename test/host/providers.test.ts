import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { BUNDLE, closeAll, configure, openFile, openNew, positionOf, SEED, textOf } from './documents';

async function ask<T>(command: string, uri: vscode.Uri, ...rest: unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(command, uri, ...rest);
}

function symbolsOf(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return ask('vscode.executeDocumentSymbolProvider', document.uri);
}

function lensesOf(document: vscode.TextDocument): Promise<vscode.CodeLens[]> {
  return ask('vscode.executeCodeLensProvider', document.uri, 10);
}

/** The hover's texts at the nth `piece`. */
async function hoverAt(document: vscode.TextDocument, piece: string, nth = 0): Promise<string[]> {
  const at = positionOf(document, piece, nth, 1);
  const hovers = await ask<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
  return hovers.flatMap(({ contents }) =>
    contents.map((content) => {
      assert.ok(content instanceof vscode.MarkdownString);
      assert.ok(!content.isTrusted && !content.supportHtml, 'article text is not to be trusted');
      return content.value;
    }),
  );
}

/** The coloured stretches as "type: text". */
async function tokensOf(document: vscode.TextDocument, range?: vscode.Range): Promise<string[]> {
  const kind = range ? 'DocumentRangeSemanticTokens' : 'DocumentSemanticTokens';
  const legend = await ask<vscode.SemanticTokensLegend>(`vscode.provide${kind}Legend`, document.uri, range);
  const tokens = await ask<vscode.SemanticTokens>(`vscode.provide${kind}`, document.uri, range);
  const found: string[] = [];
  let line = 0;
  let character = 0;
  for (let i = 0; i < tokens.data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0] = tokens.data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const place = new vscode.Range(line, character, line, character + length);
    found.push(`${legend.tokenTypes[type] ?? '?'}: ${document.getText(place)}`);
  }
  return found;
}

// VS Code opens a document before it has started the extension for it
before(() => vscode.extensions.getExtension('lede.lede')?.activate());

describe('document symbols', () => {
  it('list the article with its blocks, post and related headline', async () => {
    const [article, ...others] = await symbolsOf(await openFile(SEED));
    assert.ok(article);
    assert.equal(others.length, 0);
    const details = article.children.map(({ detail, name }) => `${detail}: ${name}`);
    assert.ok(
      details.some((each) => each.startsWith('Post: Nihat Karasulu: ✈️')),
      details.join('\n'),
    );
    assert.ok(details.some((each) => each.startsWith('Related article: Uruguay y Kazajistán acuerdan')));
  });

  it('list every article of a bundle by its name', async () => {
    const names = (await symbolsOf(await openFile(BUNDLE))).map(({ name }) => name);
    assert.deepEqual(names, ['0312-valdor-vote.txt', '0312-valdor-abstimmung.txt', '0313-merrin-bridge.txt']);
  });

  it('have a name even where there is no text', async () => {
    const symbols = await symbolsOf(await openNew('', '.article.txt'));
    assert.ok(symbols.every(({ name }) => name !== ''));
  });
});

describe('folding', () => {
  it('folds the articles of a bundle and a post over several lines', async () => {
    const bundle = await openFile(BUNDLE);
    const folds = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', bundle.uri);
    const regions = folds.filter(({ kind }) => kind === vscode.FoldingRangeKind.Region);
    assert.deepEqual(
      regions.map(({ start }) => bundle.lineAt(start).text.slice(0, 11)),
      ['===== FILE:', '===== FILE:', '===== FILE:'],
    );
    const seed = await openFile(SEED);
    const posts = await ask<vscode.FoldingRange[]>('vscode.executeFoldingRangeProvider', seed.uri);
    assert.deepEqual(
      posts.map(({ start, end }) => [start, end]),
      [[3, 4]],
    );
  });
});

describe('semantic tokens', () => {
  it('colour entities and the parts of a post', async () => {
    const tokens = await tokensOf(await openFile(SEED));
    for (const expected of [
      'person: Dauren Ajmétov',
      'postAuthor: Nihat Karasulu',
      'postHandle: @nkarasulu_hava',
      'postDate: November 14, 2024',
      'postMedia: pic.twitter.com/q7LmZ2vXkd',
    ]) {
      assert.ok(tokens.includes(expected), `${expected} is missing in\n${tokens.join('\n')}`);
    }
    assert.ok(tokens.filter((token) => token.startsWith('postBody: ')).length >= 2);
  });

  it('colour a stretch as they colour the whole', async () => {
    const document = await openFile(SEED);
    const lines = new vscode.Range(4, 0, 5, 0);
    const some = await tokensOf(document, lines);
    const all = await tokensOf(document);
    assert.ok(some.includes('postHandle: @nkarasulu_hava'));
    assert.ok(some.length < all.length);
    assert.deepEqual(
      some.filter((token) => !all.includes(token)),
      [],
    );
  });

  it('use the types that the manifest contributes, each with a colour to fall back on', async () => {
    const document = await openFile(SEED);
    const legend = await ask<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      document.uri,
    );
    const { contributes } = vscode.extensions.getExtension('lede.lede')?.packageJSON as {
      contributes: {
        semanticTokenTypes: { id: string }[];
        semanticTokenScopes: { scopes: Record<string, string[]> }[];
      };
    };
    assert.deepEqual(
      contributes.semanticTokenTypes.map(({ id }) => id),
      legend.tokenTypes,
    );
    // a colour on a post's body would cover those that the grammar gives its tags, handles and links
    const coloured = legend.tokenTypes.filter((type) => type !== 'postBody');
    assert.deepEqual(Object.keys(contributes.semanticTokenScopes[0]?.scopes ?? {}), coloured);
  });
});

describe('hover', () => {
  it('tells of an entity who it is, how often and where it is named first, and beside whom', async () => {
    const [entity] = await hoverAt(await openFile(SEED), 'Ajmétov', 1);
    assert.match(entity ?? '', /^\*\*Dauren Ajmétov\*\* · Person\n\nAlso: .*Ajmétov/u);
    assert.match(entity ?? '', /\d mentions, first on \[line 1\]\(<[^>]+#L1>\)/);
    assert.match(entity ?? '', /> El ministro de Transporte de Kazajistán, Dauren Ajmétov, llegó/);
    assert.match(entity ?? '', /With: .*Montevideo/);
  });

  it('tells of a post who posted what when, and of the entity in it too', async () => {
    const cards = await hoverAt(await openFile(SEED), 'Montevideo for cargo');
    const post = cards.find((card) => card.startsWith('**X**')) ?? '';
    assert.match(post, /^\*\*X\*\* · Nihat Karasulu \(@nkarasulu\\_hava\) · 2024-11-14 · Turkish, English\n/);
    assert.match(post, /> ✈️🇰🇿🇺🇾 Kazakistan .*\n> ✈️🇰🇿🇺🇾 Kazakh Transport/u);
    assert.match(post, /Media: pic\.twitter\.com\/q7LmZ2vXkd/);
    assert.match(cards[0] ?? '', /^\*\*Montevideo\*\*/);
  });

  it('shows an article’s card on its delimiter and on its first line', async () => {
    const bundle = await openFile(BUNDLE);
    for (const piece of ['===== FILE: 0313', 'bridge to close']) {
      const card = (await hoverAt(bundle, piece)).at(-1) ?? '';
      assert.match(card, /^\*\*0313-merrin-bridge\.txt\*\*\n\nEnglish · \d+ words · 1 min read\n\n- /, piece);
      assert.match(card, /Named most: .*\(\d+\)/);
    }
  });

  it('has nothing to say of ordinary words', async () => {
    assert.deepEqual(await hoverAt(await openFile(SEED), 'entendimiento'), []);
  });

  it('lets nothing in an article become an image or a link', async () => {
    const line =
      'Ana Ruiz: ![x](https://evil.example/a.png) <img src="https://evil.example"> [y](command:quit)\n';
    const document = await openNew(`${line}${await textOf(SEED)}`, '.article.txt');
    const { scheme } = document.uri;
    const link = new RegExp(`(?<!\\\\)!\\[|(?<!\\\\)\\]\\((?!<${scheme}:)|(?<!\\\\)<(?!${scheme}:)`);
    for (const card of await hoverAt(document, 'Ana')) {
      assert.doesNotMatch(card, link);
    }
  });
});

describe('code lens', () => {
  afterEach(async () => {
    await configure('codeLens.enabled', undefined);
    await closeAll();
  });

  it('stands over each article and says how much is in it', async () => {
    const bundle = await openFile(BUNDLE);
    const lenses = await lensesOf(bundle);
    assert.deepEqual(
      lenses.map(({ range }) => bundle.lineAt(range.start).text.slice(0, 16)),
      ['===== FILE: 0312', '===== FILE: 0312', '===== FILE: 0313'],
    );
    for (const { command } of lenses) {
      assert.match(command?.title ?? '', /^Summarize · \d+ words · \d+ entit(?:y|ies) · \d+ posts?$/);
    }
    assert.match(lenses[0]?.command?.title ?? '', / · 1 post$/);
  });

  it('can be turned off', async () => {
    const bundle = await openFile(BUNDLE);
    await configure('codeLens.enabled', false);
    assert.deepEqual(await lensesOf(bundle), []);
  });
});
