import type { ExchangeFormat } from './formats/format';

/** A seed file's name without its ending: what its exports are called before theirs. */
export const baseName = (file: string): string => file.replace(/(?<=[^/\\])\.txt$/i, '');

/** The name of the text that lies beside a file of annotations; null where the format has none. */
export function companionName(format: ExchangeFormat, file: string): string | null {
  const { companion, extension } = format;
  if (companion === undefined || !file.toLowerCase().endsWith(extension)) return null;
  return file.slice(0, -extension.length) + companion;
}
