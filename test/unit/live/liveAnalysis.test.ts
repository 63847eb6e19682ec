import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Analysis } from '../../../src/core/analysis';
import { splitBundle } from '../../../src/core/bundles/bundle';
import { BUILT_IN } from '../../../src/core/bundles/familyTable';
import { LiveAnalysis } from '../../../src/core/live/liveAnalysis';
import type { TextChange } from '../../../src/core/text/chunkedText';
import { splitLines } from '../../../src/core/text/lines';
import type { TextRange } from '../../../src/core/text/range';
import { readers } from '../../support/readers';
import { analyse } from '../../support/reading';
import { finish } from '../../../src/core/text/steps';
import { anyText, ARTICLE_PIECES, ATTRIBUTION } from '../../support/texts';

const start = (text: string): LiveAnalysis => finish(LiveAnalysis.of(text, readers));

const everything = (live: LiveAnalysis): Analysis => finish(live.complete());

const apply = (text: string, { offset, removed, inserted }: TextChange): string =>
  text.slice(0, offset) + inserted + text.slice(offset + removed);

/** Changes by where they are made, as a share of the text. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat(3), fc.nat(60)),
    inserted: fc.oneof(
      anyText,
      fc.constantFrom('', '\n', '\r', '<', '=', '\n==> x.txt <==\n', '\n</doc>\n<doc id="2">\n', ' '),
    ),
  }),
  { minLength: 1, maxLength: 6 },
);

/** Every form that takes several lines. */
const FORMS = [
  `${'='.repeat(16)}\nFile: a.txt\n${'='.repeat(16)}\nUno.\n`,
  `${':'.repeat(14)}\nb.txt\n${':'.repeat(14)}\nUno.\n`,
  `${'_'.repeat(60)}\nDocument 1 of 2\n\n\n\n\nTitle: Uno\n\nFull text: El puente.\n`,
  '<document>\n<source>c.txt</source>\nUno.\n</document>\n',
];

/** What such forms are made of. */
const FORM_PIECES = [
  ...FORMS,
  `${':'.repeat(14)}\n`,
  `${'_'.repeat(60)}\n`,
  '</document>\n',
  'El puente seguirá cerrado.\n',
  '\n',
];

