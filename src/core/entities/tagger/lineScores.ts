import { signOf, SIGNS } from './articleWords';
import type { ArticleTokens } from './articleTokens';
import {
  caseFeatures,
  double,
  elsewhereFeature,
  fiveCases,
  LONGEST_RUN,
  listedFeatures,
  mannerFeature,
  neighbourListed,
  PLACE,
  runFeature,
  triple,
} from './featureHashes';
import { type Gazetteer, listedWithOthers, markLongNames } from './gazetteer';
import { LABEL_COUNT } from './labels';
import { MANNERS, mannerOf, runEnd } from './runs';
import { RowTable } from './rowTable';
import type { TaggerModel } from './taggerModel';
import { EDGE_WORD, OPAQUE_WORD, type Vocabulary } from './vocabulary';
import { CASES, isCapital } from './wordFeatures';
import { ROLE, type WordScores } from './wordScores';

/** A name goes on at most so many words beyond its capitalised ones: "ministerio de la Salud". */
const FARTHEST = 3;

/** What the words of an article score for each label before any is labelled: the weights of the features of `collectFeatures`. */
export class LineScores {
  /** `LABEL_COUNT` a word, in units of the model; only for words that are open. */
  sums = new Int32Array(0);
  /** 0 for each word that is outside of names for sure. */
  open = new Uint8Array(0);
  /** What the article shows of its words (`signOf`), by `Vocabulary.lowerOf`. */
  #elsewhere = new Uint8Array(0);
  /** The names of several words that a word is in (`markLongNames`). */
  #places = new Int32Array(0);
  /** By how three words are written, and the opening. */
  readonly #cases: RowTable;
  /** By the line's manner, the writing and the opening. */
  readonly #manners: RowTable;
  /** By the run's length, the place in it, and the opening. */
  readonly #runs: RowTable;
  /** By the signs of an article, the opening and the writing. */
  readonly #signs: RowTable;
  readonly #plainAt: (index: number) => string | undefined;

