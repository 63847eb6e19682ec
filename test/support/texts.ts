import fc from 'fast-check';

/** Strings of any UTF-16 units, lone surrogates and controls included; fast-check's own take a second to set up. */
export const anyUnits = fc
  .array(fc.oneof(fc.integer({ min: 0, max: 0x2ff }), fc.integer({ min: 0, max: 0xffff })), {
    maxLength: 120,
  })
  .map((units) => String.fromCharCode(...units));

/** The end of a post. */
export const ATTRIBUTION = '— Ana Ruiz (@ana_ruiz) October 18, 2024';

/** What texts are made of: article-like lines, delimiters, attributions, and what trips a reader of text up. */
export const ARTICLE_PIECES = [
  'La alcaldesa Ana Ruiz anunció este lunes que el puente viejo de Río Hondo seguirá cerrado hasta el 3 de mayo de 2024.',
  'The council of Valdor (GWN) will decide on Friday whether the bridge stays open, President Maria Hale said.',
  'Die Bürgermeisterin Anna Berger sagte am 3. Oktober 2024, dass die Brücke bald wieder geöffnet wird.',
  'أعلنت رئيسة البلدية يوم الاثنين أن الجسر سيبقى مغلقا.',
  'El puente seguirá cerrado',
  'Lea también: El faro que nadie quiso comprar',
  'Foto: EFE',
  'ADVERTISEMENT',
  '- agua potable',
  '==> a.txt <==',
  '==> b.txt <==',
  '===== FILE: c.txt =====',
  '<doc id="1">',
  '</doc>',
  '1 of 2 DOCUMENTS',
  'End of Document',
  'Document GWN0000020240312ek3c0001x',
  ATTRIBUTION,
  '— (@ana.bsky.social) 18 de octubre de 2024, 23:00',
  'pic.twitter.com/aBcD1',
  '[image or embed]',
  'https://x.com/ana/status/1847296310284591104 ',
  'Ver esta publicación en Instagram',
  'Una publicación compartida por Ana (@ana)',
  'Posted by Ana on Friday, October 30, 2015',
  'La peor calle by u/ana_ruiz in riohondo',
  'Fiesta from Ana on Vimeo',
  'Skip Twitter post by @ana',
  '📹🇷🇺🇰🇵',
  '👩‍👩‍👧',
  '\u202e\u200f',
  'e\u0301',
  '\ud83d',
  '\udc00',
  '\u0000',
  '\ufeff',
  '\u2028',
  '—',
  '(@',
  '. ',
  ' ',
  '   ',
  '\t',
];

const LINE_ENDS = ['\n', '\n', '\r\n', '\r', '\n\n'];

/** Texts of such pieces and line ends. */
export const articleTexts = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...ARTICLE_PIECES) }, fc.constantFrom(...LINE_ENDS)),
    {
      maxLength: 40,
    },
  )
  .map((pieces) => pieces.join(''));

/** Any text at all. */
export const anyText = fc.oneof(articleTexts, anyUnits);
