/** What a file system has to offer for sidecars. Addresses are text that only it understands. */
export interface FileAccess {
  /** A file's size in bytes; undefined where there is none. */
  size(address: string): Promise<number | undefined>;
  /** A file's contents; undefined where there is none. */
  read(address: string): Promise<Uint8Array | undefined>;
  /** Writes a file whether there is one or not. A file system may be interrupted half-way. */
  write(address: string, contents: Uint8Array): Promise<void>;
  /** Puts a file in the place of another at once, so that nobody ever reads a half of it. */
  replace(from: string, to: string): Promise<void>;
  /** Makes a folder with one file in it appear at once; false where there is one already. */
  claim(folder: string): Promise<boolean>;
  /** How long ago a folder was claimed, in milliseconds; undefined where it is not. */
  claimedFor(folder: string): Promise<number | undefined>;
  /** Removes a claimed folder; nothing where there is none. */
  release(folder: string): Promise<void>;
}
