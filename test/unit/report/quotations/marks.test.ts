import assert from 'node:assert/strict';
import { findQuoted } from '../../../../src/core/report/quotations/marks';

/** What stands in quotation marks in `text`. */
function quoted(text: string, goesOn = false): string[] {
  return findQuoted(text, [0, text.length], goesOn).map(({ outer, inner }) => {
    assert.ok(outer[0] < inner[0] && inner[1] <= outer[1]);
    return text.slice(...inner);
  });
}

describe('findQuoted', () => {
  it('knows the marks of ten languages', () => {
    assert.deepEqual(quoted('«uno», “dos”, "tres"'), ['uno', 'dos', 'tres']);
    assert.deepEqual(quoted('„eins“ und »zwei« und ›drei‹'), ['eins', 'zwei', 'drei']);
    assert.deepEqual(quoted('„raz” i «dwa»'), ['raz', 'dwa']);
    assert.deepEqual(quoted('« un » et ‹ deux ›'), [' un ', ' deux ']);
    assert.deepEqual(quoted('「一」と『二』'), ['一', '二']);
  });

  it('gives the outer of quotations in each other', () => {
    assert.deepEqual(quoted('«uno “dos” tres» y “cuatro «cinco»”'), ['uno “dos” tres', 'cuatro «cinco»']);
  });

  it('takes a mark that nothing closes or opens for none', () => {
    assert.deepEqual(quoted('fin de la cita», dijo. Luego «otra» y «nada'), ['otra']);
    assert.deepEqual(quoted('a 5" pipe, then "so"'), ['so']);
    assert.deepEqual(quoted('«»'), []);
  });

  it('goes to the end of a paragraph where the next opens it again', () => {
    assert.deepEqual(quoted('“It was long.', true), ['It was long.']);
    assert.deepEqual(quoted('“It was long.', false), []);
    assert.deepEqual(quoted('He said “it was long.', true), []);
  });
});
