import type { OwnFamily } from '../../core/bundles/templates/ownFamily';
import { readTemplates } from '../../core/bundles/templates/readTemplates';

/** A file's bytes as a text from which exactly these bytes can be made again. */
export interface FileText {
  readonly text: string;
  /** False where the bytes are no UTF-8: then each unit of the text stands for one byte. */
  readonly utf8: boolean;
}

/** So many bytes are turned into characters at once; a call takes only so many arguments. */
const PIECE = 0x2000;

/** Reads bytes without losing any: a byte order mark stays, and what is no UTF-8 is read byte by byte. */
export function readBytes(bytes: Uint8Array): FileText {
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), utf8: true };
  } catch {
    return { text: byteByByte(bytes), utf8: false };
  }
}

/** The bytes of a text, or of a piece of it. */
export function toBytes({ text, utf8 }: FileText): Uint8Array {
  return utf8 ? new TextEncoder().encode(text) : Uint8Array.from(text, (unit) => unit.charCodeAt(0));
}

/** The same file, each unit of its text one byte. */
export function inBytes(file: FileText): string {
  return file.utf8 ? byteByByte(toBytes(file)) : file.text;
}

/** A name out of a text that was read byte by byte: most names are UTF-8 where the files are not. */
export function readName(name: string, { utf8 }: Pick<FileText, 'utf8'>): string {
  return utf8 ? name : readBytes(toBytes({ text: name, utf8: false })).text;
}

/**
 * The user's families for a text. Where that was read byte by byte, the letters of a delimiter may be UTF-8 or single
 * bytes; those in UTF-8 come first, which is how delimiters are written.
 */
export function familiesFor(
  { utf8 }: Pick<FileText, 'utf8'>,
  own: readonly OwnFamily[],
): readonly OwnFamily[] {
  if (utf8) return own;
  const { families } = readTemplates(own.map(({ id }) => idFor({ utf8 }, id)));
  const known = new Set(families.map(({ id }) => id));
  return [...families, ...own.filter(({ id }) => !known.has(id))];
}

/** The id that a user's family has among the families for a text. */
export function idFor({ utf8 }: Pick<FileText, 'utf8'>, id: string): string {
  return utf8 ? id : inBytes({ text: id, utf8: true });
}

/** True where bytes are no text, or a text in UTF-16, which shares no line end with other files. */
export function isBinary(bytes: Uint8Array): boolean {
  return bytes.includes(0);
}

function byteByByte(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) {
    text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  }
  return text;
}
