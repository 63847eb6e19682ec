import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { type Analysis, createIncrementalAnalyser } from '../../src/core/analysis';
import { contains, type TextRange } from '../../src/core/text/range';
import { detectLanguage } from '../support/languages';
import { analyse } from '../support/reading';
import { anyUnits } from '../support/texts';

const ATTRIBUTION = '— Ana Ruiz (@ana_ruiz) October 18, 2024';

/** What texts are made of: article-like lines, delimiters, attributions, and what trips a reader of text up. */
const PIECES = [
  'La alcaldesa Ana Ruiz anunció este lunes que el puente viejo de Río Hondo seguirá cerrado hasta el 3 de mayo de 2024.',
  'The council of Valdor (GWN) will decide on Friday whether the bridge stays open, President Maria Hale said.',
  'Die Bürgermeisterin Anna Berger sagte am 3. Oktober 2024, dass die Brücke bald wieder geöffnet wird.',
  'أعلنت رئيسة البلدية يوم الاثنين أن الجسر سيبقى مغلقا.',
  'El puente seguirá cerrado',
  'Lea también: El faro que nadie quiso comprar',
  'Foto: EFE',
  'ADVERTISEMENT',
  '- agua potable',
  '==> a.txt <==',
  '==> b.txt <==',
  '===== FILE: c.txt =====',
  '<doc id="1">',
  '</doc>',
  '1 of 2 DOCUMENTS',
  'End of Document',
  'Document GWN0000020240312ek3c0001x',
  ATTRIBUTION,
  '— (@ana.bsky.social) 18 de octubre de 2024, 23:00',
  'pic.twitter.com/aBcD1',
  '[image or embed]',
  'https://x.com/ana/status/1847296310284591104 ',
  'Ver esta publicación en Instagram',
  'Una publicación compartida por Ana (@ana)',
  'Posted by Ana on Friday, October 30, 2015',
  'La peor calle by u/ana_ruiz in riohondo',
  'Fiesta from Ana on Vimeo',
  'Skip Twitter post by @ana',
  '📹🇷🇺🇰🇵',
  '👩‍👩‍👧',
  '\u202e\u200f',
  'e\u0301',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\ufeff',
  '\u2028',
  '—',
  '(@',
  '. ',
  ' ',
  '   ',
  '\t',
];

const LINE_ENDS = ['\n', '\n', '\r\n', '\r', '\n\n'];

const texts = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...PIECES) }, fc.constantFrom(...LINE_ENDS)), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

const anyText = fc.oneof(texts, anyUnits);

/** Asserts that ranges are in order, not empty, within `outer`, and that they do not overlap. */
function assertInOrder(ranges: readonly TextRange[], outer: TextRange, what: string): void {
  let from = outer[0];
  for (const [start, end] of ranges) {
    assert.ok(from <= start && start < end && end <= outer[1], `${what}: ${JSON.stringify(ranges)}`);
    from = end;
  }
}

const rangesOf = (items: readonly { readonly range: TextRange }[]): TextRange[] =>
  items.map((item) => item.range);

/** Asserts that what stands between the ranges is blank. */
function assertCovered(text: string, ranges: readonly TextRange[], [start, end]: TextRange): void {
  let from = start;
  for (const range of ranges) {
    assert.equal(text.slice(from, range[0]).trim(), '');
    from = range[1];
  }
  assert.equal(text.slice(from, end).trim(), '');
}

function assertSound(text: string, { detected, delimiters, articles }: Analysis): void {
  const whole: TextRange = [0, text.length];
  assert.ok(detected.confidence >= 0 && detected.confidence <= 1);
  assertInOrder(rangesOf(delimiters), whole, 'delimiters');
  const pieces = [...rangesOf(delimiters), ...rangesOf(articles)].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  assertCovered(text, pieces, whole);
  for (const { range, blocks, sentences, mentions, entities, summary } of articles) {
    assertInOrder(rangesOf(blocks), range, 'blocks');
    assertCovered(text, rangesOf(blocks), range);
    assertInOrder(sentences, range, 'sentences');
    for (const sentence of sentences)
      assert.ok(
        blocks.some((block) => contains(block.range, sentence)),
        'a sentence crosses a block’s edge',
      );
    assertInOrder(rangesOf(mentions), range, 'mentions');
    assertInOrder(rangesOf(summary), range, 'summary');
    for (const one of [...mentions, ...summary]) assert.equal(text.slice(...one.range), one.text);
    for (const block of blocks) {
      assert.equal(text.slice(...block.range), text.slice(...block.range).trim());
      if (block.role !== 'post') continue;
      const { body, attribution } = block.post;
      if (body.text !== '') assert.ok(contains(block.range, body.range));
      assert.equal(text.slice(...body.range), body.text);
      if (attribution) assert.ok(contains(block.range, attribution.range));
    }
    assert.equal(new Set(entities.map((entity) => entity.id)).size, entities.length);
    for (const { id, name, mentions: count } of entities) {
      const own = mentions.filter((mention) => mention.entity === id);
      assert.equal(own.length, count);
      assert.ok(own.some((mention) => mention.text === name));
    }
    for (const mention of mentions) assert.ok(entities.some((entity) => entity.id === mention.entity));
  }
}

