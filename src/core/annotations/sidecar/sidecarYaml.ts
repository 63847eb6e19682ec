import { type Document, isAlias, isScalar, type Node, visit, type YAMLMap } from 'yaml';
import { parseYaml } from '../../text/yaml';
import { MessageError } from '../../text/messageError';
import type { Message } from '../../text/translate';

/** Text that is no sidecar: why, in English. */
export class SidecarError extends MessageError {
  /** @param line from 0, in the sidecar. */
  constructor(
    readonly line: number,
    message: Message,
    ...values: (string | number)[]
  ) {
    super(message, ...values);
  }
}

/** A piece of a sidecar as YAML. */
export interface YamlPiece {
  readonly contents: Document.Parsed['contents'];
  /** The line of the sidecar in which an offset of the piece stands, from 0. */
  readonly lineAt: (offset: number) => number;
}

/** No longer piece is parsed, in UTF-16 units: YAML takes its time, and cannot be parsed in steps. */
const PIECE_LIMIT = 1_000_000;

/** How many lines end in a text. */
export const countLines = (text: string): number => text.split('\n').length - 1;

/**
 * Parses a piece of a sidecar.
 * @param line where it begins.
 * @throws SidecarError where it is too long, is not YAML, or has aliases.
 */
export function parsePiece(text: string, line: number): YamlPiece {
  if (text.length > PIECE_LIMIT)
    throw new SidecarError(
      line,
      'What begins here is too long, as Lede has not written it: more than {0} characters.',
      PIECE_LIMIT,
    );
  const lineAt = (offset: number): number => line + countLines(text.slice(0, offset));
  const { document, errors } = parseYaml(text);
  const [error] = errors;
  if (error)
    throw new SidecarError(lineAt(error.range[0]), 'This is not YAML: {0}', firstLine(error.message));
  if (document)
    visit(document, (_, node) => {
      if (!isAlias(node)) return;
      throw new SidecarError(
        lineAt(node.range?.[0] ?? 0),
        'Aliases (*{0}) are not read: write it out.',
        node.source,
      );
    });
  return { contents: document?.contents ?? null, lineAt };
}

/** What a map of a piece says for a key. */
export interface KeyedNode {
  /** Where the key stands in the piece. */
  readonly keyRange: readonly [start: number, end: number];
  /** Null where nothing stands behind the key. */
  readonly value: Node | null;
}

/**
 * The keys of a map that are words, in order.
 * @throws SidecarError where one stands there twice.
 */
export function keysOf(map: YAMLMap, lineAt: YamlPiece['lineAt']): Map<string, KeyedNode> {
  const keys = new Map<string, KeyedNode>();
  for (const { key, value } of map.items) {
    if (!isScalar(key) || typeof key.value !== 'string' || !key.range) continue;
    const [start, end] = key.range;
    if (keys.has(key.value)) throw new SidecarError(lineAt(start), '“{0}” stands here twice.', key.value);
    keys.set(key.value, { keyRange: [start, end], value: value as Node | null });
  }
  return keys;
}

const firstLine = (message: string): string => message.split('\n', 1)[0] ?? '';
