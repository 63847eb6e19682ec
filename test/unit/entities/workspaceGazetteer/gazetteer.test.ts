import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GazetteerEntry } from '../../../../src/core/entities/workspaceGazetteer/entry';
import { Gazetteer } from '../../../../src/core/entities/workspaceGazetteer/gazetteer';

const entry = (name: string, ...aliases: string[]): GazetteerEntry => ({
  name,
  aliases,
  type: 'person',
  note: null,
  link: null,
});

/** What is found of some names in a text. */
function found(text: string, ...names: string[]): string[] {
  const gazetteer = new Gazetteer(names.map((name) => entry(name)));
  return gazetteer.find(text).map(({ range }) => text.slice(...range));
}

describe('Gazetteer', () => {
  const CASES: readonly (readonly [
    what: string,
    text: string,
    names: readonly string[],
    found: readonly string[],
  ])[] = [
    ['a name', 'Habló Ana Ruiz, alcaldesa.', ['Ana Ruiz'], ['Ana Ruiz']],
    ['all mentions', 'Ruiz y Ruiz.', ['Ruiz'], ['Ruiz', 'Ruiz']],
    ['no part of a word', 'Ruizgómez, PreRuiz, Ruiz2, Ruiź', ['Ruiz'], []],
    ['no half of a double name', 'Ruiz-Paz, Gil-Ruiz, Gil‐Ruiz', ['Ruiz'], []],
    ['a name between dashes', '-Ruiz- dijo: –Ruiz– y - Ruiz -', ['Ruiz'], ['Ruiz', 'Ruiz', 'Ruiz']],
    ['no other case', 'ana ruiz y ANA RUIZ', ['Ana Ruiz'], []],
    ['no other accents', 'Gomez', ['Gómez'], []],
    ['letters beside their accents', 'Go\u0301mez', ['Gómez'], ['Go\u0301mez']],
    [
      'the longest',
      'El Banco Central de Chile cerró.',
      ['Banco Central', 'Banco Central de Chile', 'Chile'],
      ['Banco Central de Chile'],
    ],
    [
      'the shorter where the longer is not',
      'El Banco Central de Perú',
      ['Banco Central', 'Banco Central de Chile'],
      ['Banco Central'],
    ],
    [
      'the one that begins first',
      'Banco Central Norte',
      ['Banco Central', 'Central Norte'],
      ['Banco Central'],
    ],
    [
      'what other white space parts',
      'Ana\u00a0Ruiz, Ana  Ruiz',
      ['Ana Ruiz'],
      ['Ana\u00a0Ruiz', 'Ana  Ruiz'],
    ],
    ['nothing over two lines', 'Ana\nRuiz', ['Ana Ruiz'], []],
    ['names before an apostrophe', 'Ankara’da, Ruiz’s', ['Ankara', 'Ruiz'], ['Ankara', 'Ruiz']],
    ['names behind one', 'l’OTAN, d’Ana', ['OTAN', 'Ana'], ['OTAN', 'Ana']],
    ['signs in names', 'AT&T, C++ y EE. UU.', ['AT&T', 'C++', 'EE. UU.'], ['AT&T', 'C++', 'EE. UU.']],
    ['other scripts', 'В Москве Анна Руис', ['Анна Руис'], ['Анна Руис']],
    ['nothing in handles, tags and links', '@Ruiz #Ruiz https://a.b/Ruiz ruiz@Ruiz.es', ['Ruiz'], []],
    ['a handle that is a name', 'Sigan a @Ruiz_ana y @Ruiz', ['@Ruiz', 'Ruiz'], ['@Ruiz']],
    ['a name behind a link', 'https://a.b/Ruiz Ruiz @Ruiz: Ruiz', ['Ruiz'], ['Ruiz', 'Ruiz']],
    ['names in emoji', '🇪🇸Ruiz🇪🇸', ['Ruiz'], ['Ruiz']],
  ];
  for (const [what, text, names, expected] of CASES) {
    it(`finds ${what}`, () => assert.deepEqual(found(text, ...names), expected));
  }

  it('knows whose names they are', () => {
    const [ana, luis] = [entry('Ana Ruiz', 'Anita', 'A. Ruiz'), entry('Luis Paz')];
    const known = new Gazetteer([ana, luis]).find('Anita es A. Ruiz, y Luis Paz no.');
    assert.deepEqual(
      known.map((name) => name.entry),
      [ana, ana, luis],
    );
  });

  it('finds in any text what a search for each name finds', () => {
    const word = fc.constantFrom('Ana', 'Ruiz', 'de', 'Paz', 'Anabel');
    const text = fc.array(fc.tuple(word, fc.constantFrom(' ', '-', ', ', '\n', '. ', '')), { maxLength: 12 });
    fc.assert(
      fc.property(
        text,
        fc.array(fc.array(word, { minLength: 1, maxLength: 3 }), { maxLength: 4 }),
        (pieces, forms) => {
          const whole = pieces.flat().join('');
          const names = [...new Set(forms.map((form) => form.join(' ')))];
          const pattern = [...names].sort((a, b) => b.length - a.length).join('|');
          const wanted =
            names.length === 0
              ? []
              : Array.from(
                  whole.matchAll(new RegExp(`(?<!\\p{L}|\\p{L}-)(?:${pattern})(?!\\p{L}|-\\p{L})`, 'gu')),
                  ([name]) => name,
                );
          assert.deepEqual(found(whole, ...names), wanted);
        },
      ),
    );
  });
});
