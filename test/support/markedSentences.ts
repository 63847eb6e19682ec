import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { TextRange } from '../../src/core/text/range';

/** A paragraph, and where its sentences but the first begin. */
export interface MarkedParagraph {
  readonly text: string;
  readonly starts: readonly number[];
}

/** The paragraphs of `test/data/sentences/LANG.txt`, in which `|` marks where a sentence begins, by language. */
export function readMarkedSentences(folder = 'test/data/sentences'): Map<string, MarkedParagraph[]> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));
  return new Map(
    files.sort().map((file) => {
      const lines = readFileSync(path.join(folder, file), 'utf8').trimEnd().split('\n');
      return [path.basename(file, '.txt'), lines.map(readParagraph)];
    }),
  );
}

function readParagraph(line: string): MarkedParagraph {
  const sentences = line.split('|');
  const starts: number[] = [];
  let at = 0;
  for (const sentence of sentences) {
    if (at > 0) starts.push(at);
    at += sentence.length;
  }
  return { text: sentences.join(''), starts };
}

/** How a cut agrees with the marks. */
export interface Agreement {
  readonly right: number;
  readonly found: number;
  readonly marked: number;
  /** The harmonic mean of precision and recall of the boundaries within paragraphs. */
  readonly f1: number;
}

/** Compares where `cut` begins sentences with where they are marked to begin. */
export function agreement(
  paragraphs: readonly MarkedParagraph[],
  cut: (text: string) => readonly TextRange[],
): Agreement {
  let [right, found, marked] = [0, 0, 0];
  for (const { text, starts } of paragraphs) {
    const begun = cut(text)
      .map(([start]) => start)
      .filter((start) => start > 0);
    right += begun.filter((start) => starts.includes(start)).length;
    found += begun.length;
    marked += starts.length;
  }
  return { right, found, marked, f1: found + marked === 0 ? 1 : (2 * right) / (found + marked) };
}
