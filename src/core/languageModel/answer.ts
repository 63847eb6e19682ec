import type { Article } from '../articles/article';
import { passageOf } from '../report/passage';
import { sentencesOf } from '../text/sentences';
import { type Align, type AlignedSentence, createAligner } from './alignment';

/** How far an answer has come: it is still being written, it is whole, or it never will be. */
export type AnswerState = 'writing' | 'done' | 'stopped' | 'failed';

/** What a language model says of an article. */
export interface Answer {
  /** What people call the model. */
  readonly model: string;
  readonly text: string;
  readonly state: AnswerState;
  /** What people have to know of it: why there is none, or that the article was cut. */
  readonly note: string | null;
}

/** An answer with the sentences of the article behind each of its own. */
export interface AlignedAnswer extends Answer {
  readonly sentences: readonly AlignedSentence[];
}

/** Longer is no summary, in UTF-16 units. */
const LONGEST = 20_000;

/** Prepares to find what of `articles`, posts included, supports a sentence. */
export function alignerFor(text: string, articles: readonly Article[]): Align {
  return createAligner(articles.flatMap(({ sentences }) => sentences.map((range) => passageOf(text, range))));
}

/** Ties each sentence of an answer to the sentences that support it. */
export function alignAnswer(answer: Answer, align: Align): AlignedAnswer {
  return { ...answer, sentences: sentencesIn(answer).map(align) };
}

/** The sentences of an answer; the last one only once it is whole. */
function sentencesIn({ text, state }: Answer): string[] {
  const written = text.slice(0, LONGEST);
  const lines = written.split(/[\n\r]+/).map((line) => line.replace(/^\s*(?:[-*•]|\d+[.)])\s+/, ''));
  const sentences = lines.flatMap((line) =>
    sentencesOf(line, [0, line.length]).map((range) => line.slice(...range)),
  );
  return state === 'writing' ? sentences.slice(0, -1) : sentences;
}
