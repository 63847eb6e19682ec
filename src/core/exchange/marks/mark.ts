import type { TextRange } from '../../text/range';

/** Who made a mark: Lede, or a person. What Lede found and a person corrected is the person's. */
export type MarkSource = 'found' | 'added';

/** The type of a mark that is a note and nothing else. */
export const NOTE_TYPE = 'note';

/** A stretch of a file that is called something, or of which something is said: what exchange formats exchange. */
export interface Mark {
  /** Unique in its file; never empty. */
  readonly id: string;
  /** In UTF-16 units of the file; not empty, and no half of a character. */
  readonly range: TextRange;
  /** A label's name, a type of entity, or `NOTE_TYPE`; never empty. */
  readonly type: string;
  /** Markdown, and not to be trusted. */
  readonly note: string | null;
  readonly source: MarkSource;
  /** How sure Lede is of what it found, 0 to 1. */
  readonly confidence: number | null;
}

/** A labelled arrow from one mark to another. */
export interface MarkRelation {
  readonly type: string;
  /** The `id` of the mark that it goes out from. */
  readonly from: string;
  /** The `id` of the mark that it points to. */
  readonly to: string;
}

/** One article of a file, with what is marked in it. */
export interface MarkedArticle {
  /** From its delimiter; null where there is none or it gives none. */
  readonly name: string | null;
  /** Here and below in the file. */
  readonly range: TextRange;
  readonly sentences: readonly TextRange[];
  /** In order: by start, the longer before the shorter. */
  readonly marks: readonly Mark[];
  /** The labels of the article as a whole. */
  readonly labels: readonly string[];
  /** What is said of the article as a whole. */
  readonly notes: readonly string[];
}

/** A file with what is marked in it: what exchange formats write. */
export interface MarkedFile {
  /** As the reader of an export is to know it: a path or a file's name. */
  readonly name: string;
  readonly text: string;
  readonly articles: readonly MarkedArticle[];
  /** Both ends are marks of the file, perhaps of different articles. */
  readonly relations: readonly MarkRelation[];
}

/** All marks of a file, in order. */
export const marksOf = ({ articles }: MarkedFile): Mark[] => articles.flatMap(({ marks }) => marks);

/** The order of marks: by start, the longer before the shorter, those of one range as they were. */
export const inMarkOrder = (a: { readonly range: TextRange }, b: { readonly range: TextRange }): number =>
  a.range[0] - b.range[0] || b.range[1] - a.range[1];
