import assert from 'node:assert/strict';
import { BLOCK_ROLES } from '../../../src/core/articles/block';
import { foldsOf } from '../../../src/core/articles/folds';
import { headAt, territoryAt } from '../../../src/core/articles/lookup';
import type { OutlineNode } from '../../../src/core/outline/node';
import { blocksOf, outlineOf, placeAt } from '../../../src/core/outline/outline';
import { ENTITY_TYPES } from '../../../src/core/entities/entity';
import { contains } from '../../../src/core/text/range';
import { BUNDLE, BUNDLE_TEXT, rangeOf } from '../sample';

function titleOf(node: OutlineNode): string {
  if (node.kind === 'group') return node.group;
  return node.kind === 'type' ? node.type : node.label;
}

/** An outline as indented lines. */
function draw(nodes: readonly OutlineNode[], depth = 0): string[] {
  return nodes.flatMap((node) => ['  '.repeat(depth) + titleOf(node), ...draw(node.children, depth + 1)]);
}

function all(nodes: readonly OutlineNode[]): OutlineNode[] {
  return nodes.flatMap((node) => [node, ...all(node.children)]);
}

describe('outlineOf', () => {
  const outline = outlineOf(BUNDLE_TEXT, BUNDLE);

  it('lists articles with their blocks, posts and entities', () => {
    assert.deepEqual(draw(outline), [
      'uno.txt',
      '  blocks',
      '    Puerto Nuevo abre su faro',
      '    La alcaldesa Ana Ruiz abrió el faro. Ruiz habló en Puerto Nuevo.',
      '    Una noche larga',
      '      Nadie durmió en Puerto Nuevo.',
      '      Ana *Ruiz*: Hoy, fiesta! Today, a party!',
      '      Lea también: Otro faro',
      '      Suscríbase',
      '      Comparta esta nota',
      '  posts',
      '    Ana *Ruiz*: Hoy, fiesta! Today, a party!',
      '  entities',
      '    person',
      '      Ana Ruiz',
      '        La alcaldesa Ana Ruiz abrió el faro.',
      '        Ruiz habló en Puerto Nuevo.',
      '    location',
      '      Puerto Nuevo',
      '        Puerto Nuevo abre su faro',
      '        Ruiz habló en Puerto Nuevo.',
      '        Nadie durmió en Puerto Nuevo.',
      '    miscellaneous',
      '      party',
      '        party',
      'dos.txt',
      '  blocks',
      '    Nada más.',
    ]);
  });

  it('begins an article at the delimiter above it', () => {
    const [first, second] = outline;
    assert.deepEqual(first!.range, [0, BUNDLE_TEXT.indexOf('==> dos')]);
    assert.deepEqual(second!.selectionRange, rangeOf(BUNDLE_TEXT, '==> dos.txt <=='));
  });

  it('chooses an article without a delimiter by its first line', () => {
    const [first] = outlineOf(BUNDLE_TEXT, { ...BUNDLE, delimiters: [] });
    assert.deepEqual(first!.selectionRange, rangeOf(BUNDLE_TEXT, 'Puerto Nuevo abre su faro'));
  });

  it('shows where a mention stands in its label', () => {
    for (const node of all(outline)) {
      if (node.kind === 'mention') assert.equal(node.label.slice(...node.highlight), node.mention.text);
    }
  });

  it('gives every node an id of its own, and places that hold the places below', () => {
    const nodes = all(outline);
    assert.equal(new Set(nodes.map(({ id }) => id)).size, nodes.length);
    for (const node of nodes) {
      if (node.kind === 'group' || node.kind === 'type') continue;
      assert.ok(contains(node.range, node.selectionRange), node.id);
      for (const child of node.children) {
        if (child.kind === 'block') assert.ok(contains(node.range, child.range), child.id);
      }
    }
  });

  it('tells apart two entities with one name and type', () => {
    const [article] = BUNDLE.articles;
    const twin = { ...article.entities[1]!, id: 'twin' };
    const mentions = article.mentions.map((each, i) => (i === 2 ? { ...each, entity: 'twin' } : each));
    const articles = [{ ...article, mentions, entities: [...article.entities, twin] }];
    const ids = all(outlineOf(BUNDLE_TEXT, { ...BUNDLE, articles })).map(({ id }) => id);
    assert.equal(new Set(ids).size, ids.length);
  });

  it('gives an empty article a label', () => {
    const [article] = BUNDLE.articles;
    const empty = { ...article, name: null, range: [0, 0] as const, blocks: [], mentions: [], entities: [] };
    const [node] = outlineOf('', { ...BUNDLE, delimiters: [], articles: [empty] });
    assert.equal(node!.label, '…');
  });

  it('leaves out roles and types that the filter does not name, but not what stands below them', () => {
    const filter = {
      roles: new Set(BLOCK_ROLES.filter((role) => role === 'body')),
      types: new Set(ENTITY_TYPES.filter((type) => type === 'person')),
    };
    assert.deepEqual(draw(outlineOf(BUNDLE_TEXT, BUNDLE, filter)).slice(0, 8), [
      'uno.txt',
      '  blocks',
      '    La alcaldesa Ana Ruiz abrió el faro. Ruiz habló en Puerto Nuevo.',
      '    Nadie durmió en Puerto Nuevo.',
      '  entities',
      '    person',
      '      Ana Ruiz',
      '        La alcaldesa Ana Ruiz abrió el faro.',
    ]);
  });
});

