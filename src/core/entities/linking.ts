import type { Entity, Mention } from './entity';
import { inflects } from './inflection';
import type { Cluster } from './linking/cluster';
import { clusterNames } from './linking/clusters';
import type { LinkingContext } from './linking/context';
import { beginningOf, beginsAs, demonymCountry } from './linking/demonyms';
import { type Named, toNamed } from './linking/named';
import { titleBefore } from './linking/titles';
import { Wordings } from './linking/wordings';
import { finish } from '../text/steps';
import { isoDate } from './partialDate';
import type { FoundName } from './recogniser';

/** Names tied to the entities that they stand for. */
export interface Linked {
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
}

const UNKNOWN: LinkingContext = { language: null, published: null };

/**
 * Ties an article's names to entities: equal names, countries in any language, a person's full name with the surname
 * alone, initials and other spellings, an acronym with the name that it stands for, a name with its beginning, a date
 * with other forms of it.
 * @param names in text order.
 * @param isHome tells whether the text at an offset is in the article's own language.
 */
export function linkNames(
  text: string,
  names: readonly FoundName[],
  isHome: (offset: number) => boolean,
  context: LinkingContext = UNKNOWN,
): Linked {
  return finish(linkInSteps(text, names, isHome, context));
}

/** So many names are looked at in one step. */
const NAMES_A_STEP = 500;

/** Does what `linkNames` does, in steps. */
export function* linkInSteps(
  text: string,
  names: readonly FoundName[],
  isHome: (offset: number) => boolean,
  context: LinkingContext,
): Generator<undefined, Linked> {
  const { language, published, wordings = new Wordings() } = context;
  const named: Named[] = [];
  for (const name of names) {
    if (named.length % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
    named.push(toNamed(text, name, isHome(name.range[0]), language, wordings));
  }
  const clusters = yield* clusterNames(text, named, context);
  const inOrder: Cluster[] = [];
  const mentions = named.map((one, index) => {
    const cluster = clusters[index];
    if (cluster?.id === '') cluster.id = `e${inOrder.push(cluster)}`;
    return toMention(one, cluster?.id ?? '');
  });
  yield;
  const related = relatedIds(inOrder);
  const entities: Entity[] = [];
  for (const cluster of inOrder) {
    if (entities.length % NAMES_A_STEP === NAMES_A_STEP - 1) yield;
    const entity = { ...toEntity(cluster, language), ...attributesOf(text, cluster, published) };
    const others = related.get(cluster.id);
    entities.push(others ? { ...entity, related: others } : entity);
  }
  return { mentions, entities };
}

/** Mentions with a probability, as most are, are made without copying properties, which takes longer. */
function toMention({ name, text }: Named, entity: string): Mention {
  const { range, type, probability, date } = name;
  if (probability === undefined) return { range, text, type, entity, ...(date && { date }) };
  return date ? { range, text, type, entity, probability, date } : { range, text, type, entity, probability };
}

function toEntity({ id, type, members, known }: Cluster, language: string | null): Entity {
  const form = members[0]?.text ?? '';
  if (!known && members.every(({ text }) => text === form))
    return { id, type, name: form, aliases: [], mentions: members.length };
  const inOrder = [...members].sort((a, b) => a.name.range[0] - b.name.range[0]);
  const name = known?.name ?? canonicalName(inOrder, language);
  const forms = new Set(inOrder.map((member) => member.text));
  forms.delete(name);
  return { id, type, name, aliases: [...forms], mentions: members.length, ...(known && { known }) };
}

function attributesOf(
  text: string,
  { type, members }: Cluster,
  published: string | null,
): Pick<Entity, 'iso' | 'titles'> {
  if (type === 'date') {
    const date = members[0]?.name.date;
    const iso = date && isoDate(date, published);
    return iso ? { iso } : {};
  }
  if (type !== 'person') return {};
  const starts = members.map(({ name }) => name.range[0]).sort((a, b) => a - b);
  const titles = new Set(starts.flatMap((start) => titleBefore(text, start) ?? []));
  return titles.size > 0 ? { titles: [...titles] } : {};
}

interface NamedCountry {
  readonly id: string;
  readonly name: string;
}

/** Peoples and their countries, tied both ways. */
function relatedIds(clusters: readonly Cluster[]): ReadonlyMap<string, readonly string[]> {
  const byCode = new Map<string, NamedCountry>();
  const byBeginning = new Map<string, NamedCountry>();
  for (const { id, type, members } of clusters) {
    if (type !== 'location') continue;
    const named = members.find(({ country }) => country !== undefined);
    if (named?.country === undefined) continue;
    const country = { id, name: named.text };
    byCode.set(named.country, country);
    byBeginning.set(beginningOf(named.text), country);
  }
  const related = new Map<string, string[]>();
  if (byCode.size === 0) return related;
  for (const { id, type, members } of clusters) {
    const people = members[0]?.text ?? '';
    if (type !== 'miscellaneous' || /\s/.test(people)) continue;
    const alike = byBeginning.get(beginningOf(people));
    const country =
      byCode.get(demonymCountry(people) ?? '') ?? (alike && beginsAs(alike.name, people) ? alike : undefined);
    if (!country) continue;
    related.set(id, [country.id]);
    const peoples = related.get(country.id) ?? [];
    peoples.push(id);
    related.set(country.id, peoples);
  }
  return related;
}

/**
 * The fullest form, in the article's own language where it uses one. Where the language inflects names, the shortest of
 * those with the most words is nearest to the plain one.
 */
function canonicalName(members: readonly Named[], language: string | null): string {
  const home = members.filter((member) => member.home);
  const all = home.length > 0 ? home : members;
  const most = Math.max(...all.map(({ words }) => words.length));
  const plain = inflects(language) ? all.filter(({ words }) => words.length === most) : all;
  const sign = inflects(language) ? -1 : 1;
  const better = (form: string, best: string): boolean =>
    form.length === best.length
      ? isShouted(best) && !isShouted(form)
      : sign * form.length > sign * best.length;
  return plain.map(({ text }) => text).reduce((best, form) => (better(form, best) ? form : best));
}

const isShouted = (form: string): boolean => form === form.toUpperCase();
