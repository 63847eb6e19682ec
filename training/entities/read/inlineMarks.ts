import type { LabelledLine, LabelledSpan, TypeLabel } from './source';

const MARK = /\\([[\]])|\[(PER|ORG|LOC|MISC|DATE) |\]/g;

/**
 * Reads a corpus with inline marks ("[PER Ana Ruiz] vive en [LOC Lima]."), its texts apart by blank lines; a text's first
 * line, "# kind, country", is left out.
 */
export function readInlineMarks(corpus: string): LabelledLine[][] {
  return corpus
    .split(/\n\s*\n/)
    .map((text) =>
      text
        .split('\n')
        .filter((line) => line.trim() !== '' && !line.startsWith('# '))
        .map(readLine),
    )
    .filter((lines) => lines.length > 0);
}

function readLine(line: string): LabelledLine {
  const spans: LabelledSpan[] = [];
  let text = '';
  let from = 0;
  let open: { start: number; type: string } | undefined;
  for (const match of line.matchAll(MARK)) {
    text += line.slice(from, match.index);
    from = match.index + match[0].length;
    if (match[1] !== undefined) text += match[1];
    else if (match[2] !== undefined) open = { start: text.length, type: match[2] };
    else if (open) {
      if (open.type !== 'DATE')
        spans.push({ start: open.start, end: text.length, type: open.type as TypeLabel });
      open = undefined;
    } else text += match[0];
  }
  return { text: text + line.slice(from), spans };
}
