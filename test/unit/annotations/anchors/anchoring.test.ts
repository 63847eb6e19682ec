import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { anchorAll, glimpseInSteps } from '../../../../src/core/annotations/anchors/anchoring';
import type { ArticleText } from '../../../../src/core/annotations/anchors/target';
import type { SpanLabel } from '../../../../src/core/annotations/annotation';
import { finish } from '../../../../src/core/text/steps';
import { createRandom } from '../../../../training/entities/random';
import { sumOf, tryAnchors } from '../../../support/anchorTrials';
import { labelOn } from '../../../support/labelOn';

const TEXT = [
  'Port of Saltmere reopens after nine-day crane strike',
  'Crane operators voted by 212 to 96 on Friday to end a strike that had left 31 ships at anchor.',
  'Union secretary Bernadette Quill called the deal "decent, not generous".',
  'Advertisement',
  'The chairman of the Harbour Council, Piers Ravensdale, said that the port had lost about £9m.',
  'Advertisement',
  'Ravensdale and Quill will appear together before the transport committee on 19 October.',
  '',
].join('\n');

const alone = (text: string): ArticleText[] => [{ name: null, start: 0, text }];

function labelOnQuote(articles: readonly ArticleText[], text: string, quote: string, from = 0): SpanLabel {
  const start = text.indexOf(quote, from);
  assert.ok(start >= 0);
  return labelOn(articles, [start, start + quote.length]);
}

/** What becomes of a mark when its text is edited while nobody looks. */
function reanchored(quote: string, edit: (text: string) => string): [state: string, text: string] {
  const now = edit(TEXT);
  const { state, range } = anchorAll(alone(now), [labelOnQuote(alone(TEXT), TEXT, quote)]).get('a')!;
  return [state, now.slice(...range)];
}

const withoutLine =
  (words: string) =>
  (text: string): string =>
    text
      .split('\n')
      .filter((line) => !line.includes(words))
      .join('\n');

