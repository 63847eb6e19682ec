import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { createLanguageDetector } from '../../../src/core/text/language';
import { detectLanguage } from '../../support/languages';

const SENTENCES: readonly (readonly [language: string, text: string])[] = [
  ['es', 'Los vecinos del barrio esperan desde el lunes que la empresa repare la tubería.'],
  ['en', 'The council will decide on Monday whether the harbour bridge stays open.'],
  ['pt', 'A prefeitura informou que as escolas não abrirão na segunda-feira por causa da chuva.'],
  ['fr', 'Les habitants du quartier attendent depuis lundi que la route soit rouverte.'],
  ['de', 'Die Bürgermeisterin sagte am Montag, dass die Brücke noch nicht geöffnet wird.'],
  ['it', 'Gli abitanti del quartiere aspettano da lunedì che la strada venga riaperta.'],
  ['tr', 'Belediye başkanı, köprünün önümüzdeki hafta yeniden açılacağını söyledi.'],
  ['ru', 'Жители города ждут, когда мост снова откроют для движения.'],
  ['pl', 'Mieszkańcy miasta czekają, aż most zostanie ponownie otwarty dla ruchu.'],
  ['nl', 'De burgemeester zei maandag dat de brug volgende week weer open gaat.'],
  ['ca', 'Els veïns del barri esperen des de dilluns que l’empresa arregli la canonada.'],
  ['ar', 'ينتظر سكان المدينة إعادة فتح الجسر أمام حركة المرور.'],
  ['ja', '市民は橋が再び開通するのを待っている。'],
];

describe('the language detector', () => {
  for (const [language, text] of SENTENCES) {
    it(`knows ${language}`, () => {
      assert.equal(detectLanguage(text), language);
    });
  }

  it('looks through links, handles, tags and emoji', () => {
    const noise =
      'https://example.com/the/quick/brown/fox @the_council #TheHarbourBridge 📹🇷🇺 pic.twitter.com/thisisit ';
    assert.equal(detectLanguage(`${noise}Köprü önümüzdeki hafta yeniden açılacak.`), 'tr');
  });

  for (const text of [
    '',
    '   \n',
    'Ana',
    '2024 — 15',
    '🇰🇵📹',
    '@the_harbour_council #Harbour',
    'https://example.com/the/quick/fox',
  ]) {
    it(`tells nothing of ${JSON.stringify(text)}`, () => {
      assert.equal(detectLanguage(text), null);
    });
  }

  it('judges a long text by its beginning', () => {
    const [, spanish = ''] = SENTENCES[0] ?? [];
    const [, english = ''] = SENTENCES[1] ?? [];
    assert.equal(detectLanguage(`${spanish} `.repeat(40) + english.repeat(4000)), 'es');
  });

  it('reads any text', () => {
    for (const text of ['\ud800'.repeat(20), 'a\u0000b'.repeat(20), '\ufffe\uffff'.repeat(20)])
      assert.doesNotThrow(() => detectLanguage(text));
  });

  for (const data of [null, undefined, 7, 'n-grams', {}, [], { type: 'small' }]) {
    it(`is not made from ${inspect(data)}`, () => {
      assert.throws(() => createLanguageDetector(data), Error);
    });
  }
});
