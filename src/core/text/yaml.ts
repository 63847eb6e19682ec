import { Composer, type CST, type Document, Lexer, Parser } from 'yaml';
import type { TextRange } from './range';

/** What is wrong with a text that should be YAML. */
export interface YamlError {
  /** In English, as the parser says it. */
  readonly message: string;
  readonly range: TextRange;
}

export interface ParsedYaml {
  /** With the place of each node; null where there are errors. */
  readonly document: Document.Parsed | null;
  readonly errors: readonly YamlError[];
}

/**
 * How deep lists and maps may stand in each other. The composer calls itself for each, and where it runs out of stack a
 * regular expression that is compiled just then ends the whole process.
 */
const DEEPEST = 100;

/** So many complaints are kept: the later ones mostly come of the first. */
const MOST_ERRORS = 5;

class NestedTooDeep extends Error {
  constructor(readonly offset: number) {
    super('Lists and maps stand too deep in each other');
  }
}

/**
 * Parses a text of one YAML document. Duplicate keys are left to who reads them, as looking for them takes the parser time
 * in the square of a map's length; references (`*name`) are not followed.
 */
export function parseYaml(text: string): ParsedYaml {
  const composer = new Composer({ prettyErrors: false, uniqueKeys: false });
  try {
    const [document, second] = composer.compose(tokensOf(text), true, text.length);
    const errors = (document?.errors ?? []).map(({ message, pos }) => ({ message, range: pos }));
    if (second)
      errors.push({ message: 'There is more than one document', range: [second.range[0], second.range[1]] });
    const kept = errors.slice(0, MOST_ERRORS).map(({ message, range: [start, end] }): YamlError => {
      return { message, range: [start, Math.min(Math.max(start, end), text.length)] };
    });
    return { document: kept.length > 0 ? null : (document ?? null), errors: kept };
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    return { document: null, errors: [{ message: error.message, range: [error.offset, error.offset] }] };
  }
}

/** What `Parser.parse` gives, but for the depth that it asks for. */
function* tokensOf(text: string): Generator<CST.Token, void> {
  const parser = new Parser();
  for (const lexeme of new Lexer().lex(text)) {
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) throw new NestedTooDeep(Math.min(parser.offset, text.length));
  }
  yield* parser.end();
}
