import { createRandom } from '../../../training/entities/random';
import { sumOf, tryAnchors } from '../../support/anchorTrials';
import { type Figure, percent } from './figures';

/** So many edit scripts in all. */
const SCRIPTS = 10_000;

/** How annotations find their text again after random edits of articles, one mark and one script of edits at a time. */
export function anchorFigures(articles: readonly string[]): Figure[] {
  const random = createRandom(1);
  const times = Math.ceil(SCRIPTS / articles.length);
  const all = sumOf(articles.map((text) => tryAnchors(text, times, random)));
  const { marks, wrong, copied, silent, missed, found, foundMoved } = all;
  return [
    {
      what: 'Annotations on other text after random edits, copies of their own included',
      value: percent(wrong, marks),
    },
    { what: '— without saying so, where the quote differs', value: percent(silent, marks) },
    { what: '— on a copy, though some of their paragraph is still there', value: percent(copied, marks) },
    { what: 'Annotations found, of those whose text is still there', value: percent(found, found + missed) },
    {
      what: '— on a copy that reads, letter by letter, as what was moved or left where it was',
      value: percent(foundMoved, found + missed),
    },
  ];
}
