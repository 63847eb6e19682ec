import { familiesWith, type FamilyTable } from './familyTable';
import { NO_FINAL_LINE_END, splitIntoFiles } from './split';
import { escapeXml } from './xmlNames';
import type { OwnFamily } from './templates/ownFamily';

/** A file that goes into a bundle. */
export interface NamedText {
  readonly name: string;
  readonly text: string;
}

/** Files as one text. */
export interface JoinedFiles {
  /** The id of the family that their delimiters are of. */
  readonly family: string;
  readonly text: string;
}

/** How the files are to be told apart. */
export interface JoinOptions {
  /** The families that the user has besides those that Lede knows. */
  readonly own?: readonly OwnFamily[];
  /** The one of these to write, if it can hold the files. */
  readonly preferred?: OwnFamily;
}

interface Format {
  readonly id: string;
  readonly write: (file: NamedText, index: number) => string;
}

const MORE_RULE = ':'.repeat(14);

/** How bundles are written, the first choice first. */
const FORMATS: readonly Format[] = [
  // As `head` and `tail` print files.
  { id: 'head', write: ({ name, text }, index) => `${index === 0 ? '' : '\n'}==> ${name} <==\n${text}` },
  { id: 'banner', write: ({ name, text }) => `===== FILE: ${name} =====\n${text}` },
  { id: 'more', write: ({ name, text }) => `${MORE_RULE}\n${name}\n${MORE_RULE}\n${text}` },
  { id: 'xml', write: writeElement },
];

/** The only form that can say that a file's last line is not ended. */
function writeElement({ name, text }: NamedText): string {
  const ended = text === '' || /[\n\r]$/.test(text);
  return `<file path="${escapeXml(name)}"${ended ? '' : ` ${NO_FINAL_LINE_END}`}>\n${text}${ended ? '' : '\n'}</file>\n`;
}

/**
 * Writes files as one bundle, with the first family of delimiters from which `splitIntoFiles` gives back the same names
 * and texts: not one that occurs in a file. Undefined where no family can hold them. Where families of one's own
 * do not keep a known one from it, neither does their lack: others can read the bundle.
 */
export function joinFiles(
  files: readonly NamedText[],
  { own = [], preferred }: JoinOptions = {},
): JoinedFiles | undefined {
  const families = familiesWith(own);
  for (const { id, write } of preferred ? [preferred, ...FORMATS] : FORMATS) {
    const text = files.map(write).join('');
    if (gives(text, id, files, families)) return { family: id, text };
  }
  return undefined;
}

function gives(bundle: string, family: string, files: readonly NamedText[], table: FamilyTable): boolean {
  const split = splitIntoFiles(bundle, table);
  return (
    split.family === family &&
    split.files.length === files.length &&
    files.every(({ name, text }, i) => name === split.files[i]?.name && text === split.files[i].text)
  );
}
