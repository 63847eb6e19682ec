/** The number at an index; 0 where there is none. */
export function at(values: ArrayLike<number>, index: number): number {
  return values[index] ?? 0;
}