describe('the ids of blocks', () => {
  it('stay the same whatever the filter leaves out', () => {
    const filter = { roles: new Set(['body' as const]), types: new Set<never>() };
    const idOf = (nodes: readonly OutlineNode[]): string | undefined =>
      all(nodes).find((node) => node.kind === 'block' && node.label === 'Nadie durmió en Puerto Nuevo.')?.id;
    assert.equal(idOf(outlineOf(BUNDLE_TEXT, BUNDLE, filter)), idOf(outlineOf(BUNDLE_TEXT, BUNDLE)));
  });
});

describe('placeAt', () => {
  const outline = outlineOf(BUNDLE_TEXT, BUNDLE);
  const labelAt = (piece: string): string | undefined =>
    placeAt(outline, rangeOf(BUNDLE_TEXT, piece)[0] + 1)?.label;

  it('finds the innermost block', () => {
    assert.equal(labelAt('durmió'), 'Nadie durmió en Puerto Nuevo.');
    assert.equal(labelAt('noche'), 'Una noche larga');
    assert.equal(labelAt('Nada'), 'Nada más.');
  });

  it('finds the article on its delimiter and behind its last block', () => {
    assert.equal(labelAt('=> uno'), 'uno.txt');
    assert.equal(placeAt(outline, BUNDLE_TEXT.length + 5)?.label, 'dos.txt');
  });

  it('finds nothing in nothing', () => {
    assert.equal(placeAt([], 0), undefined);
  });
});

describe('territoryAt', () => {
  it('counts a delimiter to the article below', () => {
    assert.equal(territoryAt(BUNDLE, rangeOf(BUNDLE_TEXT, '==> dos')[0])?.index, 1);
    assert.equal(territoryAt(BUNDLE, rangeOf(BUNDLE_TEXT, 'Comparta')[0])?.index, 0);
  });

  it('opens an article with the delimiter that is nearest above it', () => {
    const [first, second] = BUNDLE.articles;
    const [closing, opening] = [rangeOf(BUNDLE_TEXT, '==> dos'), rangeOf(BUNDLE_TEXT, '.txt <==', 1)];
    const delimiters = [closing, opening].map((range) => ({ family: 'xml', name: null, range }));
    assert.equal(
      territoryAt({ articles: [first, second], delimiters }, second.range[0])?.opening,
      delimiters[1],
    );
  });

  it('does not open an article with the delimiter that ended the one before', () => {
    const [first, second] = BUNDLE.articles;
    const inFirst = rangeOf(BUNDLE_TEXT, 'Comparta esta nota');
    const analysis = {
      ...BUNDLE,
      articles: [first, second],
      delimiters: [{ family: 'factiva', name: null, range: inFirst }],
    };
    assert.equal(territoryAt(analysis, second.range[0])?.opening, null);
  });
});

describe('headAt', () => {
  const headOf = (piece: string): string | undefined => {
    const head = headAt(BUNDLE_TEXT, BUNDLE, rangeOf(BUNDLE_TEXT, piece)[0] + 1);
    return head && `${head.article.name}: ${BUNDLE_TEXT.slice(...head.range)}`;
  };

  it('is an article’s delimiter, and its first line', () => {
    assert.equal(headOf('==> dos'), 'dos.txt: ==> dos.txt <==');
    assert.equal(headOf('Nuevo abre'), 'uno.txt: Puerto Nuevo abre su faro');
    assert.equal(headOf('alcaldesa'), undefined);
  });
});

describe('foldsOf', () => {
  const shown = (analysis: typeof BUNDLE): string[] =>
    foldsOf(BUNDLE_TEXT, analysis).map(
      ({ kind, range }) => `${kind}: ${BUNDLE_TEXT.slice(...range).slice(0, 12)}`,
    );

  it('folds sections, posts and long furniture', () => {
    assert.deepEqual(shown(BUNDLE), [
      'section: Una noche la',
      'post: Hoy, fiesta!',
      'furniture: Lea también:',
    ]);
  });

  it('does not fold furniture of two lines', () => {
    const [article] = BUNDLE.articles;
    const only = { ...article, blocks: article.blocks.slice(0, -1) };
    const folds = shown({ ...BUNDLE, delimiters: [], articles: [only, BUNDLE.articles[1]] });
    assert.deepEqual(folds, ['section: Una noche la', 'post: Hoy, fiesta!']);
  });

  it('puts the blocks of a section below its crosshead', () => {
    const [first] = outlineOf(BUNDLE_TEXT, BUNDLE);
    assert.deepEqual(
      blocksOf(first!).map(({ children }) => children.length),
      [0, 0, 5],
    );
  });
});
