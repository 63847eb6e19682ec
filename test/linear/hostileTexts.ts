/** Bits of text that make readers begin something: delimiters, attributions, links, dates, cues, and what breaks words. */
export const ATOMS: readonly string[] = [
  ...[
    '=',
    '—',
    '–',
    '-',
    '--',
    '*',
    '#',
    '~',
    '+',
    '_',
    ':',
    '<',
    '>',
    '/',
    '|',
    '.',
    ',',
    ';',
    '!',
    '?',
    '…',
    '·',
    '•',
  ],
  ...['(', ')', '[', ']', '{', '}', '（', '）', '"', '“', '”', '«', '»', "'", '’', '`', '¿', '¡'],
  ...[' ', '  ', '\t', '\u00a0', '\u200f', '\n', '\r', '\r\n', '\n\n', '\u2028', '\u0000', '\ufeff'],
  ...[
    '0',
    '7',
    '2024',
    '31',
    '1/',
    '٣',
    'a',
    'A',
    'ab ',
    'Ana ',
    'é',
    'e\u0301',
    'ß',
    'İ',
    'я',
    'Я ',
    '中',
    '日本',
    'あ',
    '한',
    'ع',
    'ש',
    'ก',
  ],
  ...['😀', '🇪🇸', '👨‍👩‍👧', '©', '\ud83d', '\udc00', '\u0301', '𝓐'],
  ...[
    '@',
    '@a',
    '(@',
    '(@a',
    '(@a)',
    '@a.b',
    '#a',
    '@a@b.c',
    '— ',
    '— A',
    '— A (@a)',
    '— A (@a) ',
    'May 3, 2024',
    '3 de mayo de ',
  ],
  ...[
    'http',
    'https://',
    'https://x.com/a/status/1',
    'https://t.co/a',
    'pic.',
    'pic.twitter.com/',
    'pic.twitter.com/a1b2',
  ],
  ...[
    '[image or embed]',
    'A post shared by ',
    'Posted by ',
    ' on ',
    'u/',
    'by u/abc in r/',
    'from ',
    ' on Vimeo',
    ' on Scribd',
    '♬',
    '♬ a',
  ],
  ...[
    'Ver esta publicación en Instagram',
    'Skip Twitter post by ',
    'paylaştığı bir gönderi',
    ' geteilter Beitrag',
  ],
  ...[
    '==> ',
    ' <==',
    '==> a.txt <==',
    '===== FILE: a =====',
    '--- ',
    '***',
    'FILE: ',
    'Document 1 of 2',
    '_____',
    '<doc id="1">',
    '</doc>',
  ],
  ...[
    'Lea también: ',
    'READ MORE',
    'Foto: ',
    '(Reuters)',
    'Por ',
    'von ',
    '- ',
    '1. ',
    '• a',
    'a. ',
    'A. ',
    'U.S. ',
    'Sr. ',
    'escribió en su cuenta: ',
  ],
];

/** A text that was made to be hard to read, and how. */
export interface HostileText {
  readonly text: string;
  readonly recipe: string;
}

/** Makes hostile texts of up to some `longest` UTF-16 units, the same ones for the same seed. */
export function* hostileTexts(count: number, longest: number, seed: number): Generator<HostileText> {
  const random = createRandom(seed);
  for (let number = 0; number < count; number++) yield hostileText(random, longest >> random(4));
}

/** Draws patterns of two to four atoms. */
export function drawPatterns(count: number, seed: number, atoms = ATOMS): string[] {
  const random = createRandom(seed);
  return Array.from({ length: count }, () => patternOf(random, 2 + random(3), atoms));
}

type Random = (below: number) => number;

/** A long run of one pattern, with others before, behind and between. */
function hostileText(random: Random, size: number): HostileText {
  const pattern = patternOf(random, 1 + random(4));
  const others = Array.from({ length: random(4) }, () => patternOf(random, 1 + random(3)));
  const every = 1 + random(40);
  const parts: string[] = [];
  for (let length = 0, turn = 0; length < size; turn++) {
    const other = turn % every === 0 ? others[random(others.length || 1)] : undefined;
    const part = other ?? pattern;
    parts.push(part);
    length += part.length;
  }
  return { text: parts.join(''), recipe: JSON.stringify({ pattern, others, every }) };
}

function patternOf(random: Random, size: number, atoms = ATOMS): string {
  return Array.from({ length: size }, () => atoms[random(atoms.length)] ?? '').join('');
}

/** Mulberry32: small, quick, and the same everywhere. */
function createRandom(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) % below;
  };
}
