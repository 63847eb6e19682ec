import { keyOf } from './hash';

/** Room for so many features at first; doubled where it is too small. */
const ROOM = 1024;

/**
 * Features of many words that wait to be looked up together: whoever looks up one after the other waits for memory each time.
 */
export class FeatureQueue {
  /** Their keys (`keyOf`); of no use once they were looked up. */
  keys = new Int32Array(ROOM);
  /** For each, where the scores begin that it is to be added to. */
  places = new Int32Array(ROOM);
  count = 0;

  /** Adds a feature by its hash. */
  push(hash: number, place: number): void {
    if (this.count === this.keys.length) this.#makeRoom();
    this.keys[this.count] = keyOf(hash);
    this.places[this.count++] = place;
  }

  #makeRoom(): void {
    const { keys, places } = this;
    this.keys = new Int32Array(2 * keys.length);
    this.keys.set(keys);
    this.places = new Int32Array(2 * places.length);
    this.places.set(places);
  }
}
