import type { Article } from '../articles/article';
import { type Readers, readInSteps, type Structure } from '../articles/readArticle';

/**
 * One article's text, and what is understood of it by now: all ranges count from its beginning. Versions of a document in
 * which the article is the same share it, wherever in the document it stands; so its name is not in it.
 */
export class ArticleReading {
  #source: (() => string) | undefined;
  #text = '';
  readonly #steps: ReturnType<typeof readInSteps>;
  #structure: Structure | undefined;
  #article: Article | undefined;
  #failure: { readonly error: unknown } | undefined;

  constructor(text: () => string, readers: Readers) {
    this.#source = text;
    this.#steps = this.#read(readers);
  }

  get text(): string {
    if (this.#source) {
      this.#text = this.#source();
      // It holds on to the document as it was.
      this.#source = undefined;
    }
    return this.#text;
  }

  /** Language and blocks; undefined until `advance` has come so far. */
  get structure(): Structure | undefined {
    return this.#structure;
  }

  /** Everything; undefined until `advance` has come so far. */
  get article(): Article | undefined {
    return this.#article;
  }

  /**
   * Reads a little further.
   * @throws whatever reading this text throws, each time.
   */
  advance(): void {
    if (this.#failure) throw this.#failure.error;
    try {
      const { done, value } = this.#steps.next();
      if (done) this.#article = value;
      this.#structure ??= value;
    } catch (error) {
      this.#failure = { error };
      throw error;
    }
  }

  *#read(readers: Readers): ReturnType<typeof readInSteps> {
    return yield* readInSteps(this.text, null, readers);
  }
}

/** Reads language and blocks, in steps. */
export function* readStructure(reading: ArticleReading): Generator<undefined, Structure> {
  for (;;) {
    if (reading.structure) return reading.structure;
    reading.advance();
    yield;
  }
}

/** Reads everything, in steps. */
export function* readAll(reading: ArticleReading): Generator<undefined, Article> {
  for (;;) {
    if (reading.article) return reading.article;
    reading.advance();
    yield;
  }
}
