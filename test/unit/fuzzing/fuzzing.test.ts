import assert from 'node:assert/strict';
import { FINDS } from '../../fuzz/finds';
import { findingOf } from '../../fuzz/finding';
import { growthFinding, ofLength, shapeFrom } from '../../fuzz/growth';
import { minimise } from '../../fuzz/minimise';
import { mutated, LONGEST } from '../../fuzz/mutations';
import { partsOf, type Target } from '../../fuzz/target';
import { TARGETS } from '../../fuzz/targets/targets';
import { createRandom } from '../../../training/entities/random';

describe('fuzzing', function () {
  this.timeout(30_000);

  for (const target of TARGETS)
    it(`begins with texts in which nothing is wrong: ${target.name}`, () => {
      for (const text of ['', ...target.seeds().slice(0, 4)])
        assert.equal(findingOf(target, text), undefined);
    });

  for (const [name, text] of FINDS)
    it(`has found what is mended: ${name}, ${JSON.stringify(text).slice(0, 60)}`, () => {
      const target = TARGETS.find((each) => each.name === name);
      assert.ok(target);
      assert.equal(findingOf(target, text), undefined);
    });

  it('tells of what is thrown, where, and of nothing else', () => {
    const check = (text: string): void => {
      if (text.includes('!')) throw new RangeError('a mark');
    };
    const target = { name: 'x', seeds: () => [], words: [], work: () => undefined, check };
    assert.equal(findingOf(target, 'a'), undefined);
    const found = findingOf(target, 'a!');
    assert.deepEqual([found?.target, found?.message, found?.text], ['x', 'a mark', 'a!']);
    assert.match(found?.signature ?? '', /^RangeError \| at check \(.*fuzzing\.test/);
  });

  it('tells time that grows faster than a text from time in proportion to it', () => {
    const shape = { before: 'x', repeated: 'ab(', between: '', closing: ')', after: 'y' };
    const target = (work: (text: string) => void): Target => {
      return { name: 'x', seeds: () => [], words: [], work, check: work };
    };
    // counted, not timed: a busy machine would tell otherwise
    let units = 0;
    const clock = (work: () => void): number => {
      units = 0;
      work();
      return units;
    };
    const inProportion = target((text) => (units += text.length));
    assert.equal(growthFinding(inProportion, shape, clock), undefined);
    const onceForEach = target((text) => (units += text.length * text.split('(').length));
    const found = growthFinding(onceForEach, shape, clock);
    assert.match(found?.message ?? '', /^a unit takes 4\.0 times as long .*"repeated":"\("/);
    assert.match(found?.text ?? '', /^\(+$/);
  });

  it('draws shapes of a text that are of any length', () => {
    const random = createRandom(3);
    const shapes = Array.from({ length: 50 }, () => shapeFrom('Uno (dos) tres.', random));
    for (const shape of shapes) {
      assert.ok(ofLength(shape, 1000).length >= 1000);
      assert.ok(ofLength(shape, 1000).includes(shape.repeated.repeat(10)));
    }
    assert.ok(shapes.some(({ closing }) => closing !== '') && shapes.some(({ before }) => before !== ''));
  });

  it('makes a text small', () => {
    const holds = (text: string): boolean => /\(.*\)/s.test(text);
    assert.equal(minimise(`${'Uno. '.repeat(90)}(dos)\n${'Tres. '.repeat(50)}`, holds), '()');
  });

  it('changes texts at random, the same with the same numbers, none too long', () => {
    const run = (seed: number): string[] => {
      const random = createRandom(seed);
      const material = { words: ['==> a <=='], other: () => 'La alcaldesa\nvino.', random };
      const texts = [''];
      for (let i = 0; i < 300; i++) texts.push(mutated(texts[i] ?? '', material));
      return texts;
    };
    const texts = run(1);
    assert.deepEqual(texts, run(1));
    assert.ok(new Set(texts).size > 200);
    assert.ok(texts.every(({ length }) => length <= LONGEST));
    assert.ok(
      texts.some((text) => text.includes('==> a <==')) && texts.some((text) => text.includes('alcald')),
    );
  });

  it('parts a text', () => {
    assert.deepEqual(partsOf('a\u0001b\u0001c\u0001d', 3), ['a', 'b', 'cd']);
    assert.deepEqual(partsOf('a', 3), ['a', '', '']);
  });
});
