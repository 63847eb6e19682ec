// What an archive holds, read from the table at its end.
import { readFileSync } from 'node:fs';

const END_OF_TABLE = 0x06054b50;

/** The entries of a .zip or .vsix in order: `name`, and `size`, the bytes it takes up compressed. */
export function zipEntries(file) {
  const bytes = readFileSync(file);
  const end = bytes.lastIndexOf(Buffer.from(Uint32Array.of(END_OF_TABLE).buffer));
  if (end < 0) throw new Error(`${file} is not a zip archive`);
  const entries = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left--) {
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      bytes.readUInt16LE(at + offset),
    );
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      size: bytes.readUInt32LE(at + 20),
    });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
}
