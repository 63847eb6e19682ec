import type { Annotation } from '../annotation';
import type { Message } from '../../text/translate';

/** Something in a sidecar that cannot be read. */
export interface SidecarFault {
  /** In English; `{0}`, `{1}`… stand for `values`. */
  readonly message: Message;
  readonly values: readonly (string | number)[];
  /** From 0. */
  readonly line: number;
  /** `file`: nothing of it can be read, and it must not be written. `entry`: only that entry, which stays as it is. */
  readonly of: 'file' | 'entry';
}

/** What a sidecar says. */
export interface Sidecar {
  /** In the order of the file; none where the file has a fault. */
  readonly annotations: readonly Annotation[];
  readonly faults: readonly SidecarFault[];
}

/** The name of the sidecar of a file. */
export const sidecarName = (file: string): string => `${file}.annotations.yaml`;

/** The largest sidecar that is read, in bytes and in UTF-16 units: ask for a file's size before reading it. */
export const SIDECAR_LIMIT = 100_000_000;

/** True where a sidecar must not be overwritten. */
export function isRefused({ faults }: Sidecar): boolean {
  return faults.some((fault) => fault.of === 'file');
}
