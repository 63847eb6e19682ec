import { firstFrom } from '../text/within';
import type { Attribution } from './attribution';
import { lonePostLinks, type PostLink } from './links';
import { lineEndMedia } from './media';
import { PLATFORMS } from './platforms';
import { type Signs, signsOf } from './signs';

/** What closes a post: its attribution, its media where no attribution follows, or its address, which stands alone. */
export type PostEnd =
  | { readonly kind: 'attribution'; readonly at: number; readonly attribution: Attribution }
  | { readonly kind: 'media'; readonly at: number }
  | { readonly kind: 'link'; readonly at: number; readonly link: PostLink };

/** A media token so far before an attribution is another post's, in UTF-16 units. */
const MEDIA_REACH = 200;

/** Finds everything in `text` that closes a post, in order; `at` is where the body or the media before it end. */
export function findPostEnds(text: string, signs: Signs = signsOf(text)): PostEnd[] {
  const attributions = findAttributions(text, signs);
  const media = lineEndMedia(text, signs.slashes).filter(
    (at) => !precedesAttribution(text, at, attributions),
  );
  const ends: PostEnd[] = [
    ...attributions.map(
      (attribution) => ({ kind: 'attribution', at: placeOf(attribution), attribution }) as const,
    ),
    ...media.map((at) => ({ kind: 'media', at }) as const),
    ...lonePostLinks(text, signs.slashes).map((link) => ({ kind: 'link', at: link.range[0], link }) as const),
  ];
  return ends.sort((a, b) => a.at - b.at);
}

/** True where any platform's attribution stands in `text`; cheaper than finding them all. */
export function holdsAttribution(text: string): boolean {
  const signs = signsOf(text);
  return PLATFORMS.some((platform) => platform.find(text, signs).length > 0);
}

/** Every platform's attributions; where two overlap, the one that begins first. */
function findAttributions(text: string, signs: Signs): Attribution[] {
  const all = PLATFORMS.flatMap((platform) => platform.find(text, signs)).sort(
    (a, b) => a.range[0] - b.range[0],
  );
  let end = 0;
  return all.filter(({ range }) => {
    const free = range[0] >= end;
    if (free) end = range[1];
    return free;
  });
}

const placeOf = ({ body, range }: Attribution): number => body?.[0] ?? range[0];

/** True where only white space and more media lie between a media token and the attribution behind it. */
function precedesAttribution(text: string, mediaEnd: number, attributions: readonly Attribution[]): boolean {
  const next = attributions[firstFrom(attributions, mediaEnd)]?.range[0];
  if (next === undefined || next - mediaEnd >= MEDIA_REACH) return false;
  return (
    text
      .slice(mediaEnd, next)
      .replace(/pic\.\S+/g, '')
      .trim() === ''
  );
}
