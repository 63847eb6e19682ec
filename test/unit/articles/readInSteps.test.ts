import assert from 'node:assert/strict';
import { readArticle, readInSteps } from '../../../src/core/articles/readArticle';
import type { Article } from '../../../src/core/articles/article';
import { longArticle } from '../../support/longTexts';
import { newReaders, readers } from '../../support/readers';

describe('readInSteps', () => {
  it('reads several articles by turns as it reads each alone', () => {
    const texts = [
      longArticle(150_000, '\n'),
      longArticle(3000, '\n'),
      longArticle(90_000, ' ').replaceAll('Ana', 'Luis'),
      longArticle(60_000, '\n').replaceAll('Madrid', 'Valencia'),
      longArticle(500, '\n').replaceAll('Ana', 'Eva'),
    ];
    const alone = texts.map((text) => readArticle(text, null, readers));
    const together = newReaders();
    const read: Article[] = [];
    const open = texts.map((text, index) => ({ steps: readInSteps(text, null, together), index }));
    let turns = 0;
    while (open.length > 0) {
      const one = open.shift();
      const step = one?.steps.next();
      if (!one || !step) break;
      turns++;
      if (step.done) read[one.index] = step.value;
      else open.push(one);
    }
    assert.ok(turns > 100, 'long articles take many steps');
    assert.deepEqual(read, alone);
  });
});
