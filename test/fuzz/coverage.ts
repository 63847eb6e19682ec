import { readFileSync } from 'node:fs';
import path from 'node:path';

declare global {
  /** How often each branch has run, by the instrumented code; it wraps at 256. */
  var fuzzedBranches: Uint8Array | undefined;
}

/** What the build knows of the instrumented code. */
interface Code {
  /** How many branches it has. */
  readonly branches: number;
  /** Its string literals. */
  readonly words: readonly string[];
}

/** Reads what the build has written of the instrumented code. */
export function readCode(): Code {
  return JSON.parse(readFileSync(path.resolve('out/fuzz/code.json'), 'utf8')) as Code;
}

/** How often, roughly: 1, 2, 3, 4-7, 8-15, 16-31, 32-127 or more often, a bit each (as AFL counts). */
const bucketOf = (count: number): number =>
  count < 4 ? 1 << (count - 1) : count < 128 ? 1 << Math.min(6, Math.floor(Math.log2(count)) + 1) : 128;

/** Which branches have run how often, over all texts so far. */
export class Coverage {
  readonly #branches: Uint8Array;
  readonly #seen: Uint8Array;

  constructor({ branches }: Code) {
    if (!globalThis.fuzzedBranches) throw new Error('The code is not instrumented: npm run fuzz');
    this.#branches = globalThis.fuzzedBranches.subarray(0, branches);
    this.#seen = new Uint8Array(branches);
  }

  /** How many branches have run. */
  get count(): number {
    return this.#seen.reduce((sum, buckets) => sum + (buckets > 0 ? 1 : 0), 0);
  }

  /** Counts from here. */
  begin(): void {
    this.#branches.fill(0);
  }

  /** True where a branch has run that never did, or as often as never before. */
  isNew(): boolean {
    let news = false;
    // an iterator would take longer than most texts
    for (let branch = 0; branch < this.#branches.length; branch++) {
      const count = this.#branches[branch] ?? 0;
      if (count === 0) continue;
      const bucket = bucketOf(count);
      if (((this.#seen[branch] ?? 0) & bucket) !== 0) continue;
      this.#seen[branch] = (this.#seen[branch] ?? 0) | bucket;
      news = true;
    }
    return news;
  }
}
