import assert from 'node:assert/strict';
import type { Target } from './target';

/** What must not be. */
export interface Finding {
  readonly target: string;
  /** What two texts share that show the same. */
  readonly signature: string;
  readonly message: string;
  readonly text: string;
}

/** A text of at most some thousand units that takes longer has made something slow; in milliseconds of the processor. */
const SLOW = 1000;

/** What a target finds wrong with a text; undefined where that is nothing. */
export function findingOf({ name, check }: Target, text: string): Finding | undefined {
  const start = process.cpuUsage();
  try {
    check(text);
  } catch (error) {
    const { message, stack = '' } = error instanceof Error ? error : new Error(String(error));
    return { target: name, signature: signatureOf(error, stack), message: message.slice(0, 2000), text };
  }
  const { user } = process.cpuUsage(start);
  if (user < SLOW * 1000) return undefined;
  return { target: name, signature: 'slow', message: `${Math.round(user / 1000)} ms`, text };
}

/** The same, where it is so again and again: a machine that is busy makes anything slow once. */
export function confirmed(target: Target, text: string): Finding | undefined {
  const first = findingOf(target, text);
  if (first?.signature !== 'slow') return first;
  const again = [findingOf(target, text), findingOf(target, text)];
  return again.every((each) => each?.signature === 'slow') ? first : undefined;
}

/** Where it was thrown, by the places in the sources; of what was asserted, where that stands. */
function signatureOf(error: unknown, stack: string): string {
  const frames = stack.split('\n').filter((line) => line.startsWith('    at ') && !line.includes('node:'));
  const kind =
    error instanceof assert.AssertionError ? 'assertion' : error instanceof Error ? error.name : 'thrown';
  return [kind, ...frames.slice(0, 2).map((frame) => frame.trim())].join(' | ');
}
