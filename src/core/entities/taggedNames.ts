import { overlaps, type TextRange } from '../text/range';
import { DateFinder } from './dates';
import type { Tagger } from './tagger/tagger';
import type { TaggerFor } from './tagger/taggers';
import type { FoundName, Recognise, SentenceInContext } from './recogniser';

/**
 * Recognises names with trained taggers, each line by the tagger of its language, and dates by rules. Without a tagger
 * for a line only its dates are found.
 */
export function createTaggedNames(taggerFor: TaggerFor): Recognise {
  const dates = new DateFinder();
  return function* (text, sentences) {
    const names: FoundName[] = [];
    const byTagger = stretchesByTagger(text, sentences, taggerFor);
    for (const [tagger, stretches] of byTagger)
      for (const name of yield* tagger(text, stretches)) names.push(name);
    if (byTagger.size > 1) names.sort(byPlace);
    return merge(names, yield* datesIn(dates, text, sentences));
  };
}

/** So many sentences are searched for dates in one step. */
const SENTENCES_A_STEP = 200;

function* datesIn(
  dates: DateFinder,
  text: string,
  sentences: readonly SentenceInContext[],
): Generator<undefined, FoundName[]> {
  const dated: FoundName[] = [];
  let step = 0;
  for (const { range, language } of sentences) {
    if (++step % SENTENCES_A_STEP === 0) yield;
    for (const found of dates.readIn(text, range, language ?? 'en'))
      dated.push({ range: found.range, date: found.date, type: 'date', probability: 1 });
  }
  return dated;
}

/** A line of more UTF-16 units is read in pieces of so many and the rest of a sentence. */
const LONGEST_LINE = 10_000;

/** What each tagger reads: the sentences of its languages, those of one line joined. */
function stretchesByTagger(
  text: string,
  sentences: readonly SentenceInContext[],
  taggerFor: TaggerFor,
): Map<Tagger, TextRange[]> {
  const stretches = new Map<Tagger, TextRange[]>();
  let last: { readonly tagger: Tagger; readonly own: TextRange[] } | undefined;
  for (const { range, language } of sentences) {
    const tagger = taggerFor(language);
    if (!tagger) continue;
    if (last?.tagger !== tagger) {
      const own = stretches.get(tagger) ?? [];
      stretches.set(tagger, own);
      own.push(range);
      last = { tagger, own };
      continue;
    }
    const { own } = last;
    const before = own.at(-1);
    if (before && range[0] - before[0] < LONGEST_LINE && isOneLine(text, before[1], range[0]))
      own[own.length - 1] = [before[0], range[1]];
    else own.push(range);
  }
  return stretches;
}

/** True where no line ends between two offsets. */
function isOneLine(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x0a || code === 0x0d) return false;
  }
  return true;
}

const byPlace = (a: FoundName, b: FoundName): number => a.range[0] - b.range[0];

/** Both in text order; where a name and a date overlap, the longer is meant: "Avenida 9 de Julio", but "domingo 3 de mayo". */
function merge(names: readonly FoundName[], dates: readonly FoundName[]): FoundName[] {
  const kept: FoundName[] = [];
  let date = 0;
  for (const name of names) {
    for (let next = dates[date]; next && byPlace(next, name) < 0; next = dates[++date]) keep(next, kept);
    keep(name, kept);
  }
  for (let next = dates[date]; next; next = dates[++date]) keep(next, kept);
  return kept;
}

function keep(found: FoundName, kept: FoundName[]): void {
  const last = kept.at(-1);
  if (last && overlaps(last.range, found.range)) {
    if (lengthOf(found) <= lengthOf(last)) return;
    kept.pop();
  }
  kept.push(found);
}

const lengthOf = ({ range }: FoundName): number => range[1] - range[0];
