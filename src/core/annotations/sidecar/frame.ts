import { isMap, isScalar, isSeq, type Node } from 'yaml';
import type { Layout } from './layout';
import { countLines, type KeyedNode, keysOf, parsePiece, SidecarError, type YamlPiece } from './sidecarYaml';
import type { Message } from '../../text/translate';

/** The form of a sidecar; it changes when a reader of the old form would be misled. */
export const VERSION = 1;

/** What is YAML, and what no entries can be written below. */
const REFUSED: readonly (readonly [RegExp, message: Message])[] = [
  // What a byte order mark means depends on where a text begins.
  [/\uFEFF/, 'A byte order mark stands here: remove it.'],
  [/^\.\.\.(?=\s|$)/m, 'Nothing can be added behind “...”: remove this line.'],
];

/**
 * What stands above and behind the entries has to be YAML, of a version that is known, with a list that entries can be
 * written into. False where there is nothing of it yet, but for comments.
 * @throws SidecarError where it is not.
 */
export function hasVersion({ head, list, entries, tail }: Layout): boolean {
  const above = head.replace(/^\uFEFF/, '');
  const last = entries.at(-1);
  const entryLines = last ? last.line + countLines(last.body) - countLines(head) : 0;
  checkTail(tail, countLines(head) + entryLines, entries.length > 0);
  // A tab alone on the last line is no YAML behind a list, and is YAML behind “[]”.
  const frame = above + (tail.trim() === '' ? '' : tail);
  const { contents, lineAt } = parsePiece(frame, 0);
  // What stands behind the entries is so much further down in the file.
  const lineInFile = (offset: number): number => lineAt(offset) + (offset >= above.length ? entryLines : 0);
  for (const [sign, message] of REFUSED) {
    const at = frame.search(sign);
    if (at >= 0) throw new SidecarError(lineInFile(at), message);
  }
  if (contents === null) return false;
  if (!isMap(contents) || contents.flow)
    throw new SidecarError(0, 'This is no sidecar: it begins with “version: {0}”.', VERSION);
  const keys = keysOf(contents, lineInFile);
  checkVersion(keys.get('version'), lineInFile);
  const annotations = keys.get('annotations');
  if (annotations && (list < 0 || !isEmptyList(annotations.value)))
    throw new SidecarError(
      lineInFile(annotations.keyRange[0]),
      '“annotations” is no list of entries that begin with “- ”, each on lines of its own.',
    );
  for (const [key, { keyRange, value }] of annotations ? [] : keys)
    if (isListOfEntries(value))
      throw new SidecarError(
        lineInFile(keyRange[0]),
        'The list of annotations is called “annotations”, not “{0}”.',
        key,
      );
  return true;
}

function checkVersion(version: KeyedNode | undefined, lineAt: YamlPiece['lineAt']): void {
  if (!version) throw new SidecarError(0, '“version: {0}” is missing.', VERSION);
  if (isScalar(version.value) && version.value.value === VERSION) return;
  throw new SidecarError(
    lineAt(version.keyRange[0]),
    'This sidecar has another version than {0}: a newer Lede may read it.',
    VERSION,
  );
}

/** Behind entries, only keys of others may stand: an entry that is not as deep as the first is none. */
function checkTail(tail: string, line: number, hasEntries: boolean): void {
  if (!hasEntries || tail.trim() === '') return;
  const { contents } = parsePiece(tail, line);
  if (contents !== null && !isMap(contents))
    throw new SidecarError(
      line,
      'Here is no entry: each begins with “- ”, as far to the right as the first.',
    );
}

/** Whether somebody has misspelt “annotations”, and would look for what stands there in vain. */
const isListOfEntries = (node: Node | null): boolean =>
  isSeq(node) && node.items.some((item) => isMap(item) && item.has('id') && item.has('kind'));

const isEmptyList = (node: Node | null): boolean =>
  node === null || (isScalar(node) && node.value === null) || (isSeq(node) && node.items.length === 0);
