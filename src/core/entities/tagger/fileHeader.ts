/**
 * Reads the first line of a model's file: its magic word and a header as JSON.
 * @param kind what the file should be, for the user.
 * @returns the header, and the index of the line's end.
 * @throws an Error with one line for the user where the file is of another kind or version, or damaged.
 */
export function readFileHeader(
  file: Uint8Array,
  magic: string,
  kind: string,
  version: number,
): { readonly header: object; readonly end: number } {
  const end = file.indexOf(0x0a);
  const line = new TextDecoder().decode(file.subarray(0, Math.max(end, 0)));
  if (!line.startsWith(magic)) throw new Error(`it is no ${kind} of Lede’s`);
  const header = parse(line.slice(magic.length)) as { readonly version: number };
  if (header.version !== version)
    throw new Error(`it is of version ${String(header.version)}, not ${version}`);
  return { header, end };
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new Error('its header is damaged');
  }
}
