import { type Line, PARAGRAPH_SIZE } from './articleLines';
import { ENDING } from './lineEnds';

/** True for a full paragraph that stands by another one and has no sign of being anything but a paragraph. */
export function isPlainParagraph(
  line: Line,
  index: number,
  previous: Line | undefined,
  next: Line | undefined,
): boolean {
  const { scanned, size, closed, cue } = line;
  return (
    index >= FIRST_PLAIN &&
    size === PARAGRAPH_SIZE &&
    closed &&
    cue < 0 &&
    scanned.ending !== ENDING.ellipsis &&
    scanned.openings === 0 &&
    scanned.creditAt < 0 &&
    scanned.ats === 0 &&
    scanned.links === 0 &&
    (previous?.paragraph === true || next?.paragraph === true)
  );
}

/** The first lines may be title and standfirst. */
const FIRST_PLAIN = 2;
