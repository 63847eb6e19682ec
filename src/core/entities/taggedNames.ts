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
  return (text, sentences) => {
    const names = stretchesByTagger(text, sentences, taggerFor).flatMap(([tagger, stretches]) =>
      tagger(text, stretches),
    );
    const dated: FoundName[] = [];
    for (const { range, language } of sentences)
      for (const found of dates.readIn(text, range, language ?? 'en'))
        dated.push({ range: found.range, date: found.date, type: 'date', probability: 1 });
    return merge(names, dated);
  };
}

/** What each tagger reads: the sentences of its languages, those of one line joined. */
function stretchesByTagger(
  text: string,
  sentences: readonly SentenceInContext[],
  taggerFor: TaggerFor,
): [Tagger, TextRange[]][] {
  const stretches = new Map<Tagger, TextRange[]>();
  let last: { readonly tagger: Tagger; readonly end: number } | undefined;
  for (const { range, language } of sentences) {
    const tagger = taggerFor(language);
    if (!tagger) continue;
    const own = stretches.get(tagger) ?? [];
    const before = own.at(-1);
    if (before && last?.tagger === tagger && !/[\n\r]/.test(text.slice(last.end, range[0])))
      own[own.length - 1] = [before[0], range[1]];
    else own.push(range);
    stretches.set(tagger, own);
    last = { tagger, end: range[1] };
  }
  return [...stretches];
}

/** In text order; where a name and a date overlap, the longer is meant: "Avenida 9 de Julio", but "domingo 3 de mayo". */
function merge(names: readonly FoundName[], dates: readonly FoundName[]): FoundName[] {
  const length = ({ range }: FoundName): number => range[1] - range[0];
  const kept: FoundName[] = [];
  for (const found of [...names, ...dates].sort((a, b) => a.range[0] - b.range[0])) {
    const last = kept.at(-1);
    if (last && overlaps(last.range, found.range)) {
      if (length(found) <= length(last)) continue;
      kept.pop();
    }
    kept.push(found);
  }
  return kept;
}
