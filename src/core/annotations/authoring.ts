import type { Annotation } from './annotation';
import { createUlids } from './ulid';

/** Who annotates, when, and under which id: what an annotation is signed with. */
export interface Authoring {
  /** The fields that a new annotation is signed with. */
  readonly sign: () => Pick<Annotation, 'id' | 'author' | 'created' | 'modified' | 'status'>;
  /** The time of a change, ISO 8601 in UTC. */
  readonly now: () => string;
}

/**
 * @param author null where nobody said.
 * @param clock ms since 1970.
 * @param random from 0 to 1, 1 excluded.
 */
export function createAuthoring(author: string | null, clock: () => number, random: () => number): Authoring {
  const nextId = createUlids(clock, random);
  const now = (): string => new Date(clock()).toISOString();
  return {
    now,
    sign: () => {
      const created = now();
      return { id: nextId(), author, created, modified: created, status: 'open' };
    },
  };
}
