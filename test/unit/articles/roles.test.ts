import assert from 'node:assert/strict';
import type { BlockRole } from '../../../src/core/articles/block';
import { readOnly, roleOf } from '../../support/reading';

const TITLE = 'El puente viejo seguirá cerrado hasta fin de mes';

const PARAGRAPHS = [
  'La alcaldesa de Río Hondo anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes por las obras.',
  'La decisión se tomó después de una inspección en la que los técnicos hallaron grietas en dos de los cuatro apoyos, que tienen más de sesenta años.',
  'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio para conocer el calendario.',
];

/** An article with `line` between its paragraphs. */
const within = (line: string): string => [TITLE, PARAGRAPHS[0], line, ...PARAGRAPHS.slice(1)].join('\n');

/** An article with `line` right under its title. */
const underTitle = (line: string): string => [TITLE, line, ...PARAGRAPHS].join('\n');

/** Lines whose own words give their role away, in the languages that Lede serves. */
const CUED: Readonly<Partial<Record<BlockRole, readonly string[]>>> = {
  readmore: [
    ...[
      'Leer más',
      'Lea más',
      'Ver más »',
      'Seguir leyendo',
      '[Leer más]',
      'Read more',
      'READ MORE',
      'Read More →',
    ],
    ...[
      'Continue reading',
      'Leia mais',
      'Saiba mais',
      'Weiterlesen',
      'Mehr lesen',
      'Lire la suite',
      'En savoir plus',
    ],
    ...[
      'Leggi tutto',
      'Continua a leggere',
      'Devamını oku',
      'Читать далее',
      'Подробнее',
      'Czytaj dalej',
      'Lees verder',
    ],
  ],
  credit: [
    ...['Foto: EFE', 'Fotos: Cortesía DNE', 'Fotografía de Ana Ruiz', 'Foto: Ana Ruiz / GWN', '(Foto: GWN)'],
    ...[
      'Imagen: GWN',
      'Fuente: GWN',
      'Photo: Ana Ruiz',
      'Photo by Ana Ruiz',
      'Image credit: GWN',
      'Source: GWN',
    ],
    ...[
      'Getty Images',
      '© Ana Ruiz',
      'Bild: Ana Ruiz',
      'Quelle: dpa',
      'Foto: dpa/Ana Ruiz',
      'Photo : Ana Ruiz',
    ],
    ...[
      'Crédit : Ana Ruiz',
      'Fonte: GWN',
      'Fotoğraf: Ana Ruiz',
      'Kaynak: GWN',
      'Фото: Анна Руис',
      'Источник: GWN',
    ],
    ...['Zdjęcie: Ana Ruiz', 'Źródło: GWN', 'Beeld: Ana Ruiz'],
  ],
  caption: [
    ...['Media caption Watch: the lights go out', 'Image caption The bridge before it was closed'],
    ...[
      'Pie de foto: el puente antes del cierre',
      'En la foto, el puente antes del cierre',
      'Archivo: el puente en 1962',
    ],
    ...[
      'File photo: The bridge in 1962',
      'Bildunterschrift: Die Brücke im Jahr 1962',
      'Légende : le pont en 1962',
    ],
    ...['Legenda: a ponte em 1962'],
  ],
  ad: [
    ...['ADVERTISEMENT', 'Advertisement', '- Advertisement -', 'Story continues below advertisement'],
    ...['Publicidad', 'PUBLICIDAD', '[Publicidad]', 'Anuncio', 'Continúa después de la publicidad'],
    ...['Anzeige', 'Werbung', 'Publicité', 'Pubblicità', 'Publicidade', 'CONTINUA DEPOIS DA PUBLICIDADE'],
    ...['Reklam', 'Реклама', 'REKLAMA', 'Advertentie', 'Sponsored content'],
  ],
  boilerplate: [
    ...[
      'Suscríbase a nuestro boletín',
      'Síguenos en Facebook, X e Instagram',
      'Compartir en Facebook',
      'Compartir:',
    ],
    ...[
      'Todos los derechos reservados',
      'Etiquetas: puente, crecida',
      'Haz clic aquí para recibir las noticias',
    ],
    ...[
      'Sign up for our newsletter',
      'Follow us on Twitter and Facebook',
      'Share this article',
      'Comments (12)',
    ],
    ...[
      'Copyright 2024 GWN',
      'All rights reserved',
      '© 2024 GWN. All rights reserved.',
      'Tags: bridge, flood',
    ],
    ...[
      'Inscreva-se na newsletter',
      'Compartilhe no WhatsApp',
      'Compartilhar:',
      'Todos os direitos reservados',
    ],
    ...['Abonnieren Sie unseren Newsletter', 'Folgen Sie uns auf Facebook', 'Alle Rechte vorbehalten'],
    ...['Abonnez-vous à notre lettre', 'Suivez-nous sur Facebook', 'Tous droits réservés'],
    ...['Iscriviti alla newsletter', 'Seguici su Facebook', 'Tutti i diritti riservati'],
    ...[
      'Abone ol',
      'Bizi takip edin',
      'Tüm hakları saklıdır',
      'Подписывайтесь на наш канал',
      'Все права защищены',
    ],
    ...['Zapisz się do newslettera', 'Udostępnij', 'Abonneer je op de nieuwsbrief', 'Volg ons op Facebook'],
    ...['Skip Twitter post by @ana_ruiz', 'End of Twitter post by @ana_ruiz'],
  ],
};

/** Lists by the mark that opens their items; one item alone may be anything. */
const LISTS: readonly (readonly string[])[] = [
  ['- agua potable, diez litros', '- dos mantas', '- una linterna con pilas', '- leche en polvo'],
  ['• agua potable', '• mantas', '• linternas', '• leche en polvo'],
  ['1. agua potable', '2. mantas', '3. linternas', '4. leche en polvo'],
];

