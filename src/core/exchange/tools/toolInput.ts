/** What a language model asks a tool for. */
export interface ToolInput {
  /** A path or an address. */
  readonly file: string;
  /** The number of one article of the file, from 1; all of them without it. */
  readonly article?: number;
}

/** Longer is no path. */
const LONGEST_PATH = 4096;

/**
 * Reads what a language model has written as a tool's input; nothing holds it to the schema.
 * @throws an Error that tells the model what is wrong.
 */
export function readToolInput(input: unknown): ToolInput {
  if (typeof input !== 'object' || input === null || !('file' in input) || typeof input.file !== 'string')
    throw new Error('The input needs "file": the path or the address of a text file.');
  const { file } = input;
  if (file.trim() === '' || file.length > LONGEST_PATH || file.includes('\0'))
    throw new Error('"file" is no path of a file.');
  if (!('article' in input) || input.article === undefined || input.article === null) return { file };
  const { article } = input;
  if (typeof article !== 'number' || !Number.isInteger(article) || article < 1)
    throw new Error('"article" is the number of an article in the file, from 1.');
  return { file, article };
}
