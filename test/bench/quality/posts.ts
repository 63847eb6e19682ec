import { findPosts } from '../../../src/core/posts/posts';
import { crossValidate } from '../../../training/postStart/crossValidation';
import { type LabelledPost, startChoices } from '../../../training/postStart/examples';
import { ownParagraphs } from '../../../training/postStart/paragraphs';
import { detectLanguage } from '../../support/languages';
import { type Figure, percent } from './figures';
import { tokenF1 } from './tokenF1';

/** What Lede reads of a labelled post in its excerpt. */
function read(post: LabelledPost) {
  const before = post.before ?? '';
  const text = before + post.text + (post.after ?? '');
  const end = before.length + post.text.length;
  const found = findPosts(text, detectLanguage(`${before} ${post.after ?? ''}`), detectLanguage);
  return found.find(({ range }) => range[0] < end && range[1] > end - 3)?.post;
}

/** How much of the labelled posts is read right; where bodies begin is judged by models that never saw the post. */
export function postFigures(posts: readonly LabelledPost[]): Figure[] {
  const scraped = posts.filter((post) => post.platform === 'x' && post.kind === 'scraped');
  const others = posts.filter((post) => post.platform !== 'x');
  const attributed = scraped.filter((post) => sameAttribution(post, read(post)));
  const exact = others.filter((post) => {
    const seen = read(post);
    return (
      sameAttribution(post, seen) &&
      seen?.body.text === post.body &&
      String(seen.media) === String(post.media)
    );
  });
  const bodies = heldOutBodies(posts);
  const right = scraped.filter((post) => bodies.get(post.id) === post.body);
  const f1 = scraped.reduce(
    (sum, post) => sum + tokenF1(bodies.get(post.id) ?? read(post)?.body.text ?? '', post.body),
    0,
  );
  return [
    {
      what: 'X attribution: author, handle and date exact',
      value: percent(attributed.length, scraped.length),
    },
    { what: 'X body exact, cross-validated', value: percent(right.length, scraped.length) },
    { what: 'X body, token F1, cross-validated', value: (f1 / scraped.length).toFixed(3) },
    {
      what: 'other platforms, all fields exact (seen in training)',
      value: percent(exact.length, others.length),
    },
  ];
}

function sameAttribution(post: LabelledPost, seen: ReturnType<typeof read>): boolean {
  return (
    seen?.platform === post.platform &&
    seen.author === post.author &&
    seen.handle === post.handle &&
    seen.date === post.date
  );
}

/** The body of each post in its excerpt, as chosen by a model that never saw the post. */
function heldOutBodies(posts: readonly LabelledPost[]): ReadonlyMap<string, string> {
  const choices = startChoices(posts, ownParagraphs(), detectLanguage);
  const excerpts = crossValidate(choices).filter(({ choice }) => choice.excerpt);
  return new Map(excerpts.map(({ choice, chosen }) => [choice.id, choice.bodies[chosen] ?? '']));
}

/** Texts that only look like posts, taken for posts. */
export function decoyFigures(texts: readonly string[]): Figure[] {
  const taken = texts.filter((text) => findPosts(text, detectLanguage(text), detectLanguage).length > 0);
  return [{ what: 'look-alikes taken for posts', value: `${taken.length} of ${texts.length}` }];
}
