import type { Mention } from '../entities/entity';
import { CHARACTER, characterClasses, isLetterClass } from '../text/characters';
import type { TextRange } from '../text/range';

/** A word's place in the vocabulary of an article. */
export type TermId = number;

/** What is counted of a word of an article. */
export interface Term {
  readonly text: string;
  /** How often the article has it. */
  count: number;
  /** How many sentences have it. */
  sentences: number;
  /** The number of the first of these. */
  readonly first: number;
  /** The most that one sentence has of it. */
  mostInSentence: number;
  /** How often it has a capital where no sentence begins. */
  capitals: number;
  /** How often it is in a name. */
  inNames: number;
  inTitle: boolean;
}

/** An article's sentences as words, small letters and capitals alike. */
export interface ArticleTerms {
  readonly terms: readonly Term[];
  /** The words of each sentence, in order. */
  readonly sentences: readonly (readonly TermId[])[];
  /** How many words all sentences have. */
  readonly words: number;
  /** True where the article has a title. */
  readonly titled: boolean;
}

/**
 * Reads the words of some sentences and counts them, in time linear in their length.
 * @param mentions in order.
 * @param title the words of the title; empty where none is known.
 */
export function readTerms(
  text: string,
  sentences: readonly TextRange[],
  mentions: readonly Mention[],
  title: string,
): ArticleTerms {
  const ids = new Map<string, TermId>();
  const terms: Term[] = [];
  let words = 0;
  let mention = 0;
  const read = sentences.map((sentence, number): TermId[] => {
    const inSentence: TermId[] = [];
    for (const [start, end] of wordsOf(text, sentence)) {
      const word = text.slice(start, end).toLowerCase();
      const id = idOf(word, number);
      const term = terms[id];
      if (!term) continue;
      while ((mentions[mention]?.range[1] ?? Infinity) <= start) mention++;
      term.count++;
      if ((mentions[mention]?.range[0] ?? Infinity) < end) term.inNames++;
      if (start > sentence[0] && characterClasses()[text.charCodeAt(start)] === CHARACTER.upper)
        term.capitals++;
      inSentence.push(id);
    }
    words += inSentence.length;
    countSentence(inSentence, terms);
    return inSentence;
  });
  const titleWords = wordsOf(title, [0, title.length]).map((range) => title.slice(...range).toLowerCase());
  for (const word of titleWords) {
    const term = terms[ids.get(word) ?? -1];
    if (term) term.inTitle = true;
  }
  return { terms, sentences: read, words, titled: titleWords.length > 0 };

  function idOf(word: string, first: number): TermId {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, terms.length);
    const none = { count: 0, sentences: 0, mostInSentence: 0, capitals: 0, inNames: 0, inTitle: false };
    terms.push({ text: word, first, ...none });
    return terms.length - 1;
  }
}

function countSentence(sentence: readonly TermId[], terms: readonly Term[]): void {
  const counts = new Map<TermId, number>();
  for (const id of sentence) counts.set(id, (counts.get(id) ?? 0) + 1);
  for (const [id, count] of counts) {
    const term = terms[id];
    if (!term) continue;
    term.sentences++;
    term.mostInSentence = Math.max(term.mostInSentence, count);
  }
}

/** The first of the scripts whose words stand without spaces (Chinese, Japanese): each character counts as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const FIRST_UNSPACED = 0x0e00;

/** The words of a stretch: letters with their marks, and digits. */
export function wordsOf(text: string, [start, end]: TextRange): TextRange[] {
  const classes = characterClasses();
  const words: TextRange[] = [];
  let from = -1;
  for (let at = start; at <= end; at++) {
    const code = at < end ? text.charCodeAt(at) : 0;
    const kind = classes[code] ?? CHARACTER.other;
    const inWord = at < end && (isLetterClass(kind) || kind === CHARACTER.digit);
    const alone = inWord && code >= FIRST_UNSPACED && UNSPACED.test(text.charAt(at));
    if (from >= 0 && (!inWord || alone)) {
      words.push([from, at]);
      from = -1;
    }
    if (alone) words.push([at, at + 1]);
    else if (inWord && from < 0 && kind !== CHARACTER.mark) from = at;
  }
  return words;
}
