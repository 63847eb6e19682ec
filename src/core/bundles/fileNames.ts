/** Families whose names are files'; those of others, a user's own too, may be titles, numbers or marks. */
const NAMES_OF_FILES: ReadonlySet<string> = new Set([
  'head',
  'repomix',
  'gitingest',
  'more',
  'banner',
  'bare',
  'xml',
  'txtar',
  'endoftext',
]);

const EXTENSION = /\.[A-Za-z0-9]{1,8}$/;

/** What a part of a path may not hold on one system or another, and marks that would disguise it. */
const RESERVED = /[<>:"|?*\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Names that Windows keeps for devices, whatever their extension. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)/i;

/** The longest name that file systems commonly take is of 255 bytes; this leaves room for a number. */
const LONGEST_PART = 240;

/**
 * Relative paths, parts joined by `/`, under which the files of a bundle can be written below one folder: none leaves it,
 * none begins with a dot, no two are the same on a system that ignores case. A name that is safe stays as it is.
 * @param names as the delimiters give them, null where they do not.
 * @param stem what a file without a name is called, before its number.
 */
export function fileNamesFor(
  names: readonly (string | null)[],
  { family, stem }: { readonly family: string; readonly stem: string },
): string[] {
  const paths = withoutCommonFolder(names.map((name) => partsOf(name ?? '')));
  const digits = Math.max(3, String(names.length).length);
  const safe = paths.map(({ parts }, index) => {
    const kept = parts.map(safePart).filter((part) => part !== '');
    if (kept.length === 0) return `${safePart(stem)}-${String(index + 1).padStart(digits, '0')}.txt`;
    const path = kept.join('/');
    return !NAMES_OF_FILES.has(family) && !EXTENSION.test(path) ? `${path}.txt` : path;
  });
  return distinct(safe);
}

interface Path {
  readonly absolute: boolean;
  readonly parts: readonly string[];
}

function partsOf(name: string): Path {
  const path = name.replaceAll('\\', '/').replace(/^[A-Za-z]:(?=\/)/, '');
  const parts = path.split('/').filter((part) => !/^\s*\.{0,2}\s*$/.test(part));
  return { absolute: path.startsWith('/'), parts };
}

/** Absolute paths (`tail -n +1 ~/scraped/*`) count from the folder that all of them are in. */
function withoutCommonFolder(paths: readonly Path[]): Path[] {
  let common: readonly string[] | undefined;
  for (const { absolute, parts } of paths) {
    if (!absolute) continue;
    const folder = parts.slice(0, -1);
    common = common ? common.slice(0, sharedLength(common, folder)) : folder;
  }
  const depth = common?.length ?? 0;
  return paths.map((path) => (path.absolute ? { ...path, parts: path.parts.slice(depth) } : path));
}

function sharedLength(a: readonly string[], b: readonly string[]): number {
  const differs = a.findIndex((part, i) => part !== b[i]);
  return differs < 0 ? a.length : differs;
}

/** A leading dot hides a file and is how programs name what they obey: `.git`, `.vscode`. */
function safePart(part: string): string {
  const plain = part
    .replace(RESERVED, '_')
    .replace(/^\s+|[\s.]+$/gu, '')
    .replace(/^\./, '_');
  return shorten(DEVICE.test(plain) ? `_${plain}` : plain);
}

/** Cuts a name that is too long before its extension. */
function shorten(part: string): string {
  if (byteLength(part) <= LONGEST_PART) return part;
  const extension = EXTENSION.exec(part)?.[0] ?? '';
  let length = byteLength(extension);
  let kept = '';
  for (const character of part) {
    length += byteLength(character);
    if (length > LONGEST_PART) break;
    kept += character;
  }
  return kept.trimEnd() + extension;
}

/** In UTF-8. */
function byteLength(text: string): number {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
}

/** Numbers the names that come again, or that another name has as a folder. */
function distinct(paths: readonly string[]): string[] {
  const taken = new Set(paths.flatMap((path) => foldersOf(path).map(foldCase)));
  const numbers = new Map<string, number>();
  return paths.map((path) => {
    const key = foldCase(path);
    let name = path;
    for (let number = numbers.get(key) ?? 2; taken.has(foldCase(name)); number++) {
      name = numbered(path, number);
      numbers.set(key, number + 1);
    }
    taken.add(foldCase(name));
    return name;
  });
}

function foldersOf(path: string): string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, depth) => parts.slice(0, depth + 1).join('/'));
}

function foldCase(path: string): string {
  return path.normalize('NFC').toLowerCase();
}

function numbered(path: string, number: number): string {
  const extension = EXTENSION.exec(path)?.[0] ?? '';
  return `${path.slice(0, path.length - extension.length)} (${number})${extension}`;
}
