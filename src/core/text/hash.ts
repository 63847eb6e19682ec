/** FNV-1a over UTF-16 units (http://www.isthe.com/chongo/tech/comp/fnv/): where it begins, and one step of it. */
export const HASH_START = 0x811c9dc5;
export const hashStep = (hash: number, value: number): number => Math.imul(hash ^ value, 0x01000193);
