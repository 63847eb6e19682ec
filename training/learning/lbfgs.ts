/** The value of a function at a point; its gradient is written into the second array. */
export type Objective = (point: Float64Array, gradient: Float64Array) => number;

/** How many of the last steps shape the next (m of Nocedal & Wright, Numerical Optimization, algorithm 7.5). */
const MEMORY = 8;

/** Armijo's constant for a step that is good enough. */
const SUFFICIENT = 1e-4;

const dot = (a: Float64Array, b: Float64Array): number =>
  a.reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);

/**
 * Minimises a smooth convex function by limited-memory BFGS from zero.
 * @returns the point reached after `iterations` steps, or sooner where no step lowers the value by a share of 1e-6.
 */
export function minimise(objective: Objective, dimensions: number, iterations: number): Float64Array {
  let point = new Float64Array(dimensions);
  let gradient = new Float64Array(dimensions);
  let value = objective(point, gradient);
  const steps: Float64Array[] = [];
  const changes: Float64Array[] = [];
  for (let iteration = 0; iteration < iterations; iteration++) {
    const direction = descend(gradient, steps, changes);
    const slope = dot(direction, gradient);
    let size = iteration === 0 ? 1 / Math.sqrt(dot(gradient, gradient)) : 1;
    let next = point;
    let nextValue = Number.POSITIVE_INFINITY;
    const nextGradient = new Float64Array(dimensions);
    for (let attempt = 0; attempt < 20 && nextValue > value + SUFFICIENT * size * slope; attempt++) {
      if (attempt > 0) size /= 2;
      next = point.map((at, index) => at + size * (direction[index] ?? 0));
      nextValue = objective(next, nextGradient);
    }
    if (value - nextValue < 1e-6 * Math.abs(value)) return nextValue < value ? next : point;
    steps.push(next.map((at, index) => at - (point[index] ?? 0)));
    changes.push(nextGradient.map((at, index) => at - (gradient[index] ?? 0)));
    if (steps.length > MEMORY) {
      steps.shift();
      changes.shift();
    }
    [point, gradient, value] = [next, nextGradient, nextValue];
  }
  return point;
}

/** The two-loop recursion: the gradient, turned by what the last steps say of the curvature, downhill. */
function descend(
  gradient: Float64Array,
  steps: readonly Float64Array[],
  changes: readonly Float64Array[],
): Float64Array {
  const direction = gradient.map((value) => -value);
  const shares: number[] = [];
  for (let index = steps.length - 1; index >= 0; index--) {
    const [step, change] = [steps[index], changes[index]];
    if (!step || !change) continue;
    const share = dot(step, direction) / dot(step, change);
    shares[index] = share;
    addScaled(direction, change, -share);
  }
  const [step, change] = [steps.at(-1), changes.at(-1)];
  if (step && change) {
    const scale = dot(step, change) / dot(change, change);
    direction.forEach((value, index) => (direction[index] = value * scale));
  }
  steps.forEach((each, index) => {
    const other = changes[index];
    if (!other) return;
    const share = dot(other, direction) / dot(each, other);
    addScaled(direction, each, (shares[index] ?? 0) - share);
  });
  return direction;
}

function addScaled(to: Float64Array, values: Float64Array, scale: number): void {
  for (let index = 0; index < to.length; index++) to[index] = (to[index] ?? 0) + scale * (values[index] ?? 0);
}
