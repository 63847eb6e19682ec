import type { SidecarDocument } from './document';
import { VERSION } from './frame';

/** What a new sidecar begins with. */
const HEAD = `version: ${VERSION}\nannotations:\n`;

/** The head with a list in it that is open for entries, and a line end at its end. */
export function headWithList({ layout: { head, list }, hasVersion }: SidecarDocument, eol: string): string {
  const start = HEAD.replaceAll('\n', eol);
  if (head.trim() === '') return start;
  const open =
    list < 0
      ? head
      : head.slice(0, list) + head.slice(list).replace(/^annotations:[ \t]*\[\]/, 'annotations:');
  const ended = open.endsWith('\n') ? open : open + eol;
  if (!hasVersion) return ended + start;
  return list < 0 ? `${ended}annotations:${eol}` : ended;
}
