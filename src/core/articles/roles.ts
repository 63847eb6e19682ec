import rolesFile from '../../../models/roles.bin';
import { type ChainModel, decode } from '../learning/crf';
import { readModelFile } from '../learning/modelFile';
import { lazy } from '../text/lazy';
import type { BlockRole, PlainRole } from './block';
import { cuedRole, RELATED } from './cues';
import { FEATURES_VERSION, type LineItem, lineFeatures } from './lineFeatures';

/** A line's role, with the words that announce it where it points elsewhere. */
export type LineRole =
  { readonly role: PlainRole } | { readonly role: 'related'; readonly cue: string | null };

/** The model's labels: the roles, with the headlines of other articles that nothing announces apart. */
const BARE_HEADLINE = 'related_bare';

const model = lazy(() => readModelFile(rolesFile, FEATURES_VERSION));

/**
 * Judges the lines of one article together, since what a line is depends on what stands around it. Words that give a
 * role away decide; the trained model decides the rest. The roles given to posts are of no meaning.
 */
export function rolesOfLines(items: readonly LineItem[]): LineRole[] {
  return labelLines(model(), items).map((label, index) => toRole(items[index]?.text ?? '', label));
}

/** The label that a model, with the cues, gives to each line. */
export function labelLines(model: ChainModel, items: readonly LineItem[]): string[] {
  const known = items.map((_, index) => {
    const role = knownRole(items, index);
    return role === undefined ? undefined : model.labels.indexOf(role);
  });
  return decode(model, lineFeatures(items), known).map((label) => model.labels[label] ?? 'body');
}

/** What needs no judging: posts, lines that a cue gives away, and items of a list that goes on before or behind them. */
function knownRole(items: readonly LineItem[], index: number): BlockRole | undefined {
  const item = items[index];
  if (!item || item.post) return item && 'post';
  const mark = listMark(item);
  const goesOn =
    mark !== undefined && [items[index - 1], items[index + 1]].some((other) => listMark(other) === mark);
  return goesOn ? 'list' : cuedRole(item.text);
}

/** Longer lines behind a mark may be paragraphs or speech, in UTF-16 units. */
const LONGEST_ITEM = 90;

/** The mark that opens a short line as a list's item does; all numbers are one mark. */
function listMark(item: LineItem | undefined): string | undefined {
  const mark =
    item && item.text.length <= LONGEST_ITEM ? /^(?:([•·●▪◦‣*-])\s?|\d{1,2}[.)]\s)\S/u.exec(item.text) : null;
  return mark ? (mark[1] ?? 'number') : undefined;
}

function toRole(text: string, label: string): LineRole {
  if (label === BARE_HEADLINE) return { role: 'related', cue: null };
  if (label === 'related') return { role: 'related', cue: RELATED.exec(text)?.[0].trim() ?? null };
  return { role: label === 'post' ? 'body' : (label as PlainRole) };
}
