import type { Annotation } from '../annotation';
import { readEntry } from './document';
import { entryIndent } from './layout';

/** So many are read before all others: more are not in sight at once. */
const MOST = 512;

/**
 * The annotations of a sidecar that name articles by these hashes, in steps of one: what is in sight, before the whole is
 * read. What reading the whole finds to be wrong is not looked for.
 */
export function* glimpseSidecar(
  text: string,
  hashes: Iterable<string>,
): Generator<undefined, readonly Annotation[]> {
  const dash = `\n${entryIndent(text)}- `;
  const annotations: Annotation[] = [];
  for (const hash of hashes) {
    let end = 0;
    for (let at = text.indexOf(hash); at >= 0 && annotations.length < MOST; at = text.indexOf(hash, end)) {
      const start = text.lastIndexOf(dash, at);
      const next = text.indexOf(dash, at);
      end = next < 0 ? text.length : next + 1;
      const { annotation } = readEntry({ lead: '', body: text.slice(start + 1, end), line: 0 });
      if (annotation) annotations.push(annotation);
      yield;
    }
  }
  return annotations;
}
