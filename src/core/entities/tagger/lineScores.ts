import { signOf } from './articleWords';
import type { ArticleTokens } from './articleTokens';
import { double, fiveCases, LONGEST_RUN, PLACE, triple } from './featureHashes';
import { FeatureQueue } from './featureQueue';
import { type Gazetteer, markLongNames, type PlainWords } from './gazetteer';
import { LABEL_COUNT } from './labels';
import { LineTables } from './lineTables';
import { LONG_NAME } from './longNameRows';
import { mannerOf, runEnd } from './runs';
import type { ScoreRows } from './scoreRows';
import type { TaggerModel } from './taggerModel';
import { EDGE_WORD, OPAQUE_WORD, type Vocabulary } from './vocabulary';
import { CASES, isCapital } from './wordFeatures';
import { SLOT, WRITING_STEP, type WordScores } from './wordScores';

/** A name goes on at most so many words beyond its capitalised ones: "ministerio de la Salud". */
const FARTHEST = 3;

/** What the words of an article score for each label before any is labelled: the weights of the features of `collectFeatures`. */
export class LineScores {
  /** `LABEL_COUNT` a word, in units of the model, up to what is added to all labels of a word; only for words that are open. */
  sums = new Int32Array(0);
  /** 0 for each word that is outside of names for sure. */
  open = new Uint8Array(0);
  /** What the article shows of its words (`signOf`), by `Vocabulary.lowerOf`. */
  #elsewhere = new Uint8Array(0);
  /** The names of several words that a word is in (`markLongNames`). */
  #places = new Int32Array(0);
  readonly #tables: LineTables;
  /** The features of a line that are looked up one by one. */
  readonly #queue = new FeatureQueue();
  readonly #plainWords: PlainWords;

