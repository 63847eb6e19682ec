import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ENTITY_TYPES } from '../../src/core/entities/entity';
import { configure, openFile, SEED } from './documents';
import { ownAnalyses } from './ownAnalyses';

/** A sample file with names of which the recogniser is not sure. */
const DOUBTFUL = '001_4d7e90ab13c5f286.txt';

interface Token {
  readonly range: vscode.Range;
  readonly uncertain: boolean;
}

/** The tokens of names; posts' authors and the like, which may lie over names, left out. */
async function tokensOf(document: vscode.TextDocument): Promise<Token[]> {
  const { uri } = document;
  const [legend, { data }] = await Promise.all([
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      'vscode.provideDocumentSemanticTokensLegend',
      uri,
    ),
    vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri),
  ]);
  const bit = 1 << legend.tokenModifiers.indexOf('uncertain');
  const types: readonly string[] = ENTITY_TYPES;
  const tokens: Token[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, modifiers = 0] = data.slice(i, i + 5);
    character = down === 0 ? character + right : right;
    line += down;
    const range = new vscode.Range(line, character, line, character + length);
    if (types.includes(legend.tokenTypes[type] ?? ''))
      tokens.push({ range, uncertain: (modifiers & bit) !== 0 });
  }
  return tokens;
}

async function hoverAt({ uri }: vscode.TextDocument, at: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n');
}

async function highlightsAt({ uri }: vscode.TextDocument, at: vscode.Position): Promise<number> {
  const found = await vscode.commands.executeCommand<unknown[] | undefined>(
    'vscode.executeDocumentHighlights',
    uri,
    at,
  );
  return found?.length ?? 0;
}

describe('uncertain names', () => {
  afterEach(() => configure('entities.minimumProbability', undefined));

  it('are marked by a token modifier and a word in the hover; others are not', async () => {
    const document = await openFile(DOUBTFUL);
    const tokens = await tokensOf(document);
    const doubtful = tokens.filter(({ uncertain }) => uncertain);
    assert.ok(doubtful.length > 0 && doubtful.length < tokens.length / 2);
    for (const { range, uncertain } of tokens) {
      const card = await hoverAt(document, range.start.translate(0, 1));
      const percent = /\*Uncertain: (\d+) % likely\*/.exec(card)?.[1];
      assert.equal(percent !== undefined, uncertain, `${document.getText(range)}: ${card}`);
      assert.ok(Number(percent ?? 0) <= 50, percent);
    }
  });

  it('go from tokens, hovers, highlights and analyses where the setting says so, and come back', async () => {
    const document = await openFile(DOUBTFUL);
    const before = await tokensOf(document);
    const doubtful = before.find(({ uncertain }) => uncertain);
    assert.ok(doubtful);
    const at = doubtful.range.start.translate(0, 1);
    assert.ok((await highlightsAt(document, at)) > 0);
    const { analyses, dispose } = ownAnalyses();
    try {
      const mentions = async (): Promise<number> =>
        (await analyses.read(document))?.analysis.articles[0]?.mentions.length ?? 0;
      const all = await mentions();
      await configure('entities.minimumProbability', 0.5);
      const after = await tokensOf(document);
      assert.ok(after.length > 0 && after.every(({ uncertain }) => !uncertain));
      assert.ok(after.length < before.length);
      assert.equal(await highlightsAt(document, at), 0);
      assert.doesNotMatch(await hoverAt(document, at), /Uncertain/);
      assert.ok((await mentions()) < all);
      await configure('entities.minimumProbability', undefined);
      assert.deepEqual(await tokensOf(document), before);
      assert.equal(await mentions(), all);
    } finally {
      dispose();
    }
  });

  it('are shown where the setting is no probability', async () => {
    const document = await openFile(SEED);
    const all = (await tokensOf(document)).length;
    await configure('entities.minimumProbability', 'all');
    assert.equal((await tokensOf(document)).length, all);
  });

  it('have a modifier that the manifest contributes, and a style', () => {
    const { contributes } = vscode.extensions.getExtension('lede.lede')?.packageJSON as {
      contributes: { semanticTokenModifiers: { id: string }[] };
    };
    assert.deepEqual(
      contributes.semanticTokenModifiers.map(({ id }) => id),
      ['uncertain'],
    );
    const { rules } = vscode.workspace
      .getConfiguration('editor')
      .get<{ rules: object }>('semanticTokenColorCustomizations', { rules: {} });
    assert.deepEqual(Object.entries(rules), [['*.uncertain:source-article', { italic: true }]]);
  });
});
