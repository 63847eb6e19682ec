import { typeOfTag } from '../marks/words';
import { markOf, type ReadMark } from './readMarks';

/** A token with its tag, in the text that the tokens make. */
export interface TaggedToken {
  readonly start: number;
  readonly end: number;
  readonly tag: string;
  readonly line: number;
}

const TAG = /^([BIESLUM])-(.+)$/u;

/** True of a tag of an entity and of those that say that there is none. */
export const isTag = (tag: string): boolean => tag === 'O' || tag === '_' || TAG.test(tag);

/**
 * The marks that tags of tokens make, in any of the schemes in use: IOB1, IOB2, and those that mark ends too (`E`, `L`) and
 * single tokens (`S`, `U`).
 */
export function marksOfTags(tokens: readonly TaggedToken[]): ReadMark[] {
  const marks: ReadMark[] = [];
  let open: ReadMark | undefined;
  for (const { start, end, tag, line } of tokens) {
    const [, place = '', name = ''] = TAG.exec(tag) ?? [];
    const type = typeOfTag(name);
    if (place === '') open = undefined;
    else if (open?.type === type && !'BSU'.includes(place)) {
      open = { ...open, end };
      marks[marks.length - 1] = open;
    } else {
      open = markOf({ id: `m${marks.length + 1}`, start, end, type, line });
      marks.push(open);
    }
    if (place !== '' && 'ESLU'.includes(place)) open = undefined;
  }
  return marks;
}
