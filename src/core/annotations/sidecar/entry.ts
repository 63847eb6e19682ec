import { ENTITY_TYPES } from '../../entities/entity';
import type { ArticleSelector, ArticleTarget, SpanTarget } from '../anchors/target';
import { type Annotation, hasSpan } from '../annotation';
import type { Correction, CorrectionAction } from '../correction';
import { EntryError, Fields, type FieldValue } from './fields';

/** The keys of an entry, in the order in which they are written. */
export const KEYS = [
  'id',
  'kind',
  'label',
  'text',
  'from',
  'to',
  'action',
  'type',
  'scope',
  'into',
  'name',
  'article',
  'number',
  'start',
  'end',
  'quote',
  'prefix',
  'suffix',
  'hash',
  'author',
  'created',
  'modified',
  'status',
] as const;

export type Key = (typeof KEYS)[number];

type EntryFields = Readonly<Partial<Record<Key, FieldValue>>>;

/** What an annotation looks like as an entry; what goes without saying is left out. */
export function toEntry(annotation: Annotation): EntryFields {
  const { id, kind, author, created, modified, status } = annotation;
  return {
    id,
    kind,
    ...contentFields(annotation),
    ...('target' in annotation && articleFields(annotation.target.article)),
    ...(hasSpan(annotation) && spanFields(annotation.target)),
    ...('target' in annotation && { hash: annotation.target.article.hash }),
    ...(author !== null && { author }),
    created,
    ...(modified !== created && { modified }),
    ...(status !== 'open' && { status }),
  };
}

/**
 * Reads an entry.
 * @throws EntryError where it says nothing that can be understood.
 */
export function fromEntry(values: ReadonlyMap<string, { readonly value: unknown }>): Annotation {
  const fields = new Fields(values);
  const created = fields.time('created');
  const signed = {
    id: readId(fields, 'id'),
    author: fields.has('author') ? fields.text('author') : null,
    created,
    modified: fields.has('modified') ? fields.time('modified') : created,
    status: fields.has('status') ? fields.oneOf('status', ['open', 'resolved']) : 'open',
  } as const;
  const kind = fields.oneOf('kind', ['label', 'note', 'document-label', 'relation', 'correction']);
  switch (kind) {
    case 'label':
      return { ...signed, kind, label: fields.words('label'), target: readSpan(fields) };
    case 'note':
      return { ...signed, kind, text: fields.text('text'), target: readAnyTarget(fields) };
    case 'document-label':
      return { ...signed, kind, label: fields.words('label'), target: readArticle(fields) };
    case 'relation':
      return {
        ...signed,
        kind,
        label: fields.words('label'),
        from: readId(fields, 'from'),
        to: readId(fields, 'to'),
      };
    case 'correction':
      return { ...signed, kind, correction: readCorrection(fields), target: readSpan(fields) };
  }
}

function contentFields(annotation: Annotation): EntryFields {
  switch (annotation.kind) {
    case 'label':
    case 'document-label':
      return { label: annotation.label };
    case 'note':
      return { text: annotation.text };
    case 'relation':
      return { label: annotation.label, from: annotation.from, to: annotation.to };
    case 'correction':
      return annotation.correction;
  }
}

function articleFields({ name, number }: ArticleSelector): EntryFields {
  return { ...(name !== null && { article: name }), ...(number !== 1 && { number }) };
}

function spanFields({ span: { start, end, exact, prefix, suffix } }: SpanTarget): EntryFields {
  return { start, end, quote: exact, prefix, suffix };
}

const SCOPES = ['mention', 'form', 'entity'] as const;

const CORRECTIONS: { readonly [A in CorrectionAction]: (fields: Fields) => Correction & { action: A } } = {
  accept: (fields) => ({ action: 'accept', type: fields.oneOf('type', ENTITY_TYPES) }),
  reject: (fields) => ({ action: 'reject', scope: fields.oneOf('scope', SCOPES) }),
  retype: (fields) => ({
    action: 'retype',
    type: fields.oneOf('type', ENTITY_TYPES),
    scope: fields.oneOf('scope', SCOPES),
  }),
  resize: () => ({ action: 'resize' }),
  merge: (fields) => ({ action: 'merge', into: fields.words('into') }),
  split: (fields) => ({
    action: 'split',
    scope: fields.oneOf('scope', ['mention', 'form']),
    name: fields.words('name'),
  }),
  rename: (fields) => ({ action: 'rename', name: fields.words('name') }),
};

const ACTIONS = Object.keys(CORRECTIONS) as CorrectionAction[];

function readCorrection(fields: Fields): Correction {
  return CORRECTIONS[fields.oneOf('action', ACTIONS)](fields);
}

/** A ULID, or whatever else another tool tells its annotations apart by. */
const ID = /^[\w.:/+-]{1,200}$/;

function readId(fields: Fields, key: 'id' | 'from' | 'to'): string {
  const id = fields.text(key);
  if (ID.test(id)) return id;
  throw new EntryError(key, '“{0}” is no id: up to 200 letters without accents, digits and _ . : / + -', key);
}

function readAnyTarget(fields: Fields): SpanTarget | ArticleTarget {
  return fields.has('start') || fields.has('quote') ? readSpan(fields) : readArticle(fields);
}

function readArticle(fields: Fields): ArticleTarget {
  return {
    article: {
      name: fields.has('article') ? fields.text('article') : null,
      number: fields.has('number') ? fields.integer('number', 1) : 1,
      hash: fields.text('hash'),
    },
  };
}

function readSpan(fields: Fields): SpanTarget {
  const start = fields.integer('start', 0);
  const end = fields.integer('end', 0);
  const exact = fields.text('quote');
  if (end <= start) throw new EntryError('end', 'The range ends at {0}, but begins at {1}.', end, start);
  if (exact.length !== end - start)
    throw new EntryError(
      'quote',
      'The quote has {0} UTF-16 units, but the range from {1} to {2} has {3}.',
      exact.length,
      start,
      end,
      end - start,
    );
  const span = { start, end, exact, prefix: fields.text('prefix'), suffix: fields.text('suffix') };
  return { ...readArticle(fields), span };
}
