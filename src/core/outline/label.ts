import { excerpt } from '../text/excerpt';
import { type TextRange, trim } from '../text/range';

/** Stands for a stretch that shows nothing, such as an article without text. */
export const NOTHING = '…';

/**
 * What an article is called: by its name, else by what its title says or its text begins with; never empty.
 * @param titled where its title stands, if that is known.
 */
export function headingOf(name: string | null, text: string, titled: TextRange = [0, text.length]): string {
  const called = name === null ? '' : excerpt(name, [0, name.length]);
  return called || excerpt(text, trim(text, titled)) || NOTHING;
}
