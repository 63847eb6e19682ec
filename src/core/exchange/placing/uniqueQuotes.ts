import { groupBy } from '../../text/groupBy';

/** So many first units of a quote it is looked up by. */
const KEY = 4;

/** More quotes that begin alike are not looked for: each would be compared at each place. */
const MOST_ALIKE = 64;

/** Where quotes stand that stand in a text once, all found in one pass. */
export function uniquePlaces(text: string, quotes: Iterable<string>): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  const sought = [...new Set(quotes)].filter((quote) => quote !== '');
  const byKey = groupBy(sought, (quote) => quote.slice(0, KEY));
  for (const [key, alike] of byKey) if (alike.length > MOST_ALIKE) byKey.delete(key);
  const lengths = new Set(Array.from(byKey.keys(), (key) => key.length));
  const repeated = new Set<string>();
  for (let at = 0; at < text.length; at++)
    for (const length of lengths) {
      const key = text.slice(at, at + length);
      const alike = byKey.get(key);
      if (!alike) continue;
      for (const quote of alike) {
        if (!text.startsWith(quote, at)) continue;
        if (places.has(quote)) repeated.add(quote);
        else places.set(quote, at);
      }
      // What stands there twice is not looked for any more.
      if (repeated.size > 0) forget(byKey, key, repeated);
    }
  for (const quote of repeated) places.delete(quote);
  return places;
}

function forget(byKey: Map<string, string[]>, key: string, repeated: ReadonlySet<string>): void {
  const left = (byKey.get(key) ?? []).filter((quote) => !repeated.has(quote));
  if (left.length === 0) byKey.delete(key);
  else byKey.set(key, left);
}
