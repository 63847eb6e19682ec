import { NO_FINAL_LINE_END, splitIntoFiles } from './split';

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

interface Format {
  readonly family: string;
  readonly write: (file: NamedText, index: number) => string;
}

const MORE_RULE = ':'.repeat(14);

/** How bundles are written, the first choice first. */
const FORMATS: readonly Format[] = [
  // As `head` and `tail` print files.
  { family: 'head', write: ({ name, text }, index) => `${index === 0 ? '' : '\n'}==> ${name} <==\n${text}` },
  { family: 'banner', write: ({ name, text }) => `===== FILE: ${name} =====\n${text}` },
  { family: 'more', write: ({ name, text }) => `${MORE_RULE}\n${name}\n${MORE_RULE}\n${text}` },
  { family: 'xml', write: writeElement },
];

/** The only form that can say that a file's last line is not ended. */
function writeElement({ name, text }: NamedText): string {
  const ended = text === '' || /[\n\r]$/.test(text);
  return `<file path="${name}"${ended ? '' : ` ${NO_FINAL_LINE_END}`}>\n${text}${ended ? '' : '\n'}</file>\n`;
}

/**
 * Writes files as one bundle, with the first family of delimiters from which `splitIntoFiles` gives back the same names
 * and texts: not one that occurs in a file. Undefined where no family can hold them.
 */
export function joinFiles(files: readonly NamedText[]): JoinedFiles | undefined {
  for (const { family, write } of FORMATS) {
    const text = files.map(write).join('');
    if (gives(text, family, files)) return { family, text };
  }
  return undefined;
}

function gives(bundle: string, family: string, files: readonly NamedText[]): boolean {
  const split = splitIntoFiles(bundle);
  return (
    split.family === family &&
    split.files.length === files.length &&
    files.every(({ name, text }, i) => name === split.files[i]?.name && text === split.files[i].text)
  );
}
