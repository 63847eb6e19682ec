import type { LiveAnalysis } from '../core/live/liveAnalysis';

/** Of a longer text, in UTF-16 units, what VS Code wants to have of the whole is told by its articles alone. */
export const LARGE = 1_000_000;

/**
 * True where a text is so long that what is told of the whole, after each edit, has to be little: VS Code copies it from
 * one process to another.
 */
export function isLarge({ text }: LiveAnalysis): boolean {
  return text.length > LARGE;
}
