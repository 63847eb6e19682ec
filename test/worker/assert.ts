/** What the suites use of `node:assert/strict`, for an extension host without Node.js. */
const assert = { ok, equal, notEqual, deepEqual, match, doesNotMatch, rejects };
export default assert;

class AssertionError extends Error {
  override readonly name = 'AssertionError';
  /** Mocha shows the difference of the two. */
  readonly showDiff = true;

  constructor(
    message: string | undefined,
    fallback: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message ?? fallback);
  }
}

function ok(value: unknown, message?: string): void {
  if (!value) throw new AssertionError(message, `${inWords(value)} is not true`);
}

function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected))
    throw new AssertionError(message, `${inWords(actual)} is not ${inWords(expected)}`, actual, expected);
}

function notEqual(actual: unknown, expected: unknown, message?: string): void {
  if (Object.is(actual, expected)) throw new AssertionError(message, `is ${inWords(actual)}`);
}

function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (!isDeepEqual(actual, expected))
    throw new AssertionError(message, 'not the same values', actual, expected);
}

function match(text: string, pattern: RegExp, message?: string): void {
  if (!pattern.test(text)) throw new AssertionError(message, `${inWords(text)} does not match ${pattern}`);
}

function doesNotMatch(text: string, pattern: RegExp, message?: string): void {
  if (pattern.test(text)) throw new AssertionError(message, `${inWords(text)} matches ${pattern}`);
}

/** As in Node.js: an expression that the error has to match, or an object whose properties it has to have. */
async function rejects(work: PromiseLike<unknown>, expected?: RegExp | object): Promise<void> {
  let error: unknown;
  try {
    await work;
  } catch (thrown) {
    error = thrown ?? new Error('nothing');
  }
  if (error === undefined) throw new AssertionError(undefined, 'the promise is fulfilled');
  if (expected instanceof RegExp) match(error instanceof Error ? error.toString() : inWords(error), expected);
  else
    for (const [key, value] of Object.entries(expected ?? {})) {
      const actual = (error as Record<string, unknown>)[key];
      if (value instanceof RegExp) match(String(actual), value);
      else deepEqual(actual, value);
    }
}

/** Own values and the prototype are the same, all the way down. */
function isDeepEqual(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Map && b instanceof Map) return isDeepEqual([...a], [...b]);
  if (a instanceof Set && b instanceof Set) return a.size === b.size && [...a].every((each) => b.has(each));
  const [left, right] = [Object.entries(a), Object.entries(b)];
  return (
    left.length === right.length &&
    left.every(([key, value]) => Object.hasOwn(b, key) && isDeepEqual(value, b[key as keyof typeof b]))
  );
}

function inWords(value: unknown): string {
  return typeof value === 'string' ? JSON.stringify(value) : String(value);
}
