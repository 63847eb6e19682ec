import assert from 'node:assert/strict';
import { extendTo, type Unit } from '../../../src/core/text/extend';

/** The text with what is between brackets extended. */
function extended(marked: string, unit: Unit): string {
  const [before = '', inside = '', behind = ''] = marked.split(/[[\]]/);
  const text = before + inside + behind;
  const [start, end] = extendTo(unit, text, [0, text.length], [before.length, before.length + inside.length]);
  return `${text.slice(0, start)}[${text.slice(start, end)}]${text.slice(end)}`;
}

describe('extending a stretch of text', () => {
  for (const [unit, marked, expected] of [
    ['word', 'una vi[sit]a oficial', 'una [visita] oficial'],
    ['word', 'una [visita] oficial', 'una [visita oficial]'],
    ['word', 'una v[isita ofi]cial, ayer', 'una [visita oficial], ayer'],
    ['word', 'una vi[]sita oficial', 'una [visita] oficial'],
    ['word', 'otro [día] 🙂 más', 'otro [día 🙂 más]'],
    ['word', 'el último [día]', 'el último [día]'],
    ['sentence', 'Llegó ayer. Se [fue] hoy. Volverá.', 'Llegó ayer. [Se fue hoy.] Volverá.'],
    ['sentence', 'Llegó ayer. [Se fue hoy.] Volverá.', 'Llegó ayer. [Se fue hoy. Volverá.]'],
  ] as const)
    it(`to a ${unit}: ${marked}`, () => {
      assert.equal(extended(marked, unit), expected);
    });
});
