import assert from 'node:assert/strict';
import { articleDay } from '../../../src/core/articles/articleDay';
import { marked } from '../report/markedArticle';

/** The day that an article says it is of. */
function dayOf(language: string, source: string): string | null {
  const { text, article } = marked(language, source);
  return articleDay(text, article.mentions, article.blocks);
}

describe('articleDay', () => {
  it('reads the date block or the byline, the first whole date of them', () => {
    assert.equal(
      dayOf('es', 'date\tviernes\nbyline\tPor Ana, 3 de mayo de 2024\nEl 1 de enero de 2020 nevó.'),
      '2024-05-03',
    );
    assert.equal(dayOf('en', 'date\tMay 3, 2024, updated May 4, 2024'), '2024-05-03');
  });

  it('reads the dateline that the body opens with', () => {
    assert.equal(dayOf('es', 'Puerto Nuevo, 3 de mayo de 2024 (EPA).- El faro cerró.'), '2024-05-03');
    assert.equal(dayOf('en', 'LARKSPUR, Ohio, May 3, 2024 — The levy passed.'), '2024-05-03');
    assert.equal(dayOf('ru', 'ОЗЁРСК, 3 мая 2024 года. /АБВ/. Мост закрыт.'), '2024-05-03');
  });

  it('takes no other date for the day', () => {
    assert.equal(dayOf('es', 'El faro cerró el 3 de mayo de 2024.'), null);
    assert.equal(dayOf('es', 'Puerto Nuevo, 3 may.- El faro cerró.'), null);
    assert.equal(dayOf('en', 'caption\tThe pier, May 3, 2024\nThe pier closed.'), null);
    assert.equal(dayOf('en', ''), null);
  });
});
