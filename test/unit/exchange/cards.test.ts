import assert from 'node:assert/strict';
import { articleCard, entityCard, mentionCard, postCard } from '../../../src/core/exchange/cards';
import type { Presentation } from '../../../src/core/exchange/presentation';
import { marked } from '../report/markedArticle';
import { BUNDLE, BUNDLE_TEXT, bundleLine } from '../sample';

const presentation: Presentation = { lineOf: bundleLine, addressOf: (line) => `file:///uno.txt#L${line}` };
const [article] = BUNDLE.articles;

describe('entityCard', () => {
  it('tells type, name, aliases, count, first sentence and companions', () => {
    assert.equal(
      entityCard(BUNDLE_TEXT, article, 'e2', presentation),
      [
        '**Ana Ruiz** · Person',
        'Also: Ruiz',
        '2 mentions, first on [line 3](<file:///uno.txt#L3>)',
        '> La alcaldesa Ana Ruiz abrió el faro.',
        'With: Puerto Nuevo',
      ].join('\n\n'),
    );
  });

  it('quotes the sentence that says most of it, of those that the article itself tells', () => {
    assert.match(entityCard(BUNDLE_TEXT, article, 'e1', presentation), /^> Nadie durmió en Puerto Nuevo\.$/m);
    assert.match(entityCard(BUNDLE_TEXT, article, 'e3', presentation), /^> party$/m);
  });

  it('names a line that nothing can open without a link', () => {
    const card = entityCard(BUNDLE_TEXT, article, 'e3', { ...presentation, addressOf: () => null });
    assert.match(card, /1 mention, first on line 7\n/);
  });

  it('is empty for an entity that the article does not name', () => {
    assert.equal(entityCard(BUNDLE_TEXT, article, 'nobody', presentation), '');
  });

  it('tells what the workspace knows, as text and as a link to the web', () => {
    const [, ana, ...others] = article.entities;
    const known = {
      name: 'Ana Ruiz',
      aliases: [],
      type: 'person' as const,
      note: 'The mayor.\n# See ![x](https://evil.example)',
      link: 'https://example.org/a_b?(c)',
    };
    const card = entityCard(
      BUNDLE_TEXT,
      { ...article, entities: [{ ...ana!, known }, ...others] },
      'e2',
      presentation,
    );
    assert.deepEqual(card.split('\n\n').slice(1, 3), [
      'The mayor.  \n\\# See \\!\\[x\\]\\(https\\://evil.example)',
      '[https\\://example.org/a\\_b?(c)](<https://example.org/a_b?%28c%29>)',
    ]);
  });

  it('lets nothing of the article become markup', () => {
    const [first, ...others] = article.entities;
    const hostile = {
      ...first!,
      name: '![x](https://evil.example)',
      aliases: ['<img src=x>', '[y](command:z)'],
    };
    const card = entityCard(BUNDLE_TEXT, { ...article, entities: [hostile, ...others] }, 'e1', presentation);
    assert.ok(card.includes('\\!\\[x\\]\\(https\\://evil.example)'));
    assert.ok(card.includes('\\<img src=x>, \\[y\\]\\(command:z)'));
  });

  it('shows only the beginning of a sentence that has no end', () => {
    const text = 'Ana Ruiz '.repeat(2000);
    const long = { ...article, range: [0, text.length] as const, sentences: [[0, text.length] as const] };
    assert.ok(entityCard(text, long, 'e2', presentation).length < 1000);
  });
});

describe('mentionCard', () => {
  it('tells the day that a date says and how it is known, as a timeline does', () => {
    const dayIn = (published?: string): string[] => {
      const { text, article: dated } = marked(
        'es',
        'El faro cerró el martes. Se abrió el 3 de mayo de 2021.',
        published,
      );
      return dated.mentions.map((mention) =>
        mentionCard(text, dated, mention, presentation).split('\n\n').at(-1)!,
      );
    };
    assert.deepEqual(dayIn('2024-10-18'), ['2024-10-15 · counted from the article’s date', '2021-05-03']);
    assert.deepEqual(dayIn(), ['the article does not say from which day', '2021-05-03']);
  });

  const [mention] = article.mentions.filter(({ entity }) => entity === 'e2');
  assert.ok(mention);

  it('is that of the entity, and says where the mention is uncertain', () => {
    const card = entityCard(BUNDLE_TEXT, article, 'e2', presentation);
    assert.equal(mentionCard(BUNDLE_TEXT, article, mention, presentation), card);
    const unsure = mentionCard(BUNDLE_TEXT, article, { ...mention, probability: 0.424 }, presentation);
    assert.equal(unsure, `${card}\n\n*Uncertain: 42 % likely*`);
  });
});

describe('postCard', () => {
  const block = article.blocks.find(({ role }) => role === 'post');
  assert.ok(block?.role === 'post');

  it('tells platform, author, handle, date, languages, text and media', () => {
    assert.equal(
      postCard(block.post, presentation),
      [
        '**X** · Ana \\*Ruiz\\* (@ana\\_ruiz) · 2024-05-03 · Spanish, English',
        '> Hoy, fiesta\\!  \n> Today, a party\\!',
        'Media: pic.twitter.com/abc123',
      ].join('\n\n'),
    );
  });

  it('leaves out what the post does not show', () => {
    const bare = { ...block.post, author: null, handle: null, date: null, media: [], languages: [] };
    assert.equal(postCard(bare, presentation), '**X**\n\n> Hoy, fiesta\\!  \n> Today, a party\\!');
  });

  it('speaks the reader’s language', () => {
    assert.match(postCard(block.post, { ...presentation, locale: 'es' }), /español, inglés/);
    const translate = (message: string): string => (message === 'Media: {0}' ? 'Medios' : message);
    assert.match(postCard(block.post, { ...presentation, translate }), /Medios$/);
  });
});

describe('articleCard', () => {
  it('tells heading, language, length, summary and who is named most', () => {
    assert.equal(
      articleCard(BUNDLE_TEXT, article, presentation),
      [
        '**uno.txt**',
        'Spanish · 41 words · 1 min read',
        '- La alcaldesa Ana Ruiz abrió el faro.\n- Nadie durmió en Puerto Nuevo.',
        'Named most: Puerto Nuevo (3), Ana Ruiz (2), party (1)',
      ].join('\n\n'),
    );
  });

  it('says little of an article of which little is known', () => {
    assert.equal(
      articleCard(BUNDLE_TEXT, BUNDLE.articles[1], presentation),
      '**dos.txt**\n\n2 words · 1 min read',
    );
  });
});
