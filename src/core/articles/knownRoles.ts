import { type Line, PARAGRAPH_SIZE } from './articleLines';
import type { BlockRole } from './block';
import { CUED_ROLES, listMark } from './lineCues';
import { isPlainParagraph } from './plainParagraph';

/**
 * The roles that need no judging: posts, lines that a cue gives away, items of a list that goes on before or behind
 * them, plain paragraphs, and a paragraph that is the whole article; undefined for the other lines.
 * @param text the article's, in which the lines stand.
 */
export function knownRoles(text: string, lines: readonly Line[]): (BlockRole | undefined)[] {
  const marks = lines.map((line) => (line.post ? 0 : listMark(text, line.scanned)));
  return lines.map((line, index): BlockRole | undefined => {
    if (line.post) return 'post';
    if (lines.length === 1 && line.size === PARAGRAPH_SIZE && line.cue < 0) return 'body';
    const mark = marks[index];
    if (mark !== 0 && (marks[index - 1] === mark || marks[index + 1] === mark)) return 'list';
    return isPlainParagraph(line, index, lines[index - 1], lines[index + 1]) ? 'body' : CUED_ROLES[line.cue];
  });
}
