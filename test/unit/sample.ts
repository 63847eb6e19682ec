import type { Analysis } from '../../src/core/analysis';
import type { Article } from '../../src/core/articles/article';
import type { Block, BlockRole } from '../../src/core/articles/block';
import type { EntityType, Mention } from '../../src/core/entities/entity';
import type { TextRange } from '../../src/core/text/range';

/** Where the nth `piece` stands in `text`. */
export function rangeOf(text: string, piece: string, nth = 0): TextRange {
  let at = -1;
  for (let i = 0; i <= nth; i += 1) at = text.indexOf(piece, at + 1);
  if (at < 0) throw new Error(`The sample has no ${JSON.stringify(piece)} number ${nth}.`);
  return [at, at + piece.length];
}

function block(text: string, role: Exclude<BlockRole, 'post' | 'related'>, piece: string): Block {
  return { role, range: rangeOf(text, piece) };
}

function mention(text: string, piece: string, type: EntityType, entity: string, nth = 0): Mention {
  return { text: piece, range: rangeOf(text, piece, nth), type, entity };
}

/** Two articles, understood by hand, so that what is built on an analysis is tested without one. */
export const BUNDLE_TEXT = [
  '==> uno.txt <==',
  'Puerto Nuevo abre su faro',
  'La alcaldesa Ana Ruiz abrió el faro. Ruiz habló en Puerto Nuevo.',
  'Una noche larga',
  'Nadie durmió en Puerto Nuevo.',
  'Hoy, fiesta!',
  'Today, a party! pic.twitter.com/abc123— Ana *Ruiz* (@ana_ruiz) May 3, 2024',
  'Lea también: Otro faro',
  'Suscríbase',
  'Comparta esta nota',
  '==> dos.txt <==',
  'Nada más.',
  '',
].join('\n');

const POST_TEXT = 'Hoy, fiesta!\nToday, a party!';

const firstArticle: Article = {
  name: 'uno.txt',
  range: [16, BUNDLE_TEXT.indexOf('==> dos')],
  language: 'es',
  blocks: [
    block(BUNDLE_TEXT, 'title', 'Puerto Nuevo abre su faro'),
    block(BUNDLE_TEXT, 'body', 'La alcaldesa Ana Ruiz abrió el faro. Ruiz habló en Puerto Nuevo.'),
    block(BUNDLE_TEXT, 'crosshead', 'Una noche larga'),
    block(BUNDLE_TEXT, 'body', 'Nadie durmió en Puerto Nuevo.'),
    {
      role: 'post',
      range: [rangeOf(BUNDLE_TEXT, 'Hoy, fiesta!')[0], rangeOf(BUNDLE_TEXT, 'May 3, 2024')[1]],
      post: {
        platform: 'x',
        body: { range: rangeOf(BUNDLE_TEXT, POST_TEXT), text: POST_TEXT },
        author: 'Ana *Ruiz*',
        handle: 'ana_ruiz',
        date: '2024-05-03',
        media: ['pic.twitter.com/abc123'],
        url: null,
        languages: ['es', 'en'],
        attribution: {
          range: rangeOf(BUNDLE_TEXT, '— Ana *Ruiz* (@ana_ruiz) May 3, 2024'),
          author: rangeOf(BUNDLE_TEXT, 'Ana *Ruiz*'),
          handle: rangeOf(BUNDLE_TEXT, '@ana_ruiz'),
          date: rangeOf(BUNDLE_TEXT, 'May 3, 2024'),
        },
      },
    },
    { role: 'related', cue: 'Lea también:', range: rangeOf(BUNDLE_TEXT, 'Lea también: Otro faro') },
    block(BUNDLE_TEXT, 'boilerplate', 'Suscríbase'),
    block(BUNDLE_TEXT, 'boilerplate', 'Comparta esta nota'),
  ],
  sentences: [
    rangeOf(BUNDLE_TEXT, 'Puerto Nuevo abre su faro'),
    rangeOf(BUNDLE_TEXT, 'La alcaldesa Ana Ruiz abrió el faro.'),
    rangeOf(BUNDLE_TEXT, 'Ruiz habló en Puerto Nuevo.'),
    rangeOf(BUNDLE_TEXT, 'Una noche larga'),
    rangeOf(BUNDLE_TEXT, 'Nadie durmió en Puerto Nuevo.'),
  ],
  mentions: [
    mention(BUNDLE_TEXT, 'Puerto Nuevo', 'location', 'e1'),
    mention(BUNDLE_TEXT, 'Ana Ruiz', 'person', 'e2'),
    mention(BUNDLE_TEXT, 'Ruiz', 'person', 'e2', 1),
    mention(BUNDLE_TEXT, 'Puerto Nuevo', 'location', 'e1', 1),
    mention(BUNDLE_TEXT, 'Puerto Nuevo', 'location', 'e1', 2),
    mention(BUNDLE_TEXT, 'party', 'miscellaneous', 'e3'),
  ],
  entities: [
    { id: 'e1', type: 'location', name: 'Puerto Nuevo', aliases: [], mentions: 3 },
    { id: 'e2', type: 'person', name: 'Ana Ruiz', aliases: ['Ruiz'], mentions: 2 },
    { id: 'e3', type: 'miscellaneous', name: 'party', aliases: [], mentions: 1 },
  ],
  summary: [
    {
      range: rangeOf(BUNDLE_TEXT, 'La alcaldesa Ana Ruiz abrió el faro.'),
      text: 'La alcaldesa Ana Ruiz abrió el faro.',
    },
    { range: rangeOf(BUNDLE_TEXT, 'Nadie durmió en Puerto Nuevo.'), text: 'Nadie durmió en Puerto Nuevo.' },
  ],
};

const secondArticle: Article = {
  name: 'dos.txt',
  range: [rangeOf(BUNDLE_TEXT, 'Nada más.')[0], BUNDLE_TEXT.length],
  language: null,
  blocks: [block(BUNDLE_TEXT, 'body', 'Nada más.')],
  sentences: [rangeOf(BUNDLE_TEXT, 'Nada más.')],
  mentions: [],
  entities: [],
  summary: [],
};

export const BUNDLE: Analysis & { readonly articles: readonly [Article, Article] } = {
  detected: { sourceArticle: true, confidence: 1, reasons: [] },
  delimiters: [
    { family: 'head', name: 'uno.txt', range: rangeOf(BUNDLE_TEXT, '==> uno.txt <==') },
    { family: 'head', name: 'dos.txt', range: rangeOf(BUNDLE_TEXT, '==> dos.txt <==') },
  ],
  articles: [firstArticle, secondArticle],
};

/** The line of an offset of {@link BUNDLE_TEXT}, from 1. */
export function bundleLine(offset: number): number {
  return BUNDLE_TEXT.slice(0, offset).split('\n').length;
}
