import type { Mention } from '../entities/entity';
import { CHARACTER, characterClasses, isLetterClass, lowerCaseLetters } from '../text/characters';
import { HASH_START, hashStep } from '../text/hash';
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
  const vocabulary = new Vocabulary();
  const classes = characterClasses();
  let words = 0;
  let mention = 0;
  const read = sentences.map((sentence, number): TermId[] => {
    const inSentence: TermId[] = [];
    for (const [start, end] of wordsOf(text, sentence)) {
      const id = vocabulary.count(text, start, end, number);
      const term = vocabulary.terms[id];
      if (!term) continue;
      while ((mentions[mention]?.range[1] ?? Infinity) <= start) mention++;
      if ((mentions[mention]?.range[0] ?? Infinity) < end) term.inNames++;
      if (start > sentence[0] && classes[text.charCodeAt(start)] === CHARACTER.upper) term.capitals++;
      inSentence.push(id);
    }
    words += inSentence.length;
    return inSentence;
  });
  const titleWords = wordsOf(title, [0, title.length]);
  for (const range of titleWords) {
    const term = vocabulary.find(title, range);
    if (term) term.inTitle = true;
  }
  return { terms: vocabulary.terms, sentences: read, words, titled: titleWords.length > 0 };
}

/** A term with where it was counted last. */
interface CountedTerm extends Term {
  lastSentence: number;
  timesInLast: number;
}

/** Counts words, whose small letters and capitals are alike. Words of one hash are taken for one: one article in thousands has such. */
class Vocabulary {
  readonly terms: CountedTerm[] = [];
  readonly #ids = new Map<number, TermId>();
  readonly #lower = lowerCaseLetters();

  /** Counts the word at `[start, end)`, which is in the sentence `number`; sentences come in order. */
  count(text: string, start: number, end: number, number: number): TermId {
    const hash = this.#hashOf(text, start, end);
    let id = this.#ids.get(hash);
    if (id === undefined) {
      id = this.terms.length;
      this.#ids.set(hash, id);
      this.terms.push(newTerm(text.slice(start, end).toLowerCase(), number));
    }
    const term = this.terms[id];
    if (term) countIn(term, number);
    return id;
  }

  find(text: string, [start, end]: TextRange): Term | undefined {
    return this.terms[this.#ids.get(this.#hashOf(text, start, end)) ?? -1];
  }

  #hashOf(text: string, start: number, end: number): number {
    let hash = HASH_START | 0;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const small = this.#lower[code] ?? 0;
      hash = hashStep(hash, small === 0 ? code : small);
    }
    return hash;
  }
}

const newTerm = (text: string, first: number): CountedTerm => ({
  text,
  count: 0,
  sentences: 0,
  first,
  mostInSentence: 0,
  capitals: 0,
  inNames: 0,
  inTitle: false,
  lastSentence: -1,
  timesInLast: 0,
});

function countIn(term: CountedTerm, number: number): void {
  if (term.lastSentence !== number) {
    term.lastSentence = number;
    term.timesInLast = 0;
    term.sentences++;
  }
  term.count++;
  term.timesInLast++;
  if (term.timesInLast > term.mostInSentence) term.mostInSentence = term.timesInLast;
}

/** The first of the scripts whose words stand without spaces (Chinese, Japanese): each character counts as a word. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const FIRST_UNSPACED = 0x0e00;

/**
 * The words of a stretch: letters with their marks, and digits.
 * @param most how many at most; it does not read on behind them.
 */
export function wordsOf(text: string, [start, end]: TextRange, most = Infinity): TextRange[] {
  const classes = characterClasses();
  const words: TextRange[] = [];
  let from = -1;
  for (let at = start; at <= end && words.length < most; at++) {
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
