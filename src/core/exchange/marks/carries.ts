import type { Message } from '../../text/translate';
import type { TextRange } from '../../text/range';
import { inMarkOrder, type Mark, type MarkedFile, type MarkRelation, marksOf, NOTE_TYPE } from './mark';
import { trimBlanks } from './tokens';

/** What of marks a format has a place for. Ranges, types and texts they all have. */
export interface Carries {
  /** What is said of a mark. */
  readonly notes: boolean;
  /** Marks that lie in others or overlap them. */
  readonly overlaps: boolean;
  /** White space at the ends of marks: formats of tokens have none. */
  readonly blanks: boolean;
  /** Between marks of one article, or of the whole file. */
  readonly relations: 'file' | 'article' | 'none';
  /** Labels of articles as a whole. */
  readonly articleLabels: boolean;
  /** What is said of articles as a whole. */
  readonly articleNotes: boolean;
  /** Whether Lede or a person made a mark. */
  readonly sources: boolean;
  readonly confidence: boolean;
}

/** Something that a format has no place for. */
export interface LeftOut {
  /** For one and for several; `{0}` stands for how many. */
  readonly one: Message;
  readonly several: Message;
  /** Where each began (UTF-16 offsets in the file), ascending; of an article its beginning, of a relation its first end. */
  readonly places: readonly number[];
}

/** The file as far as a format can carry it, and what is left out. Sources and confidence go without a word. */
export function carriedBy(file: MarkedFile, carries: Carries): CarriedFile {
  const marks = marksOf(file);
  const noted = carries.notes ? marks : marks.flatMap(withoutNote);
  const trimmed = carries.blanks ? noted : noted.flatMap((mark) => withoutBlanks(file.text, mark));
  const kept = carries.overlaps ? trimmed : withoutOverlaps(trimmed);
  const byId = new Map(kept.map((mark) => [mark.id, mark]));
  const articles = file.articles.map((article) => ({
    ...article,
    marks: article.marks.flatMap(({ id }) => byId.get(id) ?? []).sort(inMarkOrder),
    labels: carries.articleLabels ? article.labels : [],
    notes: carries.articleNotes ? article.notes : [],
  }));
  const relations = carriedRelations({ ...file, articles }, carries);
  const carried = new Set(relations);
  const beginnings = new Map(marks.map(({ id, range }) => [id, range[0]]));
  const places: Record<Feature, readonly number[]> = {
    notes: carries.notes ? [] : placesOf(marks.filter(({ note }) => note !== null)),
    blanks: placesOf(noted.filter((mark) => isShorter(mark, byId))),
    blankMarks: placesOf(lost(noted, trimmed)),
    overlaps: placesOf(lost(trimmed, kept)),
    relations: file.relations
      .filter((relation) => !carried.has(relation))
      .map(({ from }) => beginnings.get(from) ?? 0),
    articleLabels: carries.articleLabels
      ? []
      : file.articles.flatMap(({ labels, range: [start] }) => labels.map(() => start)),
    articleNotes: carries.articleNotes
      ? []
      : file.articles.flatMap(({ notes, range: [start] }) => notes.map(() => start)),
  };
  const leftOut = Object.entries(LEFT_OUT).map(([key, message]) => ({
    ...message,
    places: [...places[key as Feature]].sort((a, b) => a - b),
  }));
  return {
    file: { ...file, articles, relations },
    leftOut: leftOut.filter((each) => each.places.length > 0),
  };
}

/** What can be lost. */
type Feature =
  'notes' | 'blanks' | 'blankMarks' | 'overlaps' | 'relations' | 'articleLabels' | 'articleNotes';

export interface CarriedFile {
  readonly file: MarkedFile;
  readonly leftOut: readonly LeftOut[];
}

const LEFT_OUT: Readonly<Record<Feature, Omit<LeftOut, 'places'>>> = {
  notes: { one: '{0} note is left out', several: '{0} notes are left out' },
  blanks: {
    one: '{0} mark loses the white space at its ends',
    several: '{0} marks lose the white space at their ends',
  },
  blankMarks: {
    one: '{0} mark of nothing but white space is left out',
    several: '{0} marks of nothing but white space are left out',
  },
  overlaps: {
    one: '{0} mark that overlaps another is left out',
    several: '{0} marks that overlap others are left out',
  },
  relations: { one: '{0} relation is left out', several: '{0} relations are left out' },
  articleLabels: {
    one: '{0} label of a whole article is left out',
    several: '{0} labels of whole articles are left out',
  },
  articleNotes: {
    one: '{0} note on a whole article is left out',
    several: '{0} notes on whole articles are left out',
  },
};

const placesOf = (marks: readonly Mark[]): number[] => marks.map(({ range: [start] }) => start);

/** Those of the marks that are gone. */
function lost(before: readonly Mark[], after: readonly Mark[]): Mark[] {
  const kept = new Set(after.map(({ id }) => id));
  return before.filter(({ id }) => !kept.has(id));
}

function withoutNote(mark: Mark): Mark[] {
  if (mark.note === null) return [mark];
  return mark.type === NOTE_TYPE ? [] : [{ ...mark, note: null }];
}

function withoutBlanks(text: string, mark: Mark): Mark[] {
  const range = trimBlanks(text, mark.range);
  return range[0] < range[1] ? [{ ...mark, range }] : [];
}

function isShorter({ id, range }: Mark, byId: ReadonlyMap<string, Mark>): boolean {
  const now = byId.get(id)?.range;
  return now !== undefined && now[1] - now[0] < range[1] - range[0];
}

/** What is left of marks when each that overlaps one before it goes; of those that begin at one place the longest stays. */
export function withoutOverlaps<T extends { readonly range: TextRange }>(marks: readonly T[]): T[] {
  let end = 0;
  return [...marks].sort(inMarkOrder).filter(({ range }) => {
    const stays = range[0] >= end;
    if (stays) end = range[1];
    return stays;
  });
}

function carriedRelations({ articles, relations }: MarkedFile, carries: Carries): MarkRelation[] {
  if (carries.relations === 'none') return [];
  const articleOf = new Map(articles.flatMap(({ marks }, i) => marks.map(({ id }) => [id, i] as const)));
  return relations.filter(({ from, to }) => {
    const [a, b] = [articleOf.get(from), articleOf.get(to)];
    return a !== undefined && b !== undefined && (a === b || carries.relations === 'file');
  });
}