/** Pointers to other articles, their cue first. */
const RELATED: readonly (readonly [cue: string, headline: string])[] = [
  ['Lea también:', 'El faro que nadie quiso comprar'],
  ['LEA MÁS:', 'El faro que nadie quiso comprar'],
  ['Te puede interesar:', 'El faro que nadie quiso comprar'],
  ['MIRA TAMBIÉN:', 'El faro que nadie quiso comprar'],
  ['Sugerimos:', 'El faro que nadie quiso comprar'],
  ['Nota relacionada:', 'El faro que nadie quiso comprar'],
  ['Más información:', 'El faro que nadie quiso comprar'],
  ['READ MORE:', 'The lighthouse that nobody wanted'],
  ['SEE ALSO:', 'The lighthouse that nobody wanted'],
  ['Related:', 'The lighthouse that nobody wanted'],
  ['Leia também:', 'O farol que ninguém quis comprar'],
  ['Saiba mais:', 'O farol que ninguém quis comprar'],
  ['Lesen Sie auch:', 'Der Leuchtturm, den niemand wollte'],
  ['Mehr zum Thema:', 'Der Leuchtturm, den niemand wollte'],
  ['Lire aussi :', 'Le phare dont personne ne voulait'],
  ['À lire aussi :', 'Le phare dont personne ne voulait'],
  ['Leggi anche:', 'Il faro che nessuno voleva'],
  ['Bunu da oku:', 'Kimsenin istemediği deniz feneri'],
  ['Читайте также:', 'Маяк, который никому не нужен'],
  ['Czytaj też:', 'Latarnia, której nikt nie chciał'],
  ['Lees ook:', 'De vuurtoren die niemand wilde'],
];

/** Lines under a title that say who wrote an article, or when. */
const UNDER_TITLE: Readonly<Partial<Record<BlockRole, readonly string[]>>> = {
  byline: [
    ...[
      'Por Ana Ruiz',
      'Por Ana Ruiz y Luis de la Paz',
      'POR ANA RUIZ',
      'Autor: Ana Ruiz',
      'Texto: Ana Ruiz',
    ],
    ...[
      'Redacción',
      'EFE',
      'Europa Press',
      'By Ana Ruiz',
      'By Ana Ruiz and Luis Paz',
      'Von Ana Ruiz',
      'von Ana Ruiz',
    ],
    ...['Redaktion', 'Par Ana Ruiz', 'Di Ana Ruiz', 'Door Ana Ruiz', 'Автор: Анна Руис', 'Yazan: Ana Ruiz'],
  ],
  date: [
    ...[
      '18 de octubre de 2024',
      '18 de octubre de 2024, 9:42 a. m.',
      '18. Oktober 2024',
      '18. Oktober 2024, 10:32 Uhr',
      'Publicado el 18 de octubre de 2024 a las 10:32',
      '18/10/2024',
      '18.10.2024 10:32',
    ],
    ...['October 18, 2024', 'Friday, October 18, 2024', 'Updated October 18, 2024 at 9:42 AM', '2024-10-18'],
    ...['18 octobre 2024', '18 ottobre 2024', '18 de outubro de 2024', '18 Ekim 2024', '18 октября 2024'],
  ],
};

describe('a line’s role', () => {
  for (const [role, lines = []] of Object.entries(CUED)) {
    for (const line of lines) {
      it(`is ${role}: ${line}`, () => {
        assert.equal(roleOf(line, within(line)), role);
      });
    }
  }

  for (const [role, lines = []] of Object.entries(UNDER_TITLE)) {
    for (const line of lines) {
      it(`is ${role} under the title: ${line}`, () => {
        assert.equal(roleOf(line, underTitle(line)), role);
      });
    }
  }

  for (const items of LISTS) {
    it(`is list for each of: ${items.join(' / ')}`, () => {
      const text = within(items.join('\n'));
      for (const item of items) assert.equal(roleOf(item, text), 'list');
    });
  }

  for (const [cue, headline] of RELATED) {
    it(`is related, with its cue: ${cue} ${headline}`, () => {
      const text = within(`${cue} ${headline}`);
      const related = readOnly(text).blocks.find((block) => block.role === 'related');
      assert.equal(related?.cue, cue);
      assert.equal(text.slice(...related.range), `${cue} ${headline}`);
    });
  }

  const BODY = [
    'Por la tarde, Ana Ruiz volvió al puente con los técnicos y habló con los vecinos durante más de una hora.',
    'Más de la mitad de los comercios de la orilla norte cerró el viernes, según la asociación que los reúne.',
    'Ver para creer: así resumió la jornada un pescador que lleva cuarenta años cruzando el río cada mañana.',
    'Publicidad engañosa, dijo la alcaldesa, es llamar nuevo a un puente de 1962 que nadie quiso reparar a tiempo.',
    'RÍO HONDO (GWN) — El puente viejo seguirá cerrado hasta fin de mes, anunció este lunes la alcaldesa.',
    '«No nos vamos a ir», dijo Berta Luján, que vende pan en la orilla norte desde hace treinta años.',
    '—¿Y el calendario? —preguntó un vecino—. Nadie nos lo ha mostrado hasta hoy, ni siquiera en la reunión.',
    '18 personas cruzaron el río en bote el viernes, a pesar de que la prefectura lo había prohibido esa mañana.',
  ];
  for (const line of BODY) {
    it(`is body: ${line.slice(0, 40)}…`, () => {
      assert.equal(roleOf(line, within(line)), 'body');
    });
  }
});
