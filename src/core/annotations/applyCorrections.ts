import { type Article, withNames } from '../articles/article';
import type { Entity, EntityType, Mention } from '../entities/entity';
import type { PartialDate } from '../entities/partialDate';
import { overlaps, type TextRange } from '../text/range';
import type { Correction, CorrectionAction, CorrectionScope } from './correction';

/** A correction in its place. */
export interface PlacedCorrection {
  /** In the same text that the article's ranges count in. */
  readonly range: TextRange;
  readonly correction: Correction;
}

/** A name as it is corrected step by step. */
interface Name {
  readonly range: TextRange;
  readonly text: string;
  readonly type: EntityType;
  readonly entity: string;
  readonly probability?: number;
  readonly date?: PartialDate;
}

/** Mentions in order, and the canonical names that people gave to entities. */
interface Corrected {
  readonly names: readonly Name[];
  readonly canonical: ReadonlyMap<string, string>;
}

type Apply<C extends Correction> = (
  now: Corrected,
  range: TextRange,
  correction: C,
  context: Context,
) => Corrected;

interface Context {
  readonly text: string;
  readonly entities: readonly Entity[];
  /** An id that no entity of the article has. */
  readonly newId: () => string;
}

/**
 * The article with its mentions and entities as people corrected them; all else of it stays, the summary too. What a
 * correction is about and is not there any more is left out.
 * @param text what the ranges count in.
 * @param corrections in the order in which they were made.
 */
export function applyCorrections(
  text: string,
  article: Article,
  corrections: readonly PlacedCorrection[],
): Article {
  if (corrections.length === 0) return article;
  let made = 0;
  const { entities } = article;
  const context = { text, entities, newId: () => `c${++made}` };
  const begin: Corrected = { names: article.mentions, canonical: new Map() };
  const { names, canonical } = corrections.reduce(
    (now, { range, correction }) => applyOne(now, range, correction, context),
    begin,
  );
  const mentions = [...names].sort((a, b) => a.range[0] - b.range[0]);
  return withNames(article, mentions, entitiesOf(mentions, entities, canonical));
}

function applyOne(now: Corrected, range: TextRange, correction: Correction, context: Context): Corrected {
  // The table has for each action what takes its correction.
  const apply = APPLY[correction.action] as Apply<Correction>;
  return apply(now, range, correction, context);
}

const APPLY: { readonly [A in CorrectionAction]: Apply<Extract<Correction, { readonly action: A }>> } = {
  accept: (now, range, { type }, context) => {
    const there = nameAt(now, range);
    if (!there) return withName(now, range, type, context);
    return changed(now, [there], (name) => sure({ ...name, type }));
  },
  reject: (now, range, { scope }) => {
    const gone = new Set(inScope(now, range, scope));
    return { ...now, names: now.names.filter((name) => !gone.has(name)) };
  },
  retype: (now, range, { type, scope }) =>
    changed(now, inScope(now, range, scope), (name) => sure({ ...name, type })),
  resize: (now, range, _, context) => {
    const [most] = now.names
      .filter((name) => overlaps(name.range, range))
      .sort((a, b) => sharedWith(range, b) - sharedWith(range, a));
    if (!most) return now;
    return withName(now, range, most.type, context, most.entity);
  },
  merge: (now, range, { into }, { entities }) => {
    const name = nameAt(now, range);
    const target = entityCalled(now, entities, into, name?.entity);
    if (!name || target === undefined) return now;
    const type = now.names.find(({ entity }) => entity === target)?.type ?? name.type;
    return changed(now, inScope(now, range, 'entity'), (each) => ({ ...each, entity: target, type }));
  },
  split: (now, range, { name, scope }, { entities, newId }) => {
    const own = nameAt(now, range)?.entity;
    if (own === undefined) return now;
    const entity = entityCalled(now, entities, name, own) ?? newId();
    return {
      ...changed(now, inScope(now, range, scope), (each) => ({ ...each, entity })),
      canonical: new Map(now.canonical).set(entity, name),
    };
  },
  rename: (now, range, { name }) => {
    const entity = nameAt(now, range)?.entity;
    return entity === undefined ? now : { ...now, canonical: new Map(now.canonical).set(entity, name) };
  },
};

