/** Engines copy shorter slices anyway (V8's `SlicedString::kMinLength`). */
const SHORTEST_SHARED = 13;

/** A piece of a text, for whoever keeps it longer than the text: a slice may keep the whole text in memory. */
export const ownCopy = (text: string, start: number, end: number): string =>
  end - start < SHORTEST_SHARED
    ? text.slice(start, end)
    : String.fromCharCode(
        ...Array.from({ length: end - start }, (_, index) => text.charCodeAt(start + index)),
      );
