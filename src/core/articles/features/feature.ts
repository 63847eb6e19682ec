/** Takes features as 32-bit hashes. */
export interface FeatureSink {
  add(feature: number): void;
}

/** A feature: a template's number and up to five values from 0 to 63. */
export function add(sink: FeatureSink, template: number, a = 0, b = 0, c = 0, d = 0, e = 0): void {
  addWord(sink, template, (((((((a << 6) | b) << 6) | c) << 6) | d) << 6) | e);
}

/** A feature: a template's number and a hash. */
export function addWord(sink: FeatureSink, template: number, value: number): void {
  const hash = Math.imul(value ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  sink.add(hash ^ (hash >>> 15));
}

/** A share in steps, from 1; 0 of nothing. */
export function share(part: number, whole: number, steps: number): number {
  return whole === 0 ? 0 : 1 + Math.round((steps * Math.min(part, whole)) / whole);
}
