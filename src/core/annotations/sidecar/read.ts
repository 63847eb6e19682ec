import { unconflicted } from './conflicts';
import { readDocument } from './document';
import type { Sidecar } from './sidecar';

/**
 * Reads a sidecar's text, whatever it is; an empty one is a sidecar without annotations. One in which git has left the marks
 * of a conflict is read as what both sides have, by the ids of the entries.
 */
export function readSidecar(text: string): Sidecar {
  const { entries, faults } = readDocument(unconflicted(text) ?? text);
  return { annotations: entries.flatMap(({ annotation }) => annotation ?? []), faults };
}
