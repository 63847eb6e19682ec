/** So many bits of a word's key are looked at: words that share them are not told apart. */
const BITS = 16;

/** Tells how long the listed names of several words are that begin with a word, so that hardly anything else is looked up. */
export class BeginningTable {
  /** How many bytes a table has. */
  static readonly SIZE = 2 ** BITS;

  /** @param bytes of a table as it is stored; an empty one where it is to be filled. */
  constructor(readonly bytes = new Uint8Array(BeginningTable.SIZE)) {}

  /** Notes a name of so many words by the key (`gazetteerKey`) of the first. */
  add(firstWord: number, words: number): void {
    this.bytes[placeOf(firstWord)] = Math.max(this.mostWords(firstWord), words);
  }

  /** The most words of a name that begins with the word of a key; 0 where there is none. A word that begins none may share its place with one that does. */
  mostWords(firstWord: number): number {
    return this.bytes[placeOf(firstWord)] ?? 0;
  }
}

const placeOf = (firstWord: number): number => firstWord >>> (32 - BITS);
