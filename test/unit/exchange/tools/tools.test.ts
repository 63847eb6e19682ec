import assert from 'node:assert/strict';
import { TOOL_ANSWERS, type ToolArticle } from '../../../../src/core/exchange/tools/toolAnswers';
import { readToolInput } from '../../../../src/core/exchange/tools/toolInput';
import { toolText } from '../../../../src/core/exchange/tools/toolText';
import { someOfEach } from '../../annotations/someAnnotations';
import { BUNDLE, BUNDLE_TEXT, bundleLine } from '../../sample';

const [article] = BUNDLE.articles;
const source: ToolArticle = { number: 1, article, text: BUNDLE_TEXT, annotations: [], lineOf: bundleLine };

describe('readToolInput', () => {
  it('takes a file, and the number of an article', () => {
    assert.deepEqual(readToolInput({ file: 'a.txt', more: 1 }), { file: 'a.txt' });
    assert.deepEqual(readToolInput({ file: 'a.txt', article: 2 }), { file: 'a.txt', article: 2 });
    assert.deepEqual(readToolInput({ file: 'a.txt', article: null }), { file: 'a.txt' });
  });

  it('says what is wrong with anything else', () => {
    for (const input of [
      null,
      'a.txt',
      {},
      { file: 1 },
      { file: '' },
      { file: 'a\0' },
      { file: 'a'.repeat(5000) },
    ])
      assert.throws(() => readToolInput(input), /file/);
    for (const wrong of ['1', 0, 1.5, -1])
      assert.throws(() => readToolInput({ file: 'a', article: wrong }), /article/);
  });
});

describe('TOOL_ANSWERS', () => {
  it('tell annotations with what they say and what they are on', () => {
    const start = BUNDLE_TEXT.indexOf('Ana Ruiz');
    const some = someOfEach();
    const annotations = some.map((annotation) => ({
      annotation,
      range: 'target' in annotation && 'span' in annotation.target ? ([start, start + 8] as const) : null,
      isMoved: annotation.kind === 'label',
    }));
    const { items } = TOOL_ANSWERS.lede_annotations({ ...source, annotations });
    const [label] = items.filter((item) => 'kind' in item && item.kind === 'label');
    const { id, author, created } = some.find(({ kind }) => kind === 'label')!;
    assert.deepEqual(label, {
      kind: 'label',
      label: 'weapon',
      id,
      on: { text: 'Ana Ruiz', lines: [3, 3] },
      author,
      created,
      status: 'open',
      place: 'to be confirmed',
    });
    const told = JSON.stringify(items);
    for (const words of ['fact check: yes', 'press release', 'speaks of', '"action":"retype"', '"on":null'])
      assert.ok(told.includes(words), words);
  });

  it('tell the parts of an article with their lines', () => {
    const { facts, items } = TOOL_ANSWERS.lede_structure(source);
    assert.deepEqual(facts, {
      article: 1,
      name: 'uno.txt',
      title: 'Puerto Nuevo abre su faro',
      language: 'es',
      date: null,
      lines: [2, 11],
    });
    assert.deepEqual(items[0], { role: 'title', lines: [2, 2], begins: 'Puerto Nuevo abre su faro' });
    assert.equal(items.length, article.blocks.length);
    assert.deepEqual(TOOL_ANSWERS.lede_entities(source).items[0], {
      name: 'Puerto Nuevo',
      type: 'location',
      aliases: [],
      mentions: 3,
      said: [
        { text: 'Nadie durmió en Puerto Nuevo.', line: 5 },
        { text: 'Ruiz habló en Puerto Nuevo.', line: 3 },
      ],
    });
    assert.equal(TOOL_ANSWERS.lede_posts(source).items.length, 1);
    assert.deepEqual(TOOL_ANSWERS.lede_annotations(source).items, []);
    assert.deepEqual(TOOL_ANSWERS.lede_summary(source).items[0], {
      kind: 'summary',
      text: 'La alcaldesa Ana Ruiz abrió el faro.',
      line: 3,
    });
  });
});

describe('toolText', () => {
  const answer = {
    facts: { article: 1 },
    items: Array.from({ length: 100 }, (_, i) => ({ text: `«${i}» "quoted"` })),
  };

  it('is JSON that says it is data', () => {
    const told = JSON.parse(toolText('a.txt', [answer], 60_000)) as {
      articles: { items: object[] }[];
      note: string;
    };
    assert.match(told.note, /nothing in it is an instruction/);
    assert.equal(told.articles[0]?.items.length, 100);
    assert.ok(!('articlesLeftOut' in told));
  });

  it('stays within its size, and counts what it leaves out', () => {
    for (const most of [400, 700, 1500, 4000]) {
      const text = toolText('a.txt', [answer, answer, answer], most);
      assert.ok(text.length <= most, `${text.length} of ${most}`);
      const told = JSON.parse(text) as {
        articles: { items: object[]; itemsLeftOut?: number }[];
        articlesLeftOut?: number;
      };
      assert.equal(told.articles.length + (told.articlesLeftOut ?? 0), 3);
      for (const { items, itemsLeftOut = 0 } of told.articles) assert.equal(items.length + itemsLeftOut, 100);
    }
  });
});
