import { splitLines } from '../../text/lines';
import { MessageError } from '../../text/messageError';
import type { Message } from '../../text/translate';
import { faultAt, type ReadFault } from './readMarks';

/** A value of JSON. */
export type Json = null | boolean | number | string | JsonList | JsonObject;

export type JsonList = readonly Json[];

export interface JsonObject {
  readonly [key: string]: Json;
}

/** The values of a text, and where its objects and lists stand in it. */
export interface LocatedJson {
  readonly values: readonly Json[];
  /** The line, from 0, on which an object or a list that was read begins; 0 for another. */
  readonly lineOf: (value: Json) => number;
  readonly faults: readonly ReadFault[];
}

/** Nothing that a person or a tool means is deeper than this. */
const DEEPEST = 100;

/**
 * Reads JSON, or several values one after the other, as JSON Lines have them (https://jsonlines.org); a list that is all of
 * the text counts as its values. Where a value is broken, the next line that begins with `{` is tried. Takes time linear in
 * the text, whatever it is.
 */
export function readJson(text: string): LocatedJson {
  const reader = new JsonReader(text);
  const values: Json[] = [];
  const broken: { readonly at: number; readonly message: Message }[] = [];
  while (!reader.isDone()) {
    try {
      values.push(reader.value(0));
    } catch (error) {
      if (!(error instanceof BrokenJson)) throw error;
      broken.push({ at: error.at, message: error.message });
      reader.skipToObject(error.at);
    }
  }
  const lineAt = lineCounter(text);
  const [only] = values;
  const isList = values.length === 1 && Array.isArray(only) && broken.length === 0;
  return {
    values: isList ? (only as JsonList) : values,
    lineOf: (value) => lineAt((isParent(value) ? reader.places.get(value) : undefined) ?? 0),
    faults: broken.map(({ at, message }) => faultAt(lineAt(at), message)),
  };
}

/** Finds the lines of offsets, from 0: ends are LF, CRLF and CR, as for editors. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = splitLines(text).map(({ range }) => range[0]);
  return (offset) => {
    let [low, high] = [0, starts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
}

const isParent = (value: Json): value is JsonList | JsonObject => typeof value === 'object' && value !== null;

class BrokenJson extends MessageError {
  constructor(
    message: Message,
    readonly at: number,
  ) {
    super(message);
  }
}

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const STRING_ENDS = '"\n\r';
const WORDS: Readonly<Record<string, Json>> = { t: true, f: false, n: null };
const NAMES: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

class JsonReader {
  readonly places = new WeakMap<JsonList | JsonObject, number>();
  #at = 0;

  constructor(private readonly text: string) {}

  isDone(): boolean {
    this.#skip();
    return this.#at >= this.text.length;
  }

  /** Goes on with the next line that begins with an object. */
  skipToObject(from: number): void {
    const next = this.text.slice(from).search(/[\n\r]\{/);
    this.#at = next < 0 ? this.text.length : from + next + 1;
  }

  /** @throws BrokenJson */
  value(depth: number): Json {
    this.#skip();
    const sign = this.text.charAt(this.#at);
    if (depth > DEEPEST) throw this.#broken('This is nested too deeply.');
    if (sign === '{') return this.#object(depth);
    if (sign === '[') return this.#list(depth);
    if (sign === '"') return this.#string();
    const name = NAMES[sign];
    if (name !== undefined && this.text.startsWith(name, this.#at)) {
      this.#at += name.length;
      return WORDS[sign] ?? null;
    }
    const number = this.#match(NUMBER);
    if (number === '') throw this.#broken('This is no JSON.');
    return Number(number);
  }

  #object(depth: number): JsonObject {
    const start = this.#at;
    const fields = new Map<string, Json>();
    this.#items('}', () => {
      if (this.text.charAt(this.#at) !== '"') throw this.#broken('This is no JSON.');
      const key = this.#string();
      this.#skip();
      this.#expect(':');
      fields.set(key, this.value(depth + 1));
    });
    const object = Object.fromEntries(fields);
    this.places.set(object, start);
    return object;
  }

  #list(depth: number): JsonList {
    const start = this.#at;
    const list: Json[] = [];
    this.#items(']', () => list.push(this.value(depth + 1)));
    this.places.set(list, start);
    return list;
  }

  #items(close: string, read: () => void): void {
    this.#at++;
    this.#skip();
    if (this.text.charAt(this.#at) === close) {
      this.#at++;
      return;
    }
    for (;;) {
      read();
      this.#skip();
      if (this.text.charAt(this.#at) === close) break;
      this.#expect(',');
      this.#skip();
    }
    this.#at++;
  }

  #string(): string {
    const start = this.#at;
    let end = start + 1;
    // No string goes on over a line's end, so that a broken one takes no other line with it.
    for (; end < this.text.length && !STRING_ENDS.includes(this.text.charAt(end)); end++)
      if (this.text.charAt(end) === '\\') end++;
    try {
      const string: unknown = JSON.parse(this.text.slice(start, end + 1));
      this.#at = end + 1;
      return String(string);
    } catch {
      throw this.#broken('This is no JSON.');
    }
  }

  #expect(sign: string): void {
    if (this.text.charAt(this.#at) !== sign) throw this.#broken('This is no JSON.');
    this.#at++;
  }

  #skip(): void {
    this.#match(BLANKS);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.text)?.[0] ?? '';
    this.#at += found.length;
    return found;
  }

  #broken(message: Message): BrokenJson {
    return new BrokenJson(message, Math.min(this.#at, this.text.length));
  }
}
