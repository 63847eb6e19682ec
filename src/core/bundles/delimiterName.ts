import { splitLines } from '../text/lines';
import { contains, type TextRange } from '../text/range';
import type { Delimiter } from './delimiter';

/** Where in `text` a delimiter's name stands; the whole delimiter where it has none. */
export function nameRange(text: string, { name, range }: Delimiter): TextRange {
  // The last one: the word that announces a name may hold it ("Document" and "t").
  const at = name ? text.slice(...range).lastIndexOf(name) : -1;
  return name === null || at < 0 ? range : [range[0] + at, range[0] + at + name.length];
}

/** The line that a delimiter is known by: of several that with its name, else the first. */
export function headLine(text: string, delimiter: Delimiter): TextRange {
  const lines = splitLines(text, delimiter.range).map(({ range }) => range);
  const name = nameRange(text, delimiter);
  return lines.find((line) => contains(line, name)) ?? lines[0] ?? delimiter.range;
}
