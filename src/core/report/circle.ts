import type { Entity } from '../entities/entity';
import type { CoOccurrence } from './coOccurrence';

/** Where an entity stands in the picture: on a circle of radius 1 around 0, the first at the top, then clockwise. */
export interface PlacedEntity {
  readonly entity: Entity;
  readonly x: number;
  readonly y: number;
}

/** Places tied entities beside each other on a circle; the same graph gives the same picture. */
export function placeOnCircle(graph: CoOccurrence): PlacedEntity[] {
  const order = inOrderOfTies(graph);
  return order.map((entity, index) => {
    const angle = (2 * Math.PI * index) / order.length - Math.PI / 2;
    return { entity, x: Math.cos(angle), y: Math.sin(angle) };
  });
}

/** Goes from each entity on to the one not yet placed that it is tied to most; the most often named begins. */
function inOrderOfTies({ entities, ties }: CoOccurrence): Entity[] {
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
