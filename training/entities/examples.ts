import { articleWords } from '../../src/core/entities/tagger/articleWords';
import { FeatureBuffer } from '../../src/core/entities/tagger/featureBuffer';
import { findListed, type Gazetteer } from '../../src/core/entities/tagger/gazetteer';
import { beginningOf, insideOf, LABEL_COUNT, OUTSIDE } from '../../src/core/entities/tagger/labels';
import { caseFeatures, double } from '../../src/core/entities/tagger/featureHashes';
import {
  collectFeatures,
  openingOf,
  type TaggedLine,
  toTaggedLine,
} from '../../src/core/entities/tagger/lineFeatures';
import { Votes } from '../../src/core/entities/tagger/votes';
import {
  EDGE,
  mannersOf,
  REACH,
  readWordFacts,
  wordFeatures,
  type WordFacts,
} from '../../src/core/entities/tagger/wordFeatures';
import { OPAQUE, readWords, type Words } from '../../src/core/entities/tagger/words';
import type { FeatureRows } from './featureRows';
import { type LabelledLine, type Source, TYPE_LABELS } from './read/source';

/** Rows of weights for each word, laid out one word after the other. */
export interface WordRows {
  /** Where a word's rows begin; one entry more than words. */
  readonly offsets: Int32Array;
  readonly rows: Int32Array;
}

/** One line to learn from. */
export interface Example extends WordRows {
  readonly words: readonly WordFacts[];
  /** From here to the next word's rows are those that tell which name a capitalised word is. */
  readonly identities: Int32Array;
  /** The labels that each word may have, as bits; one bit where its label is known. */
  readonly allowed: Uint16Array;
}

/** The examples of one document, which vote together. */
export type ExampleDocument = readonly Example[];

/** Makes the examples of labelled sets. */
export class ExampleMaker {
  readonly #facts = new Map<string, WordFacts>();
  readonly #buffer = new FeatureBuffer();

  constructor(
    private readonly features: FeatureRows,
    private readonly gazetteer: Gazetteer,
  ) {}

  documentsOf(source: Source): ExampleDocument[] {
    return source.documents
      .map((document) => this.#documentOf(document, source.unlabelled))
      .filter((document) => document.length > 0);
  }

  /** The rows of the features that the votes give a line, after a first reading with `labels`. */
  voteRows(votes: Votes, words: readonly WordFacts[], labels: ArrayLike<number>): WordRows {
    return this.#layOut(words.length, (index) => {
      votes.collect(words[index] ?? EDGE, labels, index, this.#buffer);
    });
  }

  #documentOf(lines: readonly LabelledLine[], unlabelled: Source['unlabelled']): Example[] {
    const words = lines.map(({ text }) => readWords(text, [0, text.length]));
    const facts = words.map(({ forms }) => forms.map((form) => this.#factsOf(form)));
    const elsewhere = articleWords(facts);
    return lines.flatMap((line, index) => {
      const [own, read] = [facts[index], words[index]];
      return own && read && own.length > 0
        ? [{ ...this.#read(own, elsewhere), words: own, allowed: allowedLabels(read, line, unlabelled) }]
        : [];
    });
  }

  #factsOf(form: string): WordFacts {
    const known = this.#facts.get(form) ?? readWordFacts(form);
    this.#facts.set(form, known);
    return known;
  }

  #read(
    words: readonly WordFacts[],
    elsewhere: TaggedLine['elsewhere'],
  ): WordRows & { identities: Int32Array } {
    const line = toTaggedLine(words, findListed(words, this.gazetteer), elsewhere);
    const identities = new Int32Array(words.length);
    const laidOut = this.#layOut(words.length, (index, from) => {
      const here = words[index] ?? EDGE;
      const [own, manners] = [wordFeatures(here, 0), mannersOf(here)];
      for (let distance = -REACH; distance <= REACH; distance++)
        if (distance !== 0) this.#buffer.push(...wordFeatures(words[index + distance] ?? EDGE, distance));
      this.#buffer.push(...own.slice(0, manners));
      const [before, after] = [words[index - 1] ?? EDGE, words[index + 1] ?? EDGE];
      this.#buffer.push(...caseFeatures(before.case, here.case, after.case, openingOf(words, index)));
      this.#buffer.push(double('beforeCase', before.lower, here.case));
      this.#buffer.push(double('caseAfter', after.lower, here.case));
      const names = collectFeatures(line, index, this.#buffer);
      // Which name it is comes last, so that training can leave it out.
      identities[index] = from + (here.capital ? names : this.#buffer.count);
      this.#buffer.push(...own.slice(manners));
      if (!here.capital) identities[index] = from + this.#buffer.count;
    });
    return { ...laidOut, identities };
  }

  #layOut(count: number, collect: (index: number, from: number) => void): WordRows {
    const offsets = new Int32Array(count + 1);
    const rows: number[] = [];
    for (let index = 0; index < count; index++) {
      this.#buffer.clear();
      collect(index, rows.length);
      for (const hash of this.#buffer.values()) rows.push(this.features.rowOf(hash));
      offsets[index + 1] = rows.length;
    }
    return { offsets, rows: Int32Array.from(rows) };
  }
}

const ANY_LABEL = (1 << LABEL_COUNT) - 1;

function allowedLabels(words: Words, { spans }: LabelledLine, unlabelled: Source['unlabelled']): Uint16Array {
  const outside = unlabelled.reduce((labels, type) => labels | nameLabels(type), 1 << OUTSIDE);
  const allowed = new Uint16Array(words.forms.length).fill(outside);
  for (const span of spans) {
    let begun = false;
    for (let index = 0; index < allowed.length; index++) {
      if ((words.ends[index] ?? 0) <= span.start || (words.starts[index] ?? 0) >= span.end) continue;
      const type = span.type === 'unknown' ? -1 : TYPE_LABELS.indexOf(span.type);
      allowed[index] = type < 0 ? ANY_LABEL : 1 << (begun ? insideOf(type) : beginningOf(type));
      begun = true;
    }
  }
  words.forms.forEach((form, index) => {
    if (form === OPAQUE) allowed[index] = 1 << OUTSIDE;
  });
  return allowed;
}

function nameLabels(type: (typeof TYPE_LABELS)[number]): number {
  const number = TYPE_LABELS.indexOf(type);
  return (1 << beginningOf(number)) | (1 << insideOf(number));
}
