import assert from 'node:assert/strict';
import { articleWords } from '../../../../src/core/entities/tagger/articleWords';
import { FeatureBuffer } from '../../../../src/core/entities/tagger/featureBuffer';
import {
  findListed,
  gazetteerKey,
  LISTS,
  LONGEST_LISTED,
} from '../../../../src/core/entities/tagger/gazetteer';
import { collectFeatures, toTaggedLine } from '../../../../src/core/entities/tagger/lineFeatures';
import { readWordFacts, type WordFacts } from '../../../../src/core/entities/tagger/wordFeatures';

const factsOf = (line: string): WordFacts[] => line.split(' ').map(readWordFacts);

function featuresOf(
  line: string,
  index: number,
  article: readonly string[] = [line],
): { all: Set<number>; identity: number[] } {
  const words = factsOf(line);
  const buffer = new FeatureBuffer();
  const tagged = toTaggedLine(words, [], articleWords(article.map(factsOf)));
  const identity = collectFeatures(tagged, index, buffer);
  return { all: new Set(buffer.values()), identity: buffer.values().slice(identity) };
}

const shared = (a: Set<number>, b: Set<number>): number => [...a].filter((feature) => b.has(feature)).length;

describe('features of a line', () => {
  it('are those of any other name in the same place, but for its identity', () => {
    const ana = featuresOf('dijo Ana Ruiz ayer', 1);
    const eva = featuresOf('dijo Eva Ruiz ayer', 1);
    assert.ok(ana.identity.length > 0);
    assert.equal(shared(ana.all, eva.all), ana.all.size - ana.identity.length);
  });

  it('reach over the small words of a name', () => {
    const inside = featuresOf('la Universidad de las Artes abrió', 4).all;
    const otherHead = featuresOf('la Compañía de las Artes abrió', 4).all;
    const otherTail = featuresOf('la Universidad de las Artes cerró', 4).all;
    assert.ok(shared(inside, otherHead) < inside.size && shared(inside, otherTail) < inside.size);
  });

  it('tell what the article shows of a word elsewhere', () => {
    const alone = featuresOf('Nadie vino', 0).all;
    const alsoLower = featuresOf('Nadie vino', 0, ['Nadie vino', 'no vio a nadie']).all;
    assert.ok(shared(alone, alsoLower) < alone.size);
  });

  it('are few for small words far from capitals', () => {
    assert.ok(featuresOf('vino a la casa ayer', 2).all.size < featuresOf('vino a la Casa ayer', 3).all.size);
  });
});

describe('a gazetteer on a line', () => {
  const lists = new Map([
    [gazetteerKey('san jose'), 1 << LISTS.indexOf('cities')],
    [gazetteerKey('jose'), 1 << LISTS.indexOf('first names')],
  ]);
  const found = findListed(factsOf('en San José vive José'), {
    listsOf: (key) => lists.get(key) ?? 0,
    mostWords: (first) => (first === gazetteerKey('san') ? 2 : 0),
  });

  it('marks every word of a listed name with its list and its place', () => {
    assert.deepEqual(
      found.map((names) => names.length),
      [0, 1, 2, 0, 1],
    );
    assert.notDeepEqual(found[1], found[4]);
  });

  it('looks for names from capitalised words on only', () => {
    const everything = { listsOf: () => 1, mostWords: () => LONGEST_LISTED };
    assert.ok(Array.from(findListed(factsOf('san josé'), everything)).every((names) => names.length === 0));
  });
});
