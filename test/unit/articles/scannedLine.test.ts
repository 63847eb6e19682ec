import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ENDING, START } from '../../../src/core/articles/lineEnds';
import { LineScanner, type ScannedLine } from '../../../src/core/articles/scannedLine';
import { KIND } from '../../../src/core/articles/vocabulary';

const scan = (text: string): ScannedLine => new LineScanner(text).scan(0, text.length);

/** The name of a number in one of the tables. */
const nameOf = (table: Readonly<Record<string, number>>, value: number): string | undefined =>
  Object.entries(table).find(([, number]) => number === value)?.[0];

/** Any UTF-16 units, many of them plain. */
const text = fc
  .array(fc.oneof(fc.integer({ min: 0x20, max: 0x7e }), fc.integer({ min: 0, max: 0xffff })))
  .map((codes) => String.fromCharCode(...codes));

describe('a scanned line', () => {
  for (const [line, start] of [
    ['y siguió hablando', 'lower'],
    ['Siguió hablando', 'upper'],
    ['SIGUIÓ hablando', 'capitals'],
    ['桥梁仍然关闭', 'letter'],
    ['18 personas', 'digit'],
    ['3. Lavar', 'ordinal'],
    ['12) Lavar', 'ordinal'],
    ['3.5 kilos', 'digit'],
    ['— Sí', 'dash'],
    ['• Agua', 'bullet'],
    ['«Sí»', 'quote'],
    ['(Foto)', 'bracket'],
    ['¿Qué?', 'question'],
    ['» Más', 'quote'],
    ['→ Más', 'arrow'],
    ['#Puente', 'hash'],
    ['@ana', 'at'],
    ['...y más', 'stop'],
    ['🌊 Agua', 'symbol'],
    ['© GWN', 'copyright'],
    ['_x_', 'other'],
  ] as const) {
    it(`begins with ${start}: ${line}`, () => {
      assert.equal(nameOf(START, scan(line).opening), start);
    });
  }

  for (const [line, end] of [
    ['El puente', 'letter'],
    ['En 1962', 'digit'],
    ['Cerró.', 'stop'],
    ['Cerró。', 'stop'],
    ['¿Cerró?', 'question'],
    ['Cerró...', 'ellipsis'],
    ['Cerró…', 'ellipsis'],
    ['Cerró:', 'colon'],
    ['Cerró,', 'comma'],
    ['Cerró;', 'semicolon'],
    ['«Cerró.»', 'quotedSentence'],
    ['«Cerró».', 'quotedSentence'],
    ['«Cerró»', 'quote'],
    ['(cerró)', 'bracket'],
    ['(cerró).', 'bracketStop'],
    ['¡Cerró!', 'exclamation'],
    ['Más →', 'arrow'],
    ['Más —', 'dash'],
    ['Agua 🌊', 'symbol'],
    ['Agua_', 'other'],
  ] as const) {
    it(`ends with ${end}: ${line}`, () => {
      assert.equal(nameOf(ENDING, scan(line).ending), end);
    });
  }

  it('has its words counted by what they look like', () => {
    const line = scan('El PUENTE de Río Hondo, de 1962, costó 18,5 millones');
    const { words, capitalised, capitals, small, numbers, years } = line;
    assert.deepEqual(
      { words, capitalised, capitals, small, numbers, years },
      { words: 11, capitalised: 4, capitals: 1, small: 2, numbers: 3, years: 1 },
    );
  });

  it('has its full stops counted, but for those of single letters and within numbers', () => {
    assert.equal(scan('Cerró. Abrió. ¿Cuándo? A las 9.30, dijo J. R. Ruiz a.m.').stops, 3);
  });

  it('tells dates and times from scores', () => {
    const { times, numericDates } = scan('18/10/2024 10:32');
    assert.deepEqual([times > 0, numericDates > 0], [true, true]);
    const score = scan('River Plate 1-2 Huracán');
    assert.deepEqual([score.times, score.numericDates], [0, 0]);
  });

  it('tells where the source of a picture stands', () => {
    assert.equal(scan('El puente cerrado. Foto: Ana Ruiz').creditAt, 4);
    assert.equal(scan('El puente cerrado (REUTERS/Ana Ruiz)').creditAt, 4);
    assert.equal(scan('El puente cerrado, dijo Reuters ayer').creditAt, -1);
    assert.equal(scan('La foto del puente cerrado').creditAt, -1);
  });

  it('tells how many words stand before a colon and a free dash', () => {
    const { colonAfter, dashAfter } = scan('RÍO HONDO — La alcaldesa lo-dijo: el puente');
    assert.deepEqual([dashAfter, colonAfter], [2, 6]);
    const none = scan('El puente');
    assert.deepEqual([none.dashAfter, none.colonAfter], [-1, -1]);
  });

  it('knows the kinds of its words, whatever their case', () => {
    const { kinds, firstKinds, lastKinds } = scan('Publicado el 18 de OCTUBRE por la tarde de un día');
    assert.equal(kinds & KIND.month, KIND.month);
    assert.equal(firstKinds & (KIND.dating | KIND.month), KIND.dating);
    assert.equal(lastKinds & (KIND.function | KIND.month), KIND.function);
    assert.equal(scan('Kilimanjaro').kinds, 0);
  });

  it('is as many words wide as scripts without spaces are long', () => {
    assert.equal(scan('桥梁仍然关闭').words, 4);
    assert.ok(scan('桥梁仍然关闭').width > 6);
    assert.ok(scan('다리는 닫혔다').width > 7);
  });

  it('is the same wherever it stands in the text', () => {
    fc.assert(
      fc.property(text, text, (before, line) => {
        const trimmed = line.trim();
        const start = before.length + 1;
        const found = new LineScanner(`${before}\n${trimmed}\n${before}`).scan(start, start + trimmed.length);
        assert.deepEqual(Object.assign(found, { start: 0, end: trimmed.length }), scan(trimmed));
      }),
    );
  });

  it('keeps the words of all lines of a long article apart', () => {
    const lines = Array.from({ length: 400 }, (_, index) => `palabra${index} segunda${index} otra`);
    const text = lines.join('\n');
    const scanner = new LineScanner(text);
    let from = 0;
    const scanned = lines.map((line) => {
      const found = scanner.scan(from, from + line.length);
      from += line.length + 1;
      return found;
    });
    scanned.forEach((line, index) => {
      const alone = new LineScanner(lines[index]!);
      const { wordsFrom, wordsTo } = alone.scan(0, lines[index]!.length);
      assert.deepEqual(
        scanner.words.slice(line.wordsFrom, line.wordsTo),
        alone.words.slice(wordsFrom, wordsTo),
      );
    });
  });
});
