import type { ExchangeFormat, WrittenMarks } from './formats/format';
import { carriedBy, type LeftOut } from './marks/carries';
import type { MarkedFile } from './marks/mark';

/** A file in a format, with what the format has no place for. */
export interface ExportedMarks extends WrittenMarks {
  readonly leftOut: readonly LeftOut[];
}

/** Writes a file in a format. */
export function exportMarks(format: ExchangeFormat, marked: MarkedFile): ExportedMarks {
  const { file, leftOut } = carriedBy(marked, format.carries);
  return { ...format.write(file), leftOut };
}
