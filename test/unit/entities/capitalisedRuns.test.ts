import assert from 'node:assert/strict';
import { createCapitalisedRuns } from '../../../src/core/entities/capitalisedRuns';
import type { EntityType } from '../../../src/core/entities/entity';
import { sentencesOf } from '../../../src/core/text/sentences';

const recognise = createCapitalisedRuns();

/** The names in a text of one language, by their type. */
function names(language: string, text: string): Partial<Record<EntityType, string[]>> {
  const sentences = sentencesOf(text, [0, text.length]).map((range) => ({ range, language }));
  const found: Partial<Record<EntityType, string[]>> = {};
  for (const { range, type } of recognise(text, sentences)) (found[type] ??= []).push(text.slice(...range));
  return found;
}

describe('the capitalised runs', () => {
  const CASES: readonly (readonly [
    language: string,
    text: string,
    expected: Partial<Record<EntityType, string[]>>,
  ])[] = [
    [
      'es',
      'El ministro de Defensa de Rusia, Andréi Beloúsov, llegó a Corea del Norte. En el aeropuerto de Sunan lo recibió el general No Kwang-chol.',
      { person: ['Andréi Beloúsov', 'No Kwang-chol'], location: ['Rusia', 'Corea del Norte', 'Sunan'] },
    ],
    [
      'es',
      'La alcaldesa Ana Ruiz habló con el senador Luis de la Paz en Montevideo el 3 de mayo de 2024.',
      { person: ['Ana Ruiz', 'Luis de la Paz'], location: ['Montevideo'], date: ['3 de mayo de 2024'] },
    ],
    [
      'es',
      'Lo dijo la Organización Mundial de la Salud (OMS) y lo negó la Universidad de las Artes.',
      { organization: ['Organización Mundial de la Salud', 'OMS', 'Universidad de las Artes'] },
    ],
    [
      'en',
      'President Maria Hale met Prime Minister John Smith in London on Tuesday; the talks between Germany and Kazakhstan go on.',
      {
        person: ['Maria Hale', 'John Smith'],
        location: ['London', 'Germany', 'Kazakhstan'],
        date: ['Tuesday'],
      },
    ],
    [
      'en',
      'The World Health Organization (WHO) said on 5 May 2021 that it had sent help to Brazil.',
      { organization: ['World Health Organization', 'WHO'], date: ['5 May 2021'], location: ['Brazil'] },
    ],
    [
      'de',
      'Bundeskanzlerin Anna Berger traf am Montag die Ministerin in Wien. Sie sagte, dass Frankreich und Deutschland einig seien.',
      { person: ['Anna Berger'], location: ['Frankreich', 'Deutschland'], date: ['Montag'] },
    ],
    [
      'tr',
      'Dışişleri Bakanı Ayşe Yılmaz, 5 Mayıs 2024 tarihinde Almanya ve Fransa temsilcileriyle görüştü.',
      { person: ['Ayşe Yılmaz'], location: ['Almanya', 'Fransa'], date: ['5 Mayıs 2024'] },
    ],
    [
      'fr',
      'Le président Pierre Dubois a rencontré Anna Berger à Berlin le 3 octobre 2024.',
      { person: ['Pierre Dubois', 'Anna Berger'], location: ['Berlin'], date: ['3 octobre 2024'] },
    ],
    [
      'pt',
      'O presidente João Silva falou com a ministra Ana Costa sobre Portugal e o Brasil.',
      { person: ['João Silva', 'Ana Costa'], location: ['Portugal', 'Brasil'] },
    ],
    [
      'it',
      'Il presidente Marco Rossi ha parlato a Roma con Anna Bianchi della Germania.',
      { person: ['Marco Rossi', 'Anna Bianchi'], location: ['Roma', 'Germania'] },
    ],
    [
      'ru',
      'Президент Иван Петров прибыл 3 октября 2024 года. Германия и Франция ждут.',
      { person: ['Иван Петров'], location: ['Германия', 'Франция'], date: ['3 октября 2024 года'] },
    ],
  ];
  for (const [language, text, expected] of CASES) {
    it(`finds the names in: ${text.slice(0, 50)}…`, () => {
      assert.deepEqual(names(language, text), expected);
    });
  }

  it('makes a surname alone a person where the article names the person in full', () => {
    const { person, miscellaneous } = names(
      'es',
      'Ayer vino Ana Berruti. Por la tarde, Berruti habló y luego calló.',
    );
    assert.deepEqual(person, ['Ana Berruti', 'Berruti']);
    assert.equal(miscellaneous?.includes('Berruti'), undefined);
  });

  it('takes no handle, tag, link or flag for a name, nor into one', () => {
    const opaque = [
      '@Ana_Ruiz habló con #RíoHondo',
      'en https://Example.com/Ana-Ruiz y en www.Ejemplo.com',
      'por Ana.Ruiz@Example.com y pic.twitter.com/AbCdE',
      'y también en 🇺🇾🇰🇿📹',
    ];
    assert.deepEqual(names('es', `dijo que ${opaque.join(', ')}.`), {});
    assert.deepEqual(names('es', 'el viaje de 🇺🇾Ana Ruiz🇺🇾 y de Luis Paz @luis_paz'), {
      person: ['Ana Ruiz', 'Luis Paz'],
    });
  });

  it('takes no word for a name that opens a sentence and is common elsewhere', () => {
    const text = 'Nadie vino. Entonces el puente cerró y nadie lo supo. ¿Puente nuevo? Así, entonces, quedó.';
    assert.deepEqual(names('es', text), {});
  });

  it('finds nothing in a headline all in capitals', () => {
    assert.deepEqual(names('es', 'EL MINISTRO VIAJA A FRANCIA CON TODA LA DELEGACIÓN'), {});
  });

  it('finds names in order and without overlap', () => {
    const text = CASES.map((one) => one[1]).join(' ');
    const sentences = sentencesOf(text, [0, text.length]).map((range) => ({ range, language: 'es' }));
    let from = 0;
    for (const { range } of recognise(text, sentences)) {
      assert.ok(from <= range[0] && range[0] < range[1]);
      from = range[1];
    }
    assert.ok(from > 0);
  });
});
