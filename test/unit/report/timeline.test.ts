import assert from 'node:assert/strict';
import { timeline } from '../../../src/core/report/timeline';
import { toldSentences } from '../../../src/core/report/toldSentences';
import { readOnly } from '../../support/reading';
import { BUNDLE, BUNDLE_TEXT } from '../sample';
import { marked } from './markedArticle';

/** The dates told of, as "ISO BASIS WORDS"; a Friday, 18 October 2024, unless told. */
function told(language: string, source: string, published: string | undefined = '2024-10-18'): string[] {
  const { text, article } = marked(language, source, published);
  return dates(text, article);
}

function undated(language: string, source: string): string[] {
  const { text, article } = marked(language, source);
  return dates(text, article);
}

function dates(text: string, article: ReturnType<typeof marked>['article']): string[] {
  return timeline(text, article, toldSentences(article)).map(({ iso, basis, date, passage }) => {
    assert.equal(text.slice(...date.range), date.text);
    assert.ok(passage.range[0] <= date.range[0] && date.range[1] <= passage.range[1]);
    return `${iso} ${basis} ${date.text}`;
  });
}

describe('timeline', () => {
  it('tells dates in the order of time, each with its sentence', () => {
    const source = 'El faro cerró el 3 de mayo de 2021. Se construyó en 1887.\nReabrió en junio de 2023.';
    assert.deepEqual(told('es', source), [
      '1887 stated 1887',
      '2021-05-03 stated 3 de mayo de 2021',
      '2023-06 stated junio de 2023',
    ]);
    const { text, article } = marked('es', source);
    assert.deepEqual(
      timeline(text, article, toldSentences(article)).map(({ passage }) => passage.text),
      ['Se construyó en 1887.', 'El faro cerró el 3 de mayo de 2021.', 'Reabrió en junio de 2023.'],
    );
  });

  it('counts what is not whole from the day of the article', () => {
    assert.deepEqual(told('es', 'La crecida llegó el martes. El 2 de octubre no llovía.'), [
      '2024-10-02 counted 2 de octubre',
      '2024-10-15 counted martes',
    ]);
    assert.deepEqual(told('en', 'The council met on Thursday.'), ['2024-10-17 counted Thursday']);
  });

  it('marks as relative what has no day to be counted from, and tells it last, in text order', () => {
    assert.deepEqual(
      undated('es', 'Llegó el martes. El 2 de octubre no llovía. Ayer llovió. Abrió en 1998.'),
      ['1998 stated 1998', 'null relative martes', 'null relative 2 de octubre', 'null relative Ayer'],
    );
  });

  it('takes a weekday for the next one where its sentence speaks of what is to come', () => {
    const ahead: readonly (readonly [string, string, string])[] = [
      ['es', 'El martes visitarán el puerto.', 'martes'],
      ['pt', 'Na terça-feira vai abrir o porto.', 'terça-feira'],
      ['fr', 'Le conseil votera mardi.', 'mardi'],
      ['it', 'Il sindaco parlerà martedì.', 'martedì'],
      ['en', 'The port will reopen on Tuesday.', 'Tuesday'],
      ['de', 'Der Hafen wird am Dienstag öffnen.', 'Dienstag'],
      ['nl', 'De haven zal dinsdag open gaan.', 'dinsdag'],
      ['tr', 'Liman Salı günü açılacak.', 'Salı'],
      ['ru', 'Порт будет открыт во вторник.', 'вторник'],
      ['pl', 'Port będzie otwarty we wtorek.', 'wtorek'],
      ['es', 'El puerto cerró hasta el martes.', 'martes'],
    ];
    for (const [language, source, word] of ahead) {
      const [first = ''] = told(language, source);
      assert.match(first, new RegExp(`^2024-10-22 counted ${word}`), source);
    }
    assert.deepEqual(told('en', 'She said on Tuesday that the port will reopen.'), [
      '2024-10-15 counted Tuesday',
    ]);
  });

  it('knows yesterday and tomorrow in ten languages, and what only looks like them', () => {
    const words: readonly (readonly [string, string, string])[] = [
      ['es', 'Ayer cerró el puerto.', '2024-10-17'],
      ['es', 'El puerto abre mañana.', '2024-10-19'],
      ['pt', 'O porto fechou ontem.', '2024-10-17'],
      ['fr', 'Le port a fermé avant-hier.', '2024-10-16'],
      ['it', 'Il porto apre dopodomani.', '2024-10-20'],
      ['en', 'The port closed yesterday.', '2024-10-17'],
      ['de', 'Der Hafen öffnet übermorgen.', '2024-10-20'],
      ['nl', 'De haven sloot gisteren.', '2024-10-17'],
      ['tr', 'Liman dün kapandı.', '2024-10-17'],
      ['ru', 'Порт закрыли вчера.', '2024-10-17'],
      ['pl', 'Port zamknięto wczoraj.', '2024-10-17'],
    ];
    for (const [language, source, iso] of words)
      assert.deepEqual(
        told(language, source).map((entry) => entry.split(' ')[0]),
        [iso],
        source,
      );
    assert.deepEqual(told('es', 'Cerró por la mañana. Salió en El Mañana.'), []);
    assert.deepEqual(told('de', 'Am Morgen war es still. Heute morgen nicht.'), []);
  });

  it('leaves out weekdays that come again and again', () => {
    assert.deepEqual(told('es', 'El museo cierra los martes y cada lunes.'), []);
    assert.deepEqual(told('pt', 'Abre às quintas-feiras.'), []);
    assert.deepEqual(told('en', 'It is closed every Tuesday and on Mondays.'), []);
    assert.deepEqual(told('de', 'Jeden Dienstag ist Markt.'), []);
  });

  it('tells a day once a sentence', () => {
    assert.equal(
      told('es', 'El martes 15, o sea el 15 de octubre de 2024, llovió. El martes paró.').length,
      2,
    );
  });

  it('tells posts with dates of their own, and never counts from them', () => {
    const [article] = BUNDLE.articles;
    const [post, ...others] = timeline(BUNDLE_TEXT, article, toldSentences(article));
    assert.deepEqual(
      [post?.iso, post?.basis, post?.passage.text],
      ['2024-05-03', 'post', 'Hoy, fiesta! Today, a party!'],
    );
    assert.equal(others.length, 0);
  });

  it('does not take a post’s date for the article’s, nor counts anything from it', () => {
    const text =
      'El puente viejo cerró el martes a los vecinos de las dos orillas, dijo la alcaldesa, y no abrirá hasta que acaben las obras.\n' +
      'Hoy cerramos el puente.— Ana Ruiz (@ana_ruiz) May 3, 2024\n' +
      'Los técnicos volvieron ayer a los apoyos, donde encontraron grietas que nadie había visto en la inspección de enero.\n';
    const article = readOnly(text);
    assert.equal(article.published, undefined);
    const entries = timeline(text, article, toldSentences(article));
    assert.deepEqual(
      entries.map(({ iso, basis, date }) => `${iso} ${basis} ${date.text}`),
      ['2024-05-03 post May 3, 2024', 'null relative martes', 'null relative ayer', 'null relative enero'],
    );
  });

  it('leaves out dates of captions, headings and other articles', () => {
    assert.deepEqual(
      told('es', 'title\tEl faro cierra en 2021\ncaption\tEl faro en 1950\nrelated\tLa feria de 2019'),
      [],
    );
  });
});
