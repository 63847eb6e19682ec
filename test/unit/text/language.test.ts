import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createEld } from 'eld/detector';
import { ngramsData } from 'eld/ngrams';
import { createLanguageDetector } from '../../../src/core/text/language';
import { detectLanguage, languageData } from '../../support/languages';

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

  const damaged: Readonly<Record<string, Uint8Array>> = {
    'an empty file': new Uint8Array(),
    'another file': new TextEncoder().encode('{"type":"S60"}'),
    'the first bytes alone': languageData.subarray(0, 6),
    'half of the data': languageData.subarray(0, languageData.length >> 1),
    'data with a byte too many': Buffer.concat([languageData, Buffer.of(0)]),
  };
  for (const [what, data] of Object.entries(damaged)) {
    it(`is not made from ${what}`, () => {
      assert.throws(() => createLanguageDetector(data), Error);
    });
  }

  it('judges as eld does, whose data it reads', function () {
    // eld's own data have to be read, and eld takes its time.
    this.timeout(20_000);
    const { instance, loadData } = createEld();
    loadData(ngramsData);
    for (const text of textsOfAllKinds()) {
      const expected =
        (text.match(/\p{L}/gu)?.length ?? 0) < 8 ? null : instance.detect(text).language || null;
      assert.equal(detectLanguage(text), expected, text.slice(0, 200));
    }
  });
});

/** Lines, sentences and clauses of the sample files and of the labelled pages, without links, handles and tags. */
function textsOfAllKinds(): string[] {
  const lines = ['seeds', 'training/pages'].flatMap((folder) =>
    readdirSync(folder).flatMap((file) => readFileSync(`${folder}/${file}`, 'utf8').split(/[\n\t]/)),
  );
  const pieces = lines.flatMap((line) => [
    line,
    ...line.split(/[.:;]/),
    line.toUpperCase(),
    `‘${line}’ `.repeat(3),
  ]);
  return pieces.filter(
    (piece) => !/[@#]|http|pic\.|[\u{10000}-\u{10ffff}]/u.test(piece) && piece.length < 1000,
  );
}
