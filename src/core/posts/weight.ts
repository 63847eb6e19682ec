/** A link of any length weighs as much as a `t.co` link. */
const LINK_WEIGHT = 23;

/** East Asian letters weigh two (https://docs.x.com/fundamentals/counting-characters). */
const EAST_ASIAN = /[\u1100-\u115f\u2e80-\u9fff\uac00-\ud7a3\uff00-\uff60]/;

/** How long X counts a text: links as `t.co`, East Asian letters twice, an emoji as its UTF-16 units. */
export function weightOf(text: string): number {
  const withoutLinks = text.replace(/https?:\/\/[^\s]+/g, 'x'.repeat(LINK_WEIGHT));
  if (!EAST_ASIAN.test(withoutLinks)) return withoutLinks.length;
  let weight = 0;
  for (const character of withoutLinks) weight += EAST_ASIAN.test(character) ? 2 : character.length;
  return weight;
}
