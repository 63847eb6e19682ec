import assert from 'node:assert/strict';
import { anchorAll } from '../../../src/core/annotations/anchors/anchoring';
import { captureSpan } from '../../../src/core/annotations/anchors/capture';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { correctedArticles } from '../../../src/core/annotations/correctedArticles';
import { add, type NewAnnotation } from '../../../src/core/annotations/operations';
import { exportMarks } from '../../../src/core/exchange/exportMarks';
import { EXCHANGE_FORMATS, formatOf } from '../../../src/core/exchange/formats/formats';
import {
  type MarkedAnnotations,
  type MarkChoice,
  markFile,
} from '../../../src/core/exchange/marks/markedFile';
import { marksOf } from '../../../src/core/exchange/marks/mark';
import { inEnglish } from '../../../src/core/text/translate';
import { articlesIn } from '../../support/importTargets';
import { analyse } from '../../support/reading';
import { author } from '../annotations/someAnnotations';

const TEXT =
  'La alcaldesa Ana Ruiz anunció este lunes que el puente de Río Hondo seguirá cerrado.\nFoto: Prensa VRA\n';

/** The file with these annotations, each on a piece of it. */
function marked(choice: MarkChoice, ...contents: readonly NewAnnotation[]): MarkedAnnotations {
  const articles = articlesIn(TEXT);
  const set = AnnotationSet.EMPTY.apply(add(author(), contents));
  const placements = anchorAll(articles, set);
  const found = analyse(TEXT).articles;
  return markFile(
    { name: 'a.txt', text: TEXT, articles: correctedArticles(TEXT, found, set, placements), set, placements },
    choice,
  );
}

function on(piece: string) {
  const start = TEXT.indexOf(piece);
  const target = captureSpan(articlesIn(TEXT), [start, start + piece.length]);
  assert.ok(target);
  return target;
}

const inWords = ({ file }: MarkedAnnotations): string[] =>
  marksOf(file).map(
    ({ range, type, note, source }) =>
      `${source} ${type}: ${TEXT.slice(...range)}${note === null ? '' : ` (${note})`}`,
  );

describe('exports', () => {
  const label: NewAnnotation = {
    kind: 'label',
    label: 'claim',
    target: on('el puente de Río Hondo seguirá cerrado'),
  };
  const note: NewAnnotation = { kind: 'note', text: 'Since when?', target: on('cerrado') };
  const reject: NewAnnotation = {
    kind: 'correction',
    correction: { action: 'reject', scope: 'mention' },
    target: on('Río Hondo'),
  };
  const accept: NewAnnotation = {
    kind: 'correction',
    correction: { action: 'accept', type: 'organization' },
    target: on('VRA'),
  };

  it('hold what Lede found and what people added, with corrections applied', () => {
    const words = inWords(marked('all', label, note, reject, accept));
    assert.ok(words.includes('found person: Ana Ruiz'));
    assert.ok(!words.some((each) => each.includes(': Río Hondo')));
    assert.deepEqual(
      words.filter((each) => each.startsWith('added')),
      [
        'added claim: el puente de Río Hondo seguirá cerrado',
        'added note: cerrado (Since when?)',
        'added organization: VRA',
      ],
    );
  });

  it('hold, where only annotations are wanted, what people added and corrected', () => {
    assert.deepEqual(inWords(marked('annotations', label, note, reject, accept)), [
      'added claim: el puente de Río Hondo seguirá cerrado',
      'added note: cerrado (Since when?)',
      'added organization: VRA',
    ]);
  });

  it('leave out what has lost its text', () => {
    const target = on('cerrado');
    const gone = {
      ...target,
      article: { ...target.article, hash: '0'.repeat(16) },
      span: { ...target.span, exact: 'abierto' },
    };
    const { unplaced } = marked('annotations', label, { kind: 'label', label: 'claim', target: gone });
    assert.deepEqual(
      unplaced.map(({ target }) => target),
      [gone],
    );
  });

  it('say what a format has no place for', () => {
    const article = on('cerrado').article;
    const { file } = marked(
      'annotations',
      label,
      note,
      { kind: 'label', label: 'source', target: on('puente ') },
      { kind: 'document-label', label: 'relevant', target: { article } },
      { kind: 'note', text: 'Reads like a press release.', target: { article } },
    );
    const leftOut = (id: string): string[] => {
      const format = formatOf(id);
      assert.ok(format);
      return exportMarks(format, file).leftOut.map(
        ({ one, several, places }) =>
          `${inEnglish(places.length === 1 ? one : several, places.length)}: ${places.join(' ')}`,
      );
    };
    assert.deepEqual(leftOut('w3c'), []);
    assert.deepEqual(leftOut('conll'), [
      '1 note is left out: 76',
      '1 mark that overlaps another is left out: 48',
      '1 label of a whole article is left out: 0',
      '1 note on a whole article is left out: 0',
    ]);
    assert.deepEqual(leftOut('brat'), [
      '1 mark loses the white space at its ends: 48',
      '1 label of a whole article is left out: 0',
      '1 note on a whole article is left out: 0',
    ]);
  });

  it('cut tokens where marks end, and keep marks in one sentence of CoNLL-2003', () => {
    const format = formatOf('conll');
    assert.ok(format);
    const text = 'Sube. El VRA-7 va.';
    const mark = { id: 'a', type: 'claim', note: null, source: 'added', confidence: null } as const;
    const range = [0, text.length] as const;
    const sentences = [
      [0, 5],
      [6, 18],
    ] as const;
    const article = { name: null, range, sentences, labels: [], notes: [] };
    const write = (from: number, to: number): string =>
      format.write({
        name: 'a.txt',
        text,
        articles: [{ ...article, marks: [{ ...mark, range: [from, to] }] }],
        relations: [],
      }).text;
    const rows = (...tokens: readonly string[]): string =>
      tokens.map((token) => `${token.replace('/', ' -X- _ ')}\n`).join('');
    const head = '-DOCSTART- -X- O O\n\n';
    assert.equal(
      write(9, 12),
      `${head}${rows('Sube/O', './O')}\n${rows('El/O', 'VRA/B-claim', '-7/O', 'va/O', './O')}\n`,
    );
    assert.equal(
      write(0, 8),
      `${head}${rows('Sube/B-claim', './I-claim', 'El/I-claim', 'VRA-7/O', 'va/O', './O')}\n`,
    );
  });

  it('have no formula in a table', () => {
    const { file } = marked('annotations', {
      kind: 'note',
      text: '=HYPERLINK("http://x.y","z")',
      target: on('cerrado'),
    });
    const format = formatOf('csv');
    assert.ok(format);
    assert.match(exportMarks(format, file).text, /,"'=HYPERLINK\(""http:\/\/x\.y"",""z""\)",/);
  });

  it('are called by ids and endings of their own', () => {
    assert.equal(new Set(EXCHANGE_FORMATS.map(({ id }) => id)).size, EXCHANGE_FORMATS.length);
    assert.equal(new Set(EXCHANGE_FORMATS.map(({ extension }) => extension)).size, EXCHANGE_FORMATS.length);
  });
});