/** The name of exactly a range; else one that overlaps it, if only one does. */
function nameAt({ names }: Corrected, [start, end]: TextRange): Name | undefined {
  const exact = names.find(({ range }) => range[0] === start && range[1] === end);
  if (exact) return exact;
  const [one, ...others] = names.filter(({ range }) => overlaps(range, [start, end]));
  return others.length === 0 ? one : undefined;
}

function inScope(now: Corrected, range: TextRange, scope: CorrectionScope): Name[] {
  const name = nameAt(now, range);
  if (!name) return [];
  if (scope === 'mention') return [name];
  const ofIt = now.names.filter(({ entity }) => entity === name.entity);
  return scope === 'entity' ? ofIt : ofIt.filter(({ text }) => text === name.text);
}

function changed(now: Corrected, some: readonly Name[], change: (name: Name) => Name): Corrected {
  const all = new Set(some);
  return { ...now, names: now.names.map((name) => (all.has(name) ? change(name) : name)) };
}

/** A name that a person has said to be one is as sure as can be. */
function sure({ range, text, type, entity, date }: Name): Name {
  return { range, text, type, entity, ...(date && type === 'date' && { date }) };
}

/** With a name at a range, instead of those that overlap it. */
function withName(
  now: Corrected,
  range: TextRange,
  type: EntityType,
  { text, entities, newId }: Context,
  entity?: string,
): Corrected {
  const form = text.slice(...range);
  const of = entity ?? entityCalled(now, entities, form, undefined, type) ?? newId();
  const others = now.names.filter((name) => !overlaps(name.range, range));
  return { ...now, names: [...others, { range, text: form, type, entity: of }] };
}

const sharedWith = ([start, end]: TextRange, { range }: Name): number =>
  Math.min(end, range[1]) - Math.max(start, range[0]);

/** The entity that has a name, as its canonical one or as one of its forms, and is not `but`. */
function entityCalled(
  { names, canonical }: Corrected,
  entities: readonly Entity[],
  name: string,
  but: string | undefined,
  type?: EntityType,
): string | undefined {
  const nameOf = (id: string): string | undefined =>
    canonical.get(id) ?? entities.find((entity) => entity.id === id)?.name;
  const others = names.filter((each) => each.entity !== but && (type === undefined || each.type === type));
  return (
    others.find(({ entity }) => nameOf(entity) === name)?.entity ??
    others.find(({ text }) => text === name)?.entity
  );
}

/** The entities that are still mentioned, in order of first mention. */
function entitiesOf(
  mentions: readonly Mention[],
  before: readonly Entity[],
  canonical: ReadonlyMap<string, string>,
): Entity[] {
  const byId = new Map<string, Mention[]>();
  for (const mention of mentions) {
    const of = byId.get(mention.entity);
    if (of) of.push(mention);
    else byId.set(mention.entity, [mention]);
  }
  const known = new Map(before.map((entity) => [entity.id, entity]));
  return Array.from(byId, ([id, of]) => entityOf(id, of, known, canonical.get(id), byId));
}

function entityOf(
  id: string,
  of: readonly Mention[],
  known: ReadonlyMap<string, Entity>,
  canonical: string | undefined,
  present: ReadonlyMap<string, unknown>,
): Entity {
  const was = known.get(id);
  const type = mostFrequent(of.map((mention) => mention.type)) ?? was?.type ?? 'miscellaneous';
  const forms = new Set(of.map(({ text }) => text));
  // A canonical name whose every mention went to another entity is no more its name.
  const name = canonical ?? (was && forms.has(was.name) ? was.name : longest(forms));
  forms.delete(name);
  const related = was?.related?.filter((other) => present.has(other));
  const { iso, titles, known: entry } = was ?? {};
  return {
    id,
    type,
    name,
    aliases: [...forms],
    mentions: of.length,
    ...(iso !== undefined && type === 'date' && { iso }),
    ...(titles && type === 'person' && { titles }),
    ...(related && related.length > 0 && { related }),
    // What the gazetteer says of a person is not true of a place.
    ...(entry && type === was?.type && { known: entry }),
  };
}

const longest = (forms: ReadonlySet<string>): string =>
  [...forms].reduce((best, form) => (form.length > best.length ? form : best), '');

function mostFrequent<T>(values: readonly T[]): T | undefined {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].reduce<readonly [T, number] | undefined>(
    (best, each) => (best && best[1] >= each[1] ? best : each),
    undefined,
  )?.[0];
}
