import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode } from '../../../src/cli/decode';
import { anyUnits } from '../../support/texts';

const TEXT = 'Señor Kazajistán: «¿Así?» — 📹🇰🇵 Ağustos\r\n';

describe('decode', () => {
  it('reads UTF-8', () => {
    assert.equal(decode(Buffer.from(TEXT)), TEXT);
  });

  it('drops a byte-order mark, and only one', () => {
    assert.equal(decode(Buffer.from(`\ufeff${TEXT}`)), TEXT);
    assert.equal(decode(Buffer.from(`\ufeff\ufeff${TEXT}`)), `\ufeff${TEXT}`);
    assert.equal(decode(Buffer.from('\ufeff')), '');
  });

  it('reads UTF-16 of either order by its mark', () => {
    const little = Buffer.from(`\ufeff${TEXT}`, 'utf16le');
    assert.equal(decode(little), TEXT);
    assert.equal(decode(Buffer.from(little).swap16()), TEXT);
  });

  it('reads what is not UTF-8 as Windows-1252', () => {
    assert.equal(decode(Buffer.from('Señor Núñez: ¿así?', 'latin1')), 'Señor Núñez: ¿así?');
  });

  it('reads what is cut within a character as Windows-1252, no byte lost', () => {
    assert.equal(decode(Buffer.from('niño').subarray(0, 3)), 'niÃ');
  });

  it('replaces what is damaged behind a mark', () => {
    assert.equal(decode(Uint8Array.of(0xef, 0xbb, 0xbf, 0x61, 0xff, 0x62)), 'a\ufffdb');
    assert.equal(decode(Uint8Array.of(0xff, 0xfe, 0x61)), '\ufffd');
  });

  it('reads nothing as nothing', () => {
    assert.equal(decode(new Uint8Array()), '');
  });

  it('reads any text that UTF-8 holds, and any bytes without fail', () => {
    fc.assert(
      fc.property(anyUnits, (text) => {
        const whole = Buffer.from(text)
          .toString()
          .replace(/^\ufeff+/, '');
        assert.equal(decode(Buffer.from(whole)), whole);
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        assert.equal(typeof decode(bytes), 'string');
      }),
    );
  });

  it('reads what Windows-1252 has and Latin-1 has not', () => {
    assert.equal(
      decode(Uint8Array.of(0x93, 0x48, 0x6f, 0x6c, 0x61, 0x94, 0x20, 0x80, 0x20, 0x96, 0xe9)),
      '“Hola” € –é',
    );
  });
});
