// What an archive holds, read from the table at its end (PKWARE's APPNOTE.TXT, 4.3.12), and what rights its files have.
import { readFileSync, writeFileSync } from 'node:fs';

const END_OF_TABLE = 0x06054b50;

/** The entries of a .zip or .vsix in order: `name`, and `size`, the bytes it takes up compressed. */
export function zipEntries(file) {
  return tableOf(readFileSync(file), file).map(({ name, size }) => ({ name, size }));
}

/** A file's kind and rights as Unix has them, where an archive keeps them: the upper half of a number. */
const READABLE = (0o100644 << 16) >>> 0;

/** Gives every entry the same rights, whatever those of the files were: people's machines differ in them. */
export function withSameRights(file) {
  const bytes = readFileSync(file);
  for (const { at } of tableOf(bytes, file)) bytes.writeUInt32LE(READABLE, at + 38);
  writeFileSync(file, bytes);
}

function tableOf(bytes, file) {
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_TABLE).buffer));
  if (end < 0) throw new Error(`${file} is not a zip archive`);
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    entries.push({
      at,
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
