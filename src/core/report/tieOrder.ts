import type { Entity } from '../entities/entity';
import type { CoOccurrence } from './coOccurrence';

/**
 * The entities of a graph in the order in which a picture lists them, so that ties are short: the most often named
 * begins, and on goes it from each to the one not listed yet that it is tied to most.
 */
export function inOrderOfTies({ entities, ties }: CoOccurrence): Entity[] {
  const left = new Set(entities);
  const order: Entity[] = [];
  while (left.size > 0) {
    const last = order.at(-1);
    const tie = ties.find(({ a, b }) => (a === last && left.has(b)) || (b === last && left.has(a)));
    const [first] = left;
    const next = tie ? (tie.a === last ? tie.b : tie.a) : first;
    if (!next) break;
    order.push(next);
    left.delete(next);
  }
  return order;
}
