/** A part of the core that is given any text. */
export interface Target {
  readonly name: string;
  /** Texts to begin with. */
  readonly seeds: () => readonly string[];
  /** Words that mean something to it, besides those that stand in the code. */
  readonly words: readonly string[];
  /** Does its work on a text, and nothing else, in time in proportion to the text's length. */
  readonly work: (text: string) => unknown;
  /** Does the same, and throws where something is not as it must be. */
  readonly check: (text: string) => void;
}

/** Parts the texts of a target that takes several. */
export const PART = '\u0001';

/** The parts of a text; empty ones where there are fewer than `count`, and the rest in the last. */
export function partsOf(text: string, count: number): string[] {
  const parts = text.split(PART);
  const rest = parts.splice(count - 1).join('');
  return [...parts, ...Array<string>(count - 1 - parts.length).fill(''), rest];
}