/** A value with the words of each range in its place. */
function inWords(text: string, value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, item: unknown) =>
      Array.isArray(item) && item.length === 2 && typeof item[0] === 'number' && typeof item[1] === 'number'
        ? text.slice(item[0], item[1])
        : item,
    ),
  );
}

describe('an analysis', function () {
  // some hundred texts are read
  this.timeout(20_000);

  it('is sound, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assertSound(text, analyse(text));
      }),
      { numRuns: 120 },
    );
  });

  it('is sound for a text in one line', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const line = text.replace(/[\n\r]+/g, ' ');
        assertSound(line, analyse(line));
      }),
      { numRuns: 60 },
    );
  });

  it('is the same each time', () => {
    fc.assert(
      fc.property(texts, (text) => {
        assert.deepEqual(analyse(text), analyse(text));
      }),
      { numRuns: 40 },
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const analysis = analyse(text);
        assert.deepEqual(JSON.parse(JSON.stringify(analysis)), analysis);
      }),
      { numRuns: 40 },
    );
  });

  it('is sound for every sample', () => {
    for (const file of readdirSync('seeds').filter((name) => name.endsWith('.txt'))) {
      const text = readFileSync(path.join('seeds', file), 'utf8');
      assertSound(text, analyse(text));
    }
  });

  it('reads each article of a bundle as it would alone', () => {
    const post = `🌊 Nadie cruza. ${ATTRIBUTION}`;
    const articles = ['El puente seguirá cerrado\n', `${PIECES[0]!}\n${post}\n`, `${PIECES[1]!}\n`, '\n'];
    const bundle = articles.map((article, index) => `==> ${index}.txt <==\n${article}`).join('');
    const { articles: read } = analyse(bundle);
    for (const [index, article] of articles.entries()) {
      const alone = { ...analyse(article).articles[0]!, name: `${index}.txt` };
      assert.deepEqual(inWords(bundle, read[index]), inWords(article, alone));
    }
  });
});

describe('an incremental analysis', function () {
  this.timeout(20_000);

  const edits = fc.array(
    fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), removed: fc.nat(60), inserted: anyText }),
    { minLength: 1, maxLength: 5 },
  );

  it('is the same as from scratch, after any edits', () => {
    fc.assert(
      fc.property(anyText, edits, (before, changes) => {
        const analyseAgain = createIncrementalAnalyser(detectLanguage);
        let text = before;
        assert.deepEqual(analyseAgain(text), analyse(text));
        for (const { at, removed, inserted } of changes) {
          const offset = Math.floor(at * text.length);
          text = text.slice(0, offset) + inserted + text.slice(offset + removed);
          assert.deepEqual(analyseAgain(text), analyse(text));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is the same as from scratch where articles move, repeat and change their names', () => {
    const analyseAgain = createIncrementalAnalyser(detectLanguage);
    const [one, two] = [`${PIECES[0]!}\n`, `${PIECES[1]!}\n`];
    for (const bundle of [
      `==> a.txt <==\n${one}==> b.txt <==\n${two}`,
      `==> b.txt <==\n${two}==> a.txt <==\n${one}`,
      `==> a.txt <==\n${one}==> a2.txt <==\n${one}==> b.txt <==\n${two}`,
      `${one}==> b.txt <==\n${two}==> c.txt <==\n${two}`,
      one + two,
      one,
      '',
    ])
      assert.deepEqual(analyseAgain(bundle), analyse(bundle));
  });

  it('does not read again what an edit left alone', () => {
    const seen: string[] = [];
    const analyseAgain = createIncrementalAnalyser((text) => {
      seen.push(text);
      return detectLanguage(text);
    });
    const bundle = `==> a.txt <==\n${PIECES[0]!}\n==> b.txt <==\n${PIECES[1]!}\n`;
    analyseAgain(bundle);
    seen.length = 0;
    analyseAgain(bundle.replace('council', 'city council'));
    assert.ok(seen.length > 0);
    assert.ok(seen.every((text) => !text.includes('alcaldesa')));
  });
});
