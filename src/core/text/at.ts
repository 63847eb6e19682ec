/** The number at an index that is known to be in range; the type system cannot tell. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] as number;
}
