/** Knows what was begun last for a thing: what was begun before it, and takes longer, must not undo what it has done. */
export class Newest<Thing extends object> {
  readonly #last = new WeakMap<Thing, symbol>();

  /** @returns whether nothing has been begun for `thing` since. */
  begin(thing: Thing): () => boolean {
    const turn = Symbol();
    this.#last.set(thing, turn);
    return () => this.#last.get(thing) === turn;
  }
}
