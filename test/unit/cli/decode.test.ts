import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decode, decodeFile, encodingNamed } from '../../../src/cli/decode';
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

  it('reads UTF-16 without a mark where every second byte of its beginning is zero, and says so', () => {
    const text = `La línea dice «así».\n${'Uno. '.repeat(200)}📹`;
    const little = Buffer.from(text, 'utf16le');
    const read = decodeFile(little, null);
    assert.equal(read.text, text);
    assert.match(read.doubt ?? '', /looks like utf-16le/);
    assert.equal(decode(Buffer.from(little).swap16()), text);
  });

  it('takes zero bytes in other texts for what they are', () => {
    for (const text of ['a\0b\0 c', '\0', '\0\0\0\0', 'Uno.\0\n'])
      assert.deepEqual(decodeFile(Buffer.from(text), null), { text, doubt: null });
  });

  it('reads UTF-8 that was damaged here and there as UTF-8, and says how often', () => {
    const whole = Buffer.from('Señor Núñez: «¿Así?» — dijo.\n');
    const damaged = Buffer.concat([whole, whole.subarray(0, 3), Buffer.from('or\n')]);
    const { text, doubt } = decodeFile(damaged, null);
    assert.equal(text, 'Señor Núñez: «¿Así?» — dijo.\nSe\ufffdor\n');
    assert.match(doubt ?? '', /one place that is not UTF-8/);
    assert.match(decodeFile(Buffer.from('Señor', 'latin1'), null).doubt ?? '', /windows-1252/);
  });

  it('reads what it is told to, but for a mark that says otherwise', () => {
    const cyrillic = Uint8Array.of(0xd0, 0xee, 0xf1, 0xf1, 0xe8, 0xff);
    assert.deepEqual(decodeFile(cyrillic, 'windows-1251'), { text: 'Россия', doubt: null });
    assert.equal(decodeFile(Uint8Array.of(0x8b, 0x9e), 'windows-1252').text, '‹ž');
    assert.equal(decodeFile(Buffer.from(TEXT, 'utf16le'), 'utf-16le').text, TEXT);
    assert.equal(decodeFile(Buffer.from(`\ufeff${TEXT}`), 'windows-1251').text, TEXT);
  });

  it('knows encodings by all their names', () => {
    assert.deepEqual(['cp1251', 'Latin1', 'GBK', 'sjis', 'none'].map(encodingNamed), [
      'windows-1251',
      'windows-1252',
      'gbk',
      'shift_jis',
      null,
    ]);
  });
});
