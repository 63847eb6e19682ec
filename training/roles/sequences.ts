import type { DetectLanguage } from '../../src/core/text/language';
import type { Sequence } from '../learning/trainChain';
import { withBareHeadlines } from './bareHeadlines';
import { withHardWraps } from './hardWraps';
import { isOwn, type LabelledPage, PAGE_ROLES, type PreparedPage, preparePage } from './pages';

/** How much a page with an inserted headline counts; its other lines were all seen before. */
const INSERTED_WEIGHT = 0.25;

/** How much one of the project's own pages counts: invented ones are plainer than what is scraped. */
const OWN_WEIGHT = 0.6;

/** What the trainer learns from: the pages, and copies of some with a bare headline set in or their lines cut. */
export function toSequences(pages: readonly LabelledPage[], detectLanguage: DetectLanguage): Sequence[] {
  const sequence = (weight: number) => (page: LabelledPage) =>
    toSequence(preparePage(page, detectLanguage), weight * (isOwn(page) ? OWN_WEIGHT : 1));
  const sequences = [
    ...pages.map(sequence(1)),
    ...withHardWraps(pages).map(sequence(1)),
    ...withBareHeadlines(pages).map(sequence(INSERTED_WEIGHT)),
  ];
  return sequences.filter(({ steps }) => steps.length > 0);
}

/** A page as the trainer takes it; a line that belongs to a post which Lede did not find teaches nothing of lines. */
function toSequence(page: PreparedPage, weight: number): Sequence {
  const steps: (readonly number[])[] = [];
  const labels: number[] = [];
  const known: boolean[] = [];
  page.items.forEach((item, index) => {
    const role = item.post ? 'post' : page.roles.get(page.lineOf[index] ?? -1);
    if (role === undefined || (role === 'post' && !item.post)) return;
    steps.push(page.features[index] ?? []);
    labels.push(PAGE_ROLES.indexOf(role));
    known.push(page.known[index] === role);
  });
  return { source: page.name, steps, labels, known, weight };
}
