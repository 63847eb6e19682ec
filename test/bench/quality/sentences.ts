import { sentencesOf } from '../../../src/core/text/sentences';
import type { TextRange } from '../../../src/core/text/range';
import { agreement, readMarkedSentences } from '../../support/markedSentences';
import type { Figure } from './figures';

/** How well sentences are told apart in the project's own texts that are hard to cut, beside what the engine has built in. */
export function sentenceFigures(): Figure[] {
  const texts = [...readMarkedSentences()];
  const over = (cut: (text: string, language: string) => readonly TextRange[]): string => {
    const scores = texts.map(([language, paragraphs]) =>
      agreement(paragraphs, (text) => cut(text, language)),
    );
    const sum = (value: (one: (typeof scores)[number]) => number): number =>
      scores.reduce((all, score) => all + value(score), 0);
    const f1 = (200 * sum(({ right }) => right)) / sum(({ found, marked }) => found + marked);
    const worst = 100 * Math.min(...scores.map((score) => score.f1));
    return `${f1.toFixed(1)} (in the worst language ${worst.toFixed(1)})`;
  };
  return [
    {
      what: `sentence boundaries in ${texts.length} languages, F1 (the rules were written with them in view)`,
      value: over((text, language) => sentencesOf(text, [0, text.length], language)),
    },
    { what: '… Intl.Segmenter', value: over(segments) },
  ];
}

function segments(text: string, language: string): TextRange[] {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ index, segment }) => [index, index + segment.length]);
}