describe('anchorAll', () => {
  const CASES: readonly (readonly [
    string,
    quote: string,
    (text: string) => string,
    state: string,
    string,
  ])[] = [
    ['a text as it was', 'Piers Ravensdale', (text) => text, 'exact', 'Piers Ravensdale'],
    ['a paragraph above', 'Quill', (text) => `By our staff\n${text}`, 'exact', 'Quill'],
    [
      'other words beside it',
      'Piers Ravensdale',
      (text) => text.replace('said that', 'claimed'),
      'exact',
      'Piers Ravensdale',
    ],
    [
      'a typo put right in it',
      'Bernadette Quill',
      (text) => text.replace('Bernadette', 'Bernadete'),
      'moved',
      'Bernadete Quill',
    ],
    [
      'its paragraph moved',
      '31 ships at anchor',
      (text) => text.replace(/(Crane.*\n)([^]*)/, '$2$1'),
      'exact',
      '31 ships at anchor',
    ],
    ['its paragraph deleted, its words elsewhere', 'Quill', withoutLine('Union secretary'), 'orphan', ''],
    ['its words deleted', 'Piers Ravensdale', (text) => text.replace('Piers Ravensdale', ''), 'orphan', ''],
    [
      'another name in its place',
      'Piers Ravensdale',
      (text) => text.replace('Piers Ravensdale', 'Ada Lind'),
      'orphan',
      '',
    ],
    [
      'a copy of its paragraph',
      '31 ships at anchor',
      (text) => text.replace(/^(Crane.*\n)([^]*)/m, 'New.\n$1$2$1'),
      'orphan',
      '',
    ],
    [
      'a copy of its paragraph, and other words in its own',
      'Piers Ravensdale',
      (text) =>
        text.replace(/(Union[^]*)(The chairman.*\n)/, (_, between: string, own: string) =>
          [own, between, own.replace('Piers', 'Pier')].join(''),
        ),
      'orphan',
      '',
    ],
    [
      'a copy of its paragraph below, with other words in it, and others beside it',
      'Bernadette Quill',
      (text) => `${text.replace('called', 'named')}${text.replace('Bernadette Quill', 'Ada Quill')}`,
      'exact',
      'Bernadette Quill',
    ],
    ['another text altogether', 'Piers Ravensdale', () => 'Nothing of the kind.\n'.repeat(20), 'orphan', ''],
    ['an empty text', 'Piers Ravensdale', () => '', 'orphan', ''],
  ];
  for (const [name, quote, edit, state, text] of CASES)
    it(`finds ${state === 'orphan' ? 'nothing' : 'the quote'} after ${name}`, () =>
      assert.deepEqual(reanchored(quote, edit), [state, text]));

  it('follows the shift of the mark before it where lines are alike', () => {
    const articles = alone(TEXT);
    const second = TEXT.lastIndexOf('Advertisement');
    const labels = [
      { ...labelOnQuote(articles, TEXT, 'Piers Ravensdale'), id: 'name' },
      { ...labelOnQuote(articles, TEXT, 'Advertisement', second), id: 'line' },
    ];
    const now = `By our staff\n${TEXT}`;
    assert.deepEqual(anchorAll(alone(now), labels).get('line')?.range, [
      now.lastIndexOf('Advertisement'),
      now.lastIndexOf('Advertisement') + 13,
    ]);
  });

  it('does not take a copy for a long line that was edited', () => {
    const line = TEXT.split('\n')[4]!;
    const label = labelOnQuote(alone(`${line}\n`), `${line}\n`, line);
    const now = `${line.replace('chairman', 'head')}\nBy our staff\n${line}\n`;
    assert.equal(anchorAll(alone(now), [label]).get('a')?.state, 'orphan');
  });

  it('does not take a copy for words that looked like others when they were marked', () => {
    const line =
      'Quill, who had led the operators of the cranes from the first hour, said that she was glad.\n';
    const text = `Bernadette ${line}Later ${line}`;
    const label = labelOnQuote(alone(text), text, 'said that');
    assert.ok(label.target.span.prefix.length >= 64);
    const now = text.replace('said that she', 'told us that she');
    assert.equal(anchorAll(alone(`${now}By our staff\n${text}`), [label]).get('a')?.state, 'orphan');
  });

  it('does not let the same lines stand for each other', () => {
    const [state] = reanchored('Advertisement', withoutLine('Bernadette'));
    assert.equal(state, 'orphan');
  });

  describe('in a bundle', () => {
    const texts = [TEXT, TEXT.replace('Piers', 'Edgar').replaceAll('Quill', 'Marsh'), 'Something else.\n'];
    const bundle = (parts: readonly (readonly [string | null, string])[]): ArticleText[] => {
      let start = 0;
      return parts.map(([name, text]) => {
        start += 20;
        const article = { name, start, text };
        start += text.length;
        return article;
      });
    };
    const before = bundle([
      ['a.txt', texts[0]!],
      ['b.txt', texts[1]!],
      ['c.txt', texts[2]!],
    ]);
    const file = before.reduce((all, { start, text }) => all.padEnd(start) + text, '');
    const label = labelOnQuote(before, file, 'Edgar Ravensdale');
    const place = (parts: readonly (readonly [string | null, string])[]): [string, string | undefined] => {
      const now = bundle(parts);
      const { state, range } = anchorAll(now, [label]).get('a')!;
      const article = now.find(({ start, text }) => start <= range[0] && range[1] <= start + text.length);
      return [state, article?.text.slice(range[0] - article.start, range[1] - article.start)];
    };

    it('leaves a mark alone when another article is edited', () => {
      assert.deepEqual(
        place([
          ['a.txt', 'New.\n'],
          ['b.txt', texts[1]!],
        ]),
        ['exact', 'Edgar Ravensdale'],
      );
    });

    it('finds an article under another name by its text', () => {
      assert.deepEqual(
        place([
          ['c.txt', texts[2]!],
          ['z.txt', texts[1]!],
        ]),
        ['exact', 'Edgar Ravensdale'],
      );
    });

    it('finds a paragraph in another article, and asks', () => {
      assert.deepEqual(
        place([
          ['b.txt', 'New.\n'],
          ['c.txt', texts[1]!.replace('strike', 'walk-out')],
        ]),
        ['moved', 'Edgar Ravensdale'],
      );
    });

    it('does not choose between two articles', () => {
      const edited = texts[1]!.replace('strike', 'walk-out');
      assert.equal(
        place([
          ['x.txt', edited],
          ['y.txt', edited],
        ])[0],
        'orphan',
      );
    });
  });

  it('asks about a range that never was right, out of bounds or not, and gives up where its quote is nowhere', () => {
    const label = labelOnQuote(alone(TEXT), TEXT, 'Piers Ravensdale');
    const stateOf = (span: Partial<SpanLabel['target']['span']>): string => {
      const wrong = { ...label, target: { ...label.target, span: { ...label.target.span, ...span } } };
      return anchorAll(alone(TEXT), [wrong]).get('a')!.state;
    };
    assert.equal(stateOf({}), 'exact');
    assert.equal(stateOf({ start: 90_000, end: 90_016 }), 'moved');
    assert.equal(stateOf({ start: 5, end: 21 }), 'moved');
    const elsewhere = { exact: 'Nobody of the name', prefix: 'x'.repeat(32), suffix: 'y'.repeat(32) };
    assert.equal(stateOf({ start: 90_000, end: 90_018, ...elsewhere }), 'orphan');
  });

  it('finds what is in sight before the rest, and at the same places', () => {
    const texts = [TEXT, TEXT.replaceAll('Quill', 'Marsh'), TEXT.replaceAll('Quill', 'Thorne')];
    const articles = texts.map((text, i) => ({ name: `${i}.txt`, start: i * TEXT.length * 2, text }));
    const labels = articles.map(({ start, text }, i) => {
      const at = start + text.indexOf('Union secretary');
      return { ...labelOn(articles, [at, at + 15]), id: String(i) };
    });
    const edited = articles.map((article) => ({ ...article, text: `By our staff\n${article.text}` }));
    const { start } = edited[1]!;
    const glimpse = finish(glimpseInSteps(edited, labels, [start + 100, start + 200]));
    assert.deepEqual(glimpse.all(), [anchorAll(edited, labels).get('1')]);
    assert.equal(glimpse.get('1')?.state, 'exact');
  });

  it('puts hardly any of many marks on other text, and none without saying so, after random edits', function () {
    this.timeout(20_000);
    const random = createRandom(1);
    const texts = readdirSync('seeds')
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(path.join('seeds', file), 'utf8'));
    const { marks, found, wrong, silent, examples } = sumOf(
      texts.map((text) => tryAnchors(text, 25, random)),
    );
    assert.equal(silent, 0);
    assert.ok(wrong <= marks / 1000, JSON.stringify(examples, null, 1));
    assert.ok(found >= marks / 4, `only ${found} of ${marks} found`);
  });
});
