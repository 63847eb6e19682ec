import * as vscode from 'vscode';
import { sameWords } from '../../../core/annotations/sameMentions';
import type { LiveAnalysis } from '../../../core/live/liveAnalysis';
import { shift, type TextRange } from '../../../core/text/range';
import { placeAt } from '../../entities/namedPlace';
import { mentionsIn } from '../../entities/references';

/** How far "all" reaches in a file. */
export type Reach = 'article' | 'file';

/** What is looked for: all mentions of what is named at an offset, or some words. */
export type Sought = { readonly offset: number } | { readonly offset: number; readonly words: string };

/** Finds all that is the same as what stands at an offset, in steps; in order, itself among it. */
export function* allAlike(
  live: LiveAnalysis,
  sought: Sought,
  reach: Reach,
): Generator<undefined, TextRange[]> {
  if ('words' in sought) return yield* wordsIn(live, sought.offset, sought.words, reach);
  if (reach === 'file') return inOrder(yield* mentionsIn(live, sought.offset, true));
  const place = yield* placeAt(live, sought.offset);
  return place?.named?.mentions.map(({ range }) => shift(range, place.start)) ?? [];
}

function* wordsIn(
  live: LiveAnalysis,
  offset: number,
  words: string,
  reach: Reach,
): Generator<undefined, TextRange[]> {
  const here = live.articleAt(offset);
  const found: TextRange[] = [];
  for (const { index, range, reading } of live.articles) {
    yield;
    if (reach === 'article' && index !== here?.index) continue;
    found.push(...sameWords(reading.text, words).map((each) => shift(each, range[0])));
  }
  return found;
}

const inOrder = (ranges: readonly TextRange[]): TextRange[] => [...ranges].sort((a, b) => a[0] - b[0]);

/** What is sought at the selection, or else at the cursor. */
export function soughtAt({ document, selection }: vscode.TextEditor): Sought {
  const offset = document.offsetAt(selection.start);
  const words = document.getText(selection).trim();
  return words === '' ? { offset } : { offset, words };
}