  constructor(
    private readonly model: TaggerModel,
    private readonly gazetteer: Gazetteer,
    private readonly vocabulary: Vocabulary,
    private readonly rows: ScoreRows,
    private readonly words: WordScores,
    private readonly tokens: ArticleTokens,
  ) {
    this.#tables = new LineTables(model, rows);
    this.#plainWords = {
      isEdge: (index) => this.tokens.words[index] === EDGE_WORD,
      addTo: (hash, index) => this.vocabulary.addPlainTo(hash, this.tokens.words[index] ?? EDGE_WORD),
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
        if (this.open[index] === 1) this.#scoreSmallWord(index);
        index++;
        continue;
      }
      const last = runEnd(cases, index, end);
      this.#scoreRun(index, last, manner);
      index = last;
    }
    this.model.addQueued(this.#queue, this.sums);
    return true;
  }

  #openNearCapitals(start: number, end: number): boolean {
    const { cases, words } = this.tokens;
    const { open } = this;
    let opened = start;
    for (let index = start; index < end; index++) {
      if (!isCapital(cases[index] ?? 0)) continue;
      markLongNames(this.gazetteer, this.#plainWords, index, this.#places);
      const last = Math.min(end, index + FARTHEST + 1);
      for (let near = Math.max(opened, index - FARTHEST); near < last; near++)
        open[near] = words[near] === OPAQUE_WORD ? 0 : 1;
      opened = last;
    }
    return opened > start;
  }

  /** Scores a word near a capital that is in no run. */
  #scoreSmallWord(index: number): void {
    const at = index * LABEL_COUNT;
    this.#gatherWord(index, false);
    this.rows.writeTo(this.sums, at);
    this.#addPairs(index, false, at);
  }

  /** The rows of what holds for any word near a capital. */
  #gatherWord(index: number, inRun: boolean): void {
    const { words: numbers, cases, openings } = this.tokens;
    const { words, rows } = this;
    const writing = cases[index] ?? 0;
    const opening = openings[index] ?? 0;
    const written = writing * WRITING_STEP;
    rows.gather(words.rowOf(numbers[index] ?? EDGE_WORD, SLOT.own + opening));
    rows.gather(words.rowOf(numbers[index - 1] ?? EDGE_WORD, SLOT.before + written));
    rows.gather(words.rowOf(numbers[index + 1] ?? EDGE_WORD, SLOT.after + written));
    rows.gather(
      words.rowOf(numbers[index - 2] ?? EDGE_WORD, inRun ? SLOT.skip + written : SLOT.secondBefore),
    );
    rows.gather(words.rowOf(numbers[index + 2] ?? EDGE_WORD, SLOT.secondAfter));
    const aroundCase = (((cases[index - 1] ?? 0) * CASES + writing) * CASES + (cases[index + 1] ?? 0)) * 4;
    rows.gather(this.#tables.cases.rowOf(aroundCase + opening));
  }

  /** What a word near a capital scores with its neighbours. */
  #addPairs(index: number, inRun: boolean, at: number): void {
    const { words: numbers, cases, openings } = this.tokens;
    this.#addLongNames(index, cases[index] ?? 0, openings[index] ?? 0, at);
    const [withBefore, withAfter] = [
      inRun || isCapital(cases[index - 1] ?? 0),
      inRun || isCapital(cases[index + 1] ?? 0),
    ];
    if (!withBefore && !withAfter) return;
    const here = this.#lower(numbers[index] ?? EDGE_WORD);
    if (withBefore) this.#add(double('before', this.#lower(numbers[index - 1] ?? EDGE_WORD), here), at);
    if (withAfter) this.#add(double('after', here, this.#lower(numbers[index + 1] ?? EDGE_WORD)), at);
  }

  #scoreRun(start: number, end: number, manner: number): void {
    const { words: numbers } = this.tokens;
    const left = this.#lower(numbers[start - 1] ?? EDGE_WORD);
    const right = this.#lower(numbers[end] ?? EDGE_WORD);
    const twoLeft = double('twoLeft', this.#lower(numbers[start - 2] ?? EDGE_WORD), left);
    const leftRight = double('leftRight', left, right);
    for (let index = start; index < end; index++) {
      const at = index * LABEL_COUNT;
      this.#gatherWord(index, true);
      this.#gatherInRun(index, start, end, manner);
      this.rows.writeTo(this.sums, at);
      this.#addPairs(index, true, at);
      this.#add(twoLeft, at);
      this.#add(leftRight, at);
      this.#addSurroundings(index, at);
    }
  }

  /** The rows of what a word has from its run. */
  #gatherInRun(index: number, start: number, end: number, manner: number): void {
    const { words: numbers, cases, openings } = this.tokens;
    const { words, rows } = this;
    const writing = cases[index] ?? 0;
    const opening = openings[index] ?? 0;
    const last = index === end - 1 ? PLACE.last : PLACE.inner;
    const place = index === start ? PLACE.first : last;
    rows.gather(words.rowOf(numbers[start - 1] ?? EDGE_WORD, SLOT.left + place));
    rows.gather(words.rowOf(numbers[end] ?? EDGE_WORD, SLOT.right + place));
    rows.gather(words.rowOf(numbers[start] ?? EDGE_WORD, SLOT.runFirst + place));
    rows.gather(
      words.rowOf(numbers[end - 1] ?? EDGE_WORD, SLOT.runLast + (index === end - 1 ? PLACE.last : place)),
    );
    const cased = (distance: number): number => cases[index + distance] ?? 0;
    rows.gather(this.#tables.fiveCases.rowOf(fiveCases(cased(-2), cased(-1), writing, cased(1), cased(2))));
    rows.gather(this.#tables.manners.rowOf((manner * CASES + writing) * 4 + opening));
    rows.gather(this.#tables.runs.rowOf((Math.min(end - start, LONGEST_RUN) * 4 + place) * 4 + opening));
    if (!isCapital(writing)) return;
    rows.gather(words.rowOf(this.#neighbour(index, start - 1, -1), SLOT.previous));
    rows.gather(words.rowOf(this.#neighbour(index, end, 1), SLOT.next));
    const signs = this.#elsewhere[this.vocabulary.lowerOf(numbers[index] ?? EDGE_WORD)] ?? 0;
    rows.gather(this.#tables.signs.rowOf((signs * 4 + opening) * CASES + writing));
  }

  /** The two words on either side of one in a run. */
  #addSurroundings(index: number, at: number): void {
    const { words, cases } = this.tokens;
    const writing = cases[index] ?? 0;
    const lower = (distance: number): number => this.#lower(words[index + distance] ?? EDGE_WORD);
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

  /** Adds what the names of several words that are on lists score, which few words are in. */
  #addLongNames(index: number, writing: number, opening: number, at: number): void {
    const places = this.#places;
    const [before, here, after] = [places[index - 1] ?? 0, places[index] ?? 0, places[index + 1] ?? 0];
    if ((before | here | after) === 0) return;
    const { rows } = this;
    rows.gather(this.#tables.longNames.rowOf(LONG_NAME.here, here, opening * CASES + writing));
    rows.gather(this.#tables.longNames.rowOf(LONG_NAME.before, before, writing));
    rows.gather(this.#tables.longNames.rowOf(LONG_NAME.after, after, writing));
    rows.addTo(this.sums, at);
  }

  #add(feature: number, at: number): void {
    this.#queue.push(feature, at);
  }

  #lower(word: number): number {
    return this.vocabulary.hashOf(word);
  }
}
