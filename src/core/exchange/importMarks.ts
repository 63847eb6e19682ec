import type { ArticleText } from '../annotations/anchors/target';
import type { AnnotationSet, AnnotationStep } from '../annotations/annotationSet';
import type { Placements } from '../annotations/anchors/placements';
import type { Authoring } from '../annotations/authoring';
import type { Mention } from '../entities/entity';
import type { ExchangeFormat } from './formats/format';
import { annotationsOf } from './placing/annotationsOf';
import { placeMarks } from './placing/placeMarks';
import type { SeedText } from './placing/sameTexts';
import type { ReadFault } from './reading/readMarks';

/** The file that annotations are imported into, as it is now. */
export interface ImportTarget extends SeedText {
  readonly set: AnnotationSet;
  readonly placements: Placements;
  /** What Lede finds in it, as people have corrected it. */
  readonly mentions: readonly Mention[];
  /** True of the labels of the workspace's scheme. */
  readonly isLabel: (name: string) => boolean;
  readonly authoring: Authoring;
  /** Cuts another text into articles, as the file was. */
  readonly split: (text: string) => readonly ArticleText[];
}

/** What an import does. */
export interface ImportedMarks {
  readonly step: AnnotationStep;
  /** How many marks were there already. */
  readonly known: number;
  /** How many stand where the text has changed, and have to be confirmed. */
  readonly moved: number;
  /** In order of line. */
  readonly faults: readonly ReadFault[];
}

/**
 * Reads annotations in a format and makes the step that adds them to a file: what is there already is left alone.
 * @param text of the file of annotations.
 * @param companion the text that lies beside it, for formats that have one; null where it is not known.
 */
export function importMarks(
  format: ExchangeFormat,
  text: string,
  companion: string | null,
  target: ImportTarget,
): ImportedMarks {
  const { documents, faults } = format.read(
    text,
    format.companion === undefined ? null : (companion ?? target.text),
  );
  const placed = placeMarks(documents, target, target.split);
  const made = annotationsOf(placed, target);
  const all = [...faults, ...placed.flatMap((each) => each.faults), ...made.faults];
  return { ...made, faults: all.sort((a, b) => a.line - b.line) };
}
