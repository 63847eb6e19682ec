import { finish } from '../../text/steps';
import { conflictFault, unconflicted } from './conflicts';
import { type KnownEntries, knownFrom, readDocument } from './document';
import type { Sidecar } from './sidecar';

/**
 * Reads a sidecar's text, whatever it is; an empty one is a sidecar without annotations. One in which git has left the marks
 * of a conflict is read as what both sides have, by the ids of the entries.
 */
export function readSidecar(text: string): Sidecar {
  const { annotations, faults } = finish(readSidecarInSteps(text));
  return { annotations, faults };
}

/** A sidecar that was read, and what makes reading it again, or writing it, quick. */
export interface ReadSidecar extends Sidecar {
  readonly known: KnownEntries;
}

/**
 * Does what `readSidecar` does step by step.
 * @param known of the same sidecar as it was before: entries that are the same give the same annotations, the objects too.
 */
export function* readSidecarInSteps(text: string, known?: KnownEntries): Generator<undefined, ReadSidecar> {
  const whole = yield* unconflicted(text);
  if (whole === undefined) return { annotations: [], faults: [conflictFault(text)], known: knownFrom([]) };
  const { entries, faults } = yield* readDocument(whole, known);
  yield;
  const annotations = entries.flatMap(({ annotation }) => annotation ?? []);
  return { annotations, faults, known: knownFrom(entries) };
}
