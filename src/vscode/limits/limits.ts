import type { Message } from '../../core/text/translate';
import { LARGE } from '../largeTexts';

/** Something that is not done for a text of some size, and what people are told of it. */
export interface Limit {
  readonly text: Message;
  readonly detail: Message;
}

/** Of a longer text, in UTF-16 units, or one of more lines, VS Code colours nothing (`editor.largeFileOptimizations`). */
export const UNCOLOURED = { length: 20 * 1024 * 1024, lines: 300_000 } as const;

/** Of a longer text, in UTF-16 units, VS Code tells no extension. */
export const UNSEEN = 50 * 1024 * 1024;

/** What holds for a file that VS Code has opened and tells no extension of. */
export const UNSEEN_LIMIT: Limit = {
  text: 'Too large for extensions',
  detail:
    'VS Code hands no file of more than 50 MB to extensions, so that Lede shows nothing of it. Its command line reads it.',
};

const UNCOLOURED_LIMIT: Limit = {
  text: 'Too large to be coloured',
  detail:
    'VS Code colours no file of more than 20 MB or 300,000 lines. The sidebar, hovers and annotations work, and the command line does all.',
};

const LARGE_LIMIT: Limit = {
  text: 'Large: shown by its articles',
  detail: 'The outline and folding know its articles alone; the sidebar reads an article when it is opened.',
};

/** What is not done for a document; undefined where all is. */
export function limitOf(length: number, lines: number): Limit | undefined {
  if (length > UNCOLOURED.length || lines > UNCOLOURED.lines) return UNCOLOURED_LIMIT;
  return length > LARGE ? LARGE_LIMIT : undefined;
}
