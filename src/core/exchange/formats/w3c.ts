import { counterOf, type OffsetCounter, splitsPair } from '../marks/counting';
import { type Mark, type MarkedFile, marksOf, NOTE_TYPE } from '../marks/mark';
import { readItems } from './w3cItems';
import type { ExchangeFormat } from './format';

/** So many UTF-16 units of what stands around a quote are given with it. */
const CONTEXT = 32;

/**
 * A collection of the W3C's Web Annotations, as JSON-LD (https://www.w3.org/TR/annotation-model/): for each mark its position
 * and its quote, of the file as the source. Positions are code points, as the model has it (section 4.2.5). The bodies are
 * tags and comments; a relation links two annotations.
 */
export const W3C: ExchangeFormat = {
  id: 'w3c',
  label: 'W3C Web Annotation (JSON-LD)',
  extension: '.jsonld',
  isStream: false,
  carries: {
    notes: true,
    overlaps: true,
    blanks: true,
    relations: 'file',
    articleLabels: true,
    articleNotes: true,
    sources: true,
    confidence: false,
  },
  write: (file) => ({ text: `${JSON.stringify(collectionOf(file), null, 2)}\n` }),
  read: readItems,
};

function collectionOf(file: MarkedFile): object {
  const counter = counterOf(file.text, 'code points');
  const items = [
    ...file.articles.flatMap((article, index) => articleItems(file, article, index, counter)),
    ...marksOf(file).map((mark) => markItem(file, mark, counter)),
    ...file.relations.map(({ type, from, to }, index) => ({
      id: `#relation-${index + 1}`,
      type: 'Annotation',
      motivation: 'linking',
      body: [
        textualBody('tagging', type),
        { type: 'SpecificResource', source: idOf(to), purpose: 'linking' },
      ],
      target: idOf(from),
    })),
  ];
  return {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: '#annotations',
    type: 'AnnotationCollection',
    total: items.length,
    first: { id: '#page-1', type: 'AnnotationPage', startIndex: 0, items },
  };
}

const idOf = (id: string): string => `#${encodeURIComponent(id.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;

const sourceOf = ({ name }: MarkedFile): string =>
  encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\uFFFD')).replaceAll('%2F', '/');

const textualBody = (purpose: string, value: string): object => ({ type: 'TextualBody', purpose, value });

const commentBody = (purpose: string, value: string): object => ({
  ...textualBody(purpose, value),
  format: 'text/markdown',
});

function markItem(
  file: MarkedFile,
  { id, range, type, note, source }: Mark,
  { from }: OffsetCounter,
): object {
  const [start, end] = range;
  const tags = type === NOTE_TYPE ? [] : [textualBody(source === 'found' ? 'identifying' : 'tagging', type)];
  const comments = note === null ? [] : [commentBody('commenting', note)];
  return {
    id: idOf(id),
    type: 'Annotation',
    motivation: source === 'found' ? 'identifying' : type === NOTE_TYPE ? 'commenting' : 'tagging',
    ...(source === 'found' && { generator: { type: 'Software', name: 'Lede' } }),
    body: [...tags, ...comments],
    target: {
      source: sourceOf(file),
      selector: [
        { type: 'TextPositionSelector', start: from(start), end: from(end) },
        {
          type: 'TextQuoteSelector',
          exact: file.text.slice(start, end),
          prefix: file.text.slice(wholeFrom(file.text, start - CONTEXT), start),
          suffix: file.text.slice(end, wholeFrom(file.text, end + CONTEXT)),
        },
      ],
    },
  };
}

/** An offset, or that of the character that it would cut in two: half of one is no text in JSON for others. */
const wholeFrom = (text: string, at: number): number => Math.max(0, splitsPair(text, at) ? at - 1 : at);

/** What is said of an article stands on all of it, and has no quote. */
function articleItems(
  file: MarkedFile,
  { range, labels, notes }: MarkedFile['articles'][number],
  index: number,
  { from }: OffsetCounter,
): object[] {
  const bodies = [
    ...labels.map((label) => textualBody('classifying', label)),
    ...notes.map((note) => commentBody('describing', note)),
  ];
  return bodies.map((body, nth) => ({
    id: `#article-${index + 1}-${nth + 1}`,
    type: 'Annotation',
    motivation: nth < labels.length ? 'classifying' : 'describing',
    body,
    target: {
      source: sourceOf(file),
      selector: { type: 'TextPositionSelector', start: from(range[0]), end: from(range[1]) },
    },
  }));
}
