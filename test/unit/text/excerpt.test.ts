import assert from 'node:assert/strict';
import { excerpt, excerptAround } from '../../../src/core/text/excerpt';
import { rangeOf } from '../sample';

describe('excerpt', () => {
  const whole = (text: string, longest?: number): string => excerpt(text, [0, text.length], longest);

  it('keeps a short text', () => {
    assert.equal(whole('Puerto Nuevo abre su faro'), 'Puerto Nuevo abre su faro');
  });

  it('makes one line of several, without controls and direction overrides', () => {
    assert.equal(whole(' uno\r\n\tdos\u2028tres \u202Ecuatro\u0007 '), 'uno dos tres cuatro');
  });

  it('cuts a long text behind a word', () => {
    assert.equal(whole('uno dos tres cuatro', 10), 'uno dos…');
  });

  it('cuts a long word between characters', () => {
    assert.equal(whole('😀'.repeat(20), 5), '😀😀…');
  });

  it('reads no further than it has to', () => {
    assert.equal(whole(`a${' '.repeat(1000)}b`, 10), 'a');
  });
});

describe('excerptAround', () => {
  it('shows a mention in its sentence', () => {
    const text = 'La alcaldesa Ana Ruiz abrió el faro.';
    const { text: label, focus } = excerptAround(text, [0, text.length], rangeOf(text, 'Ana Ruiz'));
    assert.equal(label, text);
    assert.equal(label.slice(...focus), 'Ana Ruiz');
  });

  it('cuts a long sentence on both sides and still shows the mention', () => {
    const text = `${'antes '.repeat(30)}Ana\nRuiz, ${'luego '.repeat(30)}`;
    const { text: label, focus } = excerptAround(text, [0, text.length], rangeOf(text, 'Ana\nRuiz'));
    assert.match(label, /^…(?:antes ){1,5}Ana Ruiz, luego .*luego…$/u);
    assert.equal(label.slice(...focus), 'Ana Ruiz');
  });

  it('does not cut a character in two', () => {
    const text = `${'😀'.repeat(40)}Ana`;
    const { text: label } = excerptAround(text, [0, text.length], rangeOf(text, 'Ana'));
    assert.doesNotMatch(label, /\p{Surrogate}/u);
  });
});