  constructor(
    private readonly model: TaggerModel,
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
    private readonly words: WordScores,
    private readonly tokens: ArticleTokens,
  ) {
    this.#cases = new RowTable(model, CASES ** 3 * 4, (index) =>
      caseFeatures(index >> 8, (index >> 5) & 7, (index >> 2) & 7, index & 3),
    );
    this.#manners = new RowTable(model, MANNERS * CASES * 4, (index) => [
      mannerFeature(index >> 5, (index >> 2) & 7, index & 3),
    ]);
    this.#runs = new RowTable(model, (LONGEST_RUN + 1) * 16, (index) => [
      runFeature(index >> 4, (index >> 2) & 3, index & 3),
    ]);
    this.#signs = new RowTable(model, SIGNS * 4 * CASES, (index) => [
      elsewhereFeature(index >> 5, (index >> 3) & 3, index & 7),
    ]);
    this.#plainAt = (index) => {
      const word = this.tokens.words[index] ?? EDGE_WORD;
      return word === EDGE_WORD ? undefined : this.vocabulary.plainOf(word);
    };
  }

  /** Makes room for all words of the article. */
  begin(): void {
    const { count } = this.tokens;
    if (this.open.length < count) {
      const room = 2 * count;
      this.sums = new Int32Array(room * LABEL_COUNT);
      this.open = new Uint8Array(room);
      this.#places = new Int32Array(room);
    }
    this.sums.fill(0, 0, count * LABEL_COUNT);
    this.open.fill(0, 0, count);
    this.#places.fill(0, 0, count);
  }

  /** Notes what the whole article shows of its words, before its lines are scored. */
  noteWords(): void {
    const { lowers } = this.vocabulary;
    if (this.#elsewhere.length < lowers) this.#elsewhere = new Uint8Array(2 * lowers);
    const elsewhere = this.#elsewhere.fill(0);
    const { words, cases, openings, lines } = this.tokens;
    for (let line = 0; line < lines.length; line += 2) {
      const end = lines[line + 1] ?? 0;
      for (let index = lines[line] ?? 0; index < end; index++) {
        const sign = signOf(cases[index] ?? 0, openings[index] ?? 0);
        if (sign === 0) continue;
        const lower = this.vocabulary.lowerOf(words[index] ?? EDGE_WORD);
        elsewhere[lower] = (elsewhere[lower] ?? 0) | sign;
      }
    }
  }

  /** Scores the words of a line, from `start` to before `end`; false where none can be in a name. */
  scoreLine(start: number, end: number): boolean {
    if (!this.#openNearCapitals(start, end)) return false;
    const { cases } = this.tokens;
    const manner = mannerOf(cases, start, end);
    for (let index = start; index < end;) {
      if (!isCapital(cases[index] ?? 0)) {
        if (this.open[index] === 1) this.#scoreWord(index, false);
        index++;
        continue;
      }
      const last = runEnd(cases, index, end);
      this.#scoreRun(index, last, manner);
      index = last;
    }
    return true;
  }

  #openNearCapitals(start: number, end: number): boolean {
    const { cases, words } = this.tokens;
    const { open } = this;
    let opened = start;
    for (let index = start; index < end; index++) {
      if (!isCapital(cases[index] ?? 0)) continue;
      markLongNames(this.gazetteer, this.#plainAt, index, this.#places);
      const last = Math.min(end, index + FARTHEST + 1);
      for (let near = Math.max(opened, index - FARTHEST); near < last; near++)
        open[near] = words[near] === OPAQUE_WORD ? 0 : 1;
      opened = last;
    }
    return opened > start;
  }

  /** What holds for any word near a capital. */
  #scoreWord(index: number, inRun: boolean): void {
    const { words: numbers, cases, openings } = this.tokens;
    const { words, sums } = this;
    const at = index * LABEL_COUNT;
    const here = numbers[index] ?? EDGE_WORD;
    const before = numbers[index - 1] ?? EDGE_WORD;
    const after = numbers[index + 1] ?? EDGE_WORD;
    const secondBefore = numbers[index - 2] ?? EDGE_WORD;
    const writing = cases[index] ?? 0;
    const opening = openings[index] ?? 0;
    words.add(here, ROLE.own, opening, sums, at);
    words.add(before, ROLE.before, writing, sums, at);
    words.add(after, ROLE.after, writing, sums, at);
    words.add(secondBefore, inRun ? ROLE.skip : ROLE.secondBefore, writing, sums, at);
    words.add(numbers[index + 2] ?? EDGE_WORD, ROLE.secondAfter, 0, sums, at);
    const aroundCase = (((cases[index - 1] ?? 0) * CASES + writing) * CASES + (cases[index + 1] ?? 0)) * 4;
    this.#cases.add(aroundCase + opening, sums, at);
    this.#addLongNames(index, writing, opening, at);
    if (inRun || isCapital(cases[index - 1] ?? 0))
      this.#add(double('before', this.#lower(before), this.#lower(here)), at);
    if (inRun || isCapital(cases[index + 1] ?? 0))
      this.#add(double('after', this.#lower(here), this.#lower(after)), at);
  }

  #scoreRun(start: number, end: number, manner: number): void {
    const { words: numbers, cases, openings } = this.tokens;
    const { words, sums } = this;
    const left = numbers[start - 1] ?? EDGE_WORD;
    const right = numbers[end] ?? EDGE_WORD;
    const twoLeft = double('twoLeft', this.#lower(numbers[start - 2] ?? EDGE_WORD), this.#lower(left));
    const leftRight = double('leftRight', this.#lower(left), this.#lower(right));
    for (let index = start; index < end; index++) {
      this.#scoreWord(index, true);
      const at = index * LABEL_COUNT;
      const writing = cases[index] ?? 0;
      const opening = openings[index] ?? 0;
      const place = index === start ? PLACE.first : index === end - 1 ? PLACE.last : PLACE.inner;
      words.add(left, ROLE.left, place, sums, at);
      words.add(right, ROLE.right, place, sums, at);
      words.add(numbers[start] ?? EDGE_WORD, ROLE.runFirst, place, sums, at);
      words.add(
        numbers[end - 1] ?? EDGE_WORD,
        ROLE.runLast,
        index === end - 1 ? PLACE.last : place,
        sums,
        at,
      );
      this.#add(twoLeft, at);
      this.#add(leftRight, at);
      this.#manners.add((manner * CASES + writing) * 4 + opening, sums, at);
      this.#runs.add((Math.min(end - start, LONGEST_RUN) * 4 + place) * 4 + opening, sums, at);
      this.#scoreSurroundings(index, writing, at);
      if (!isCapital(writing)) continue;
      words.add(this.#neighbour(index, start - 1, -1), ROLE.previous, 0, sums, at);
      words.add(this.#neighbour(index, end, 1), ROLE.next, 0, sums, at);
      const signs = this.#elsewhere[this.vocabulary.lowerOf(numbers[index] ?? EDGE_WORD)] ?? 0;
      this.#signs.add((signs * 4 + opening) * CASES + writing, sums, at);
    }
  }

  /** The two words on either side of one in a run. */
  #scoreSurroundings(index: number, writing: number, at: number): void {
    const { words, cases } = this.tokens;
    const lower = (distance: number): number => this.#lower(words[index + distance] ?? EDGE_WORD);
    const cased = (distance: number): number => cases[index + distance] ?? 0;
    this.#add(fiveCases(cased(-2), cased(-1), writing, cased(1), cased(2)), at);
    this.#add(triple('twoBefore', lower(-2), lower(-1), writing), at);
    this.#add(triple('twoAfter', lower(1), lower(2), writing), at);
  }

  /** The next capitalised word in one direction within a run. */
  #neighbour(index: number, stop: number, step: 1 | -1): number {
    const { words, cases } = this.tokens;
    for (let place = index + step; place !== stop; place += step)
      if (isCapital(cases[place] ?? 0)) return words[place] ?? EDGE_WORD;
    return EDGE_WORD;
  }

  #addLongNames(index: number, writing: number, opening: number, at: number): void {
    const [before, here, after] = [
      this.#places[index - 1] ?? 0,
      this.#places[index] ?? 0,
      this.#places[index + 1] ?? 0,
    ];
    if ((before | here | after) === 0) return;
    for (const feature of listedFeatures(listedWithOthers(here), writing, opening)) this.#add(feature, at);
    for (const feature of neighbourListed('listedBefore', listedWithOthers(before), writing))
      this.#add(feature, at);
    for (const feature of neighbourListed('listedAfter', listedWithOthers(after), writing))
      this.#add(feature, at);
  }

  #add(feature: number, at: number): void {
    this.model.addWeights(feature, this.sums, at);
  }

  #lower(word: number): number {
    return this.vocabulary.hashOf(word);
  }
}