const bundles = fc.array(fc.constantFrom(...FORM_PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

/** Asserts that a change leaves the articles where they are found from scratch. */
function assertCut(before: LiveAnalysis, text: string, change: TextChange): LiveAnalysis {
  const after = before.change([change]);
  const places = after.articles.map(({ name, range }) => ({ name, range }));
  assert.deepEqual({ delimiters: after.delimiters, places }, splitBundle(text, splitLines(text)));
  for (const { range, reading } of after.articles) assert.equal(reading.text, text.slice(...range));
  return after;
}

describe('a live analysis', function () {
  this.timeout(30_000);

  it('is the same as from scratch, after any edits', () => {
    fc.assert(
      fc.property(anyText, edits, (before, changes) => {
        let [text, live] = [before, start(before)];
        assert.deepEqual(everything(live), analyse(text));
        for (const { at, removed, inserted } of changes) {
          const offset = Math.floor(at * text.length);
          const change = { offset, removed: Math.min(removed, text.length - offset), inserted };
          text = apply(text, change);
          live = live.change([change]);
          assert.equal(live.text.toString(), text);
          assert.deepEqual(everything(live), analyse(text));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('cuts as from scratch after any edits around delimiters of several lines', () => {
    fc.assert(
      fc.property(bundles, edits, (before, changes) => {
        let [text, live] = [before, start(before)];
        for (const { at, removed, inserted } of changes) {
          const offset = Math.floor(at * text.length);
          const change = { offset, removed: Math.min(removed, text.length - offset), inserted };
          text = apply(text, change);
          live = assertCut(live, text, change);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('cuts as from scratch after every small edit of delimiters of several lines, far into a text', () => {
    const padding = 'Uno.\n'.repeat(819);
    for (const form of FORMS) {
      const before = `${padding}${form}${form}`;
      const live = start(before);
      for (let offset = padding.length; offset <= padding.length + form.length; offset++)
        for (const [removed, inserted] of [
          [0, 'x'],
          [0, '\n'],
          [1, ''],
        ] as const) {
          const change = { offset, removed, inserted };
          assertCut(live, apply(before, change), change);
        }
    }
  });

  it('takes several changes of one event, each in the text that the one before left', () => {
    const text = `==> a.txt <==\n${ARTICLE_PIECES[0]!}\n==> b.txt <==\n${ARTICLE_PIECES[1]!}\n`;
    const changes = [
      { offset: text.length - 5, removed: 2, inserted: 'Juan Luna' },
      { offset: 20, removed: 0, inserted: '\n==> c.txt <==\n' },
      { offset: 0, removed: 1, inserted: '' },
    ];
    assert.deepEqual(everything(start(text).change(changes)), analyse(changes.reduce(apply, text)));
  });

  it('follows articles that move, repeat and change their names', () => {
    const [one, two] = [`${ARTICLE_PIECES[0]!}\n`, `${ARTICLE_PIECES[1]!}\n`];
    let text = '';
    let live = start(text);
    for (const next of [
      `==> a.txt <==\n${one}==> b.txt <==\n${two}`,
      `==> b.txt <==\n${two}==> a.txt <==\n${one}`,
      `==> a.txt <==\n${one}==> a2.txt <==\n${one}==> b.txt <==\n${two}`,
      `${one}==> b.txt <==\n${two}==> c.txt <==\n${two}`,
      one + two,
    ]) {
      live = live.change([{ offset: 0, removed: text.length, inserted: next }]);
      text = next;
      assert.deepEqual(everything(live), analyse(text));
    }
  });

  it('leaves the version before as it was', () => {
    const text = `==> a.txt <==\n${ARTICLE_PIECES[0]!}\n==> b.txt <==\n${ARTICLE_PIECES[1]!}\n`;
    const before = start(text);
    const after = before.change([{ offset: 20, removed: 3, inserted: 'x' }]);
    everything(after);
    assert.deepEqual(everything(before), analyse(text));
  });

  it('does not read again what a change left alone', () => {
    const seen: string[] = [];
    const spy = {
      ...readers,
      detectLanguage: (text: string) => {
        seen.push(text);
        return readers.detectLanguage(text);
      },
    };
    const text = `==> a.txt <==\n${ARTICLE_PIECES[0]!}\n==> b.txt <==\n${ARTICLE_PIECES[1]!}\n==> c.txt <==\n${ARTICLE_PIECES[2]!}\n`;
    const before = finish(LiveAnalysis.of(text, spy, BUILT_IN));
    everything(before);
    assert.ok(seen.length > 0);
    seen.length = 0;
    everything(before.change([{ offset: text.indexOf('council'), removed: 0, inserted: 'city ' }]));
    assert.ok(seen.length > 0);
    assert.ok(seen.every((words) => !words.includes('alcaldesa') && !words.includes('Bürger')));
  });

  it('reads nothing before it is asked', () => {
    const live = finish(
      LiveAnalysis.of(`==> a.txt <==\n${ARTICLE_PIECES[0]!}\n==> b.txt <==\n${ARTICLE_PIECES[1]!}\n`, {
        ...readers,
        detectLanguage: () => assert.fail('an article was read'),
      }),
    );
    assert.deepEqual(
      live.articles.map(({ name }) => name),
      ['a.txt', 'b.txt'],
    );
  });

  describe('of a bundle', () => {
    const text = `==> a.txt <==\n${ARTICLE_PIECES[0]!}\n==> b.txt <==\n${ARTICLE_PIECES[1]!}\n${ATTRIBUTION}\n==> c.txt <==\nTres.\n`;
    const live = start(text);
    const around = (piece: string): TextRange => [text.indexOf(piece), text.indexOf(piece) + piece.length];

    it('finds the articles of a stretch, each with the delimiter above it', () => {
      const names = (piece: string) => live.articlesIn(around(piece)).map(({ name }) => name);
      assert.deepEqual(names('Tres'), ['c.txt']);
      assert.deepEqual(names(`2024.\n==> b.txt <==\nThe`), ['a.txt', 'b.txt']);
      assert.deepEqual(names('> b.'), ['b.txt']);
    });

    it('finds the article at a place', () => {
      assert.equal(live.articleAt(0)?.name, 'a.txt');
      assert.equal(live.articleAt(text.indexOf('==> b') - 1)?.name, 'a.txt');
      assert.equal(live.articleAt(text.indexOf('==> b'))?.name, 'b.txt');
      assert.equal(live.articleAt(text.length)?.name, 'c.txt');
    });

    it('leaves the line that closes an article to that article', () => {
      const closed = '<doc id="1">\nUno.\n</doc>\n\n<doc id="2">\nDos.\n</doc>\n';
      const names = ['</doc>', '<doc id="2"'].map((at) => start(closed).articleAt(closed.indexOf(at))?.name);
      assert.deepEqual(names, ['1', '2']);
    });

    it('gives articles as a text of their own', () => {
      const [b, c] = live.articles.slice(1);
      const excerpt = finish(live.excerpt([b!, c!], 'everything'));
      const { delimiters, articles } = analyse(text.slice(excerpt.start));
      assert.deepEqual({ ...excerpt.contents, first: excerpt.first }, { delimiters, articles, first: 1 });
      assert.equal(excerpt.text, text.slice(text.indexOf('==> b')));
    });

    it('gives blocks without the names in them', () => {
      const [a] = analyse(text).articles;
      const unread = { sentences: [], mentions: [], entities: [], summary: [] };
      const { contents } = finish(live.excerpt(live.articles.slice(0, 1), 'blocks'));
      assert.deepEqual(contents.articles, [{ ...a, ...unread }]);
    });
  });
});
