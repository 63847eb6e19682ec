import assert from 'node:assert/strict';
import { coOccurrence } from '../../../src/core/report/coOccurrence';
import { saidOfAll } from '../../../src/core/report/said';
import { inOrderOfTies } from '../../../src/core/report/tieOrder';
import { toldSentences } from '../../../src/core/report/toldSentences';
import { marked } from './markedArticle';

const SOURCE = [
  'title\t[p:Ana Ruiz] abre',
  'Nadie vio ayer a [p:Ruiz|Ana Ruiz] en [l:Puerto Nuevo] ni con [p:Luis Mora] ni con [o:Marea].',
  '[p:Ana Ruiz], la alcaldesa, abrió por la noche el faro de [l:Puerto Nuevo]. [p:Luis Mora] calló.',
  'caption\t[p:Luis Mora] y [o:Otros]',
].join('\n');

describe('saidOfAll', () => {
  const { text, article } = marked('es', SOURCE);
  const all = saidOfAll(text, article, toldSentences(article), []);

  it('tells everybody and everything that is named, the most often named first, dates left out', () => {
    assert.deepEqual(
      all.map(({ entity }) => entity.name),
      ['Ana Ruiz', 'Luis Mora', 'Puerto Nuevo', 'Marea', 'Otros'],
    );
  });

  it('puts the sentence first that says who it is, and tells none of headings and captions', () => {
    assert.deepEqual(
      all[0]?.said.map((passage) => passage.text.slice(0, 12)),
      ['Ana Ruiz, la', 'Nadie vio ay'],
    );
    const others = all.at(-1)!;
    assert.deepEqual(others.said, []);
    assert.equal(others.first.text, 'Otros');
  });

  it('prefers what sums the article up', () => {
    const sentences = toldSentences(article);
    const { range } = sentences[0]!;
    const summary = [{ range, text: text.slice(...range) }];
    const first = (chosen: typeof summary): string | undefined =>
      saidOfAll(text, article, sentences, chosen)[1]?.said[0]?.text;
    assert.equal(first([]), 'Luis Mora calló.');
    assert.match(first(summary) ?? '', /^Nadie vio/);
    assert.equal(saidOfAll(text, article, sentences, [], 1)[0]?.said.length, 1);
  });
});

describe('coOccurrence', () => {
  const { article } = marked('es', SOURCE);
  const graph = coOccurrence(article, toldSentences(article));

  it('counts sentences, and further paragraphs, in which two are named', () => {
    const ties = graph.ties.map(({ a, b, sentences, paragraphs, weight }) => [
      a.name,
      b.name,
      sentences,
      paragraphs,
      weight,
    ]);
    assert.deepEqual(ties.slice(0, 3), [
      ['Ana Ruiz', 'Puerto Nuevo', 2, 0, 4],
      ['Ana Ruiz', 'Luis Mora', 1, 1, 3],
      ['Luis Mora', 'Puerto Nuevo', 1, 1, 3],
    ]);
    assert.equal(ties.length, 6);
  });

  it('leaves out who is named with nobody, dates, and all but the twenty named most', () => {
    assert.deepEqual(
      graph.entities.map(({ name }) => name),
      ['Ana Ruiz', 'Luis Mora', 'Puerto Nuevo', 'Marea'],
    );
    const many = marked('es', Array.from({ length: 30 }, (_, i) => `[p:Uno ${i}]`).join(', '));
    const { entities, ties } = coOccurrence(many.article, toldSentences(many.article));
    assert.deepEqual([entities.length, ties.length], [20, 190]);
  });
});

describe('inOrderOfTies', () => {
  it('lists the closest tied one below the other, the same each time', () => {
    const { article } = marked(
      'es',
      '[p:A] y [p:C].\n[p:A] y [p:C].\n[p:A], [p:B], [p:C], [p:D].\n[p:B] y [p:D].',
    );
    const graph = coOccurrence(article, toldSentences(article));
    assert.deepEqual(
      inOrderOfTies(graph).map(({ name }) => name),
      ['A', 'C', 'B', 'D'],
    );
    assert.deepEqual(inOrderOfTies({ entities: [], ties: [] }), []);
  });
});
