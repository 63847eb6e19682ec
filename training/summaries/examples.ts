import { readFileSync } from 'node:fs';
import type { Mention } from '../../src/core/entities/entity';
import { type Readers, readArticle } from '../../src/core/articles/readArticle';
import type { Candidate } from '../../src/core/summaries/sentenceEvidence';
import { candidatesIn } from '../../src/core/summaries/source';
import type { TextRange } from '../../src/core/text/range';
import { rouge, rougeWords } from './rouge';

/** An article with a summary that somebody wrote of it. */
export interface Example {
  readonly id: string;
  readonly language: string;
  readonly text: string;
  /** What its summaries are trained to know of its title: nothing, and the title where there is one. */
  readonly titles: readonly string[];
  /** All its sentences, furniture included, for those who cannot tell. */
  readonly sentences: readonly TextRange[];
  readonly candidates: readonly Candidate[];
  readonly mentions: readonly Mention[];
  readonly reference: readonly string[];
  /** Pairs of candidates. */
  readonly sets: readonly TriedSet[];
}

/** Some candidates as a summary, and how good they would be. */
export interface TriedSet {
  readonly chosen: readonly number[];
  /** ROUGE-1 and ROUGE-L, and half of ROUGE-2, together. */
  readonly gain: number;
}

interface Row {
  readonly id: string;
  readonly lang: string;
  readonly title: string;
  readonly article: string;
  readonly summary: string;
  readonly ref_type: string;
}

/** References that are sentences of the article teach nothing of what a reader would write. */
const EXTRACTIVE = /extractive/i;

/** How many of the first candidates are tried, each with each. */
const TRIED = 24;

/** Reads articles and their summaries from a JSON Lines file, those with extractive summaries left out. */
export function readExamples(file: string, readers: Readers): Example[] {
  const rows = readFileSync(file, 'utf8').trim().split('\n');
  return rows
    .map((row) => JSON.parse(row) as Row)
    .filter(({ ref_type: type }) => !EXTRACTIVE.test(type))
    .map((row) => exampleOf(row, readers));
}

function exampleOf({ id, lang, title, article: text, summary }: Row, readers: Readers): Example {
  const article = readArticle(text, null, readers);
  const candidates = candidatesIn(text, article, false);
  const words = candidates.map(({ range }) => rougeWords(text.slice(...range)));
  const reference = rougeWords(summary);
  return {
    id,
    language: lang,
    text,
    titles: title === '' ? [''] : ['', title],
    sentences: article.sentences,
    candidates,
    mentions: article.mentions,
    reference,
    sets: pairs(Math.min(TRIED, candidates.length)).map((chosen) => ({
      chosen,
      gain: gainOf(
        chosen.flatMap((number) => words[number] ?? []),
        reference,
      ),
    })),
  };
}

function gainOf(summary: readonly string[], reference: readonly string[]): number {
  const { rouge1, rouge2, rougeL } = rouge(summary, reference);
  return rouge1 + rouge2 / 2 + rougeL;
}

/** All pairs of the numbers below `count`, each ascending. */
function pairs(count: number): number[][] {
  return Array.from({ length: count }, (_, other) =>
    Array.from({ length: other }, (_one, one) => [one, other]),
  ).flat();
}
