/** Lets the extension host do what else there is to do. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}

/**
 * Does one thing after the other, with all that waits in the extension host between them. A timer that is set while one runs
 * comes 4 ms late in a browser; one that is set on a message does not. Messages alone would let no timer and no file have its
 * turn in Node.js.
 */
export class Turns {
  readonly #channel = new MessageChannel();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isDisposed = false;

  /** @param work done each time that it was asked for. */
  constructor(work: () => void) {
    const { port1 } = this.#channel;
    port1.addEventListener('message', () => {
      if (!this.#isDisposed) this.#timer = setTimeout(work, 0);
    });
    port1.start();
  }

  /** Asks for one more turn. */
  ask(): void {
    this.#channel.port2.postMessage(undefined);
  }

  /** Calls off what was asked for. */
  dispose(): void {
    this.#isDisposed = true;
    clearTimeout(this.#timer);
    this.#channel.port1.close();
  }
}
