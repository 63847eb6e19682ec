import fc from 'fast-check';
import { sentencesOf } from '../../src/core/text/sentences';
import { splitsPair } from '../../src/core/exchange/marks/counting';
import {
  inMarkOrder,
  type Mark,
  type MarkedArticle,
  type MarkedFile,
  type MarkRelation,
  NOTE_TYPE,
} from '../../src/core/exchange/marks/mark';
import type { TextRange } from '../../src/core/text/range';

/** What texts with marks are made of: what makes tools count otherwise, cut otherwise, and take text for something else. */
const PIECES = [
  'Ana Ruiz',
  'el puente de Río Hondo',
  'Saint-Denis',
  'EE. UU.',
  '«Once semanas», dijo.',
  'https://x.com/ana/status/1',
  '@ana_ruiz',
  '📹🇷🇺🇰🇵',
  '👩‍👩‍👧',
  '✈️',
  '𝒎𝒂𝒕𝒉',
  'e\u0301le\u0300ve',
  'أعلنت رئيسة البلدية',
  '橋は閉鎖',
  '\u200f',
  '<b>&amp;</b>',
  '"a", \'b\'',
  '=1+1',
  '-DOCSTART-',
  '[x]|y_z*',
  '\\n \\t \\',
  '# text = a',
  '(e1-x)',
  'O',
  '_',
  '.',
];

const BLANKS = [' ', ' ', '  ', '\n', '\n', '\r\n', '\t', '\u00a0', '\u2028'];

const texts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...BLANKS)), { minLength: 1, maxLength: 30 })
  .map((pieces) => pieces.join(''));

/** Types of entities and labels, among them those that formats have to write otherwise. */
export const TYPES = [
  'person',
  'organization',
  'location',
  'date',
  'claim',
  'fact check: yes',
  'a-b_c.d',
  'Über',
  '%20',
];

const notes = fc.oneof(
  fc.constant(null),
  fc.constantFrom(
    'Who says so?',
    '=1+1',
    "'=1",
    'a\n\n- b\tc\n',
    'C:\\new\\table',
    '"quoted", & <b>',
    '👩‍👩‍👧 e\u0301',
    'أعلنت',
    '-',
  ),
);

interface Drawn {
  readonly from: number;
  readonly length: number;
  readonly type: string;
  readonly note: string | null;
  readonly found: boolean;
  readonly sure: number;
}

const draws: fc.Arbitrary<Drawn> = fc.record({
  from: fc.nat(200),
  length: fc.integer({ min: 1, max: 40 }),
  type: fc.constantFrom(...TYPES),
  note: notes,
  found: fc.boolean(),
  sure: fc.nat(100),
});

interface DrawnArticle {
  readonly text: string;
  readonly marks: readonly Drawn[];
  readonly labels: readonly string[];
  readonly notes: readonly string[];
}

const articles: fc.Arbitrary<DrawnArticle> = fc.record({
  text: texts,
  marks: fc.array(draws, { maxLength: 8 }),
  labels: fc.subarray(['relevant', 'fact check: yes', '=x']),
  notes: fc.subarray(['Reads like a press release.', 'a\n"b", <c>']),
});

const DELIMITER = '%%%\n';

/** Files of one article or several, with marks that nest, overlap and begin anywhere, relations, labels and notes. */
export const markedFiles: fc.Arbitrary<MarkedFile> = fc
  .tuple(
    fc.array(articles, { minLength: 1, maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { maxLength: 4 }),
  )
  .map(([drawn, arrows]) => fileOf(drawn, arrows));

function fileOf(drawn: readonly DrawnArticle[], arrows: readonly (readonly [number, number])[]): MarkedFile {
  let text = '';
  let count = 0;
  const made = drawn.map(({ text: own, marks, labels, notes: said }, index): MarkedArticle => {
    if (drawn.length > 1) text += DELIMITER;
    const start = text.length;
    text += own;
    const placed = marks.map((mark): Mark => markIn(own, start, mark, `01H${++count}`));
    const name = drawn.length > 1 ? `a ${index % 2}.txt` : null;
    const range: TextRange = [start, text.length];
    if (drawn.length > 1) text += '\n';
    const sentences = sentencesOf(text, range);
    return { name, range, sentences, marks: placed.sort(inMarkOrder), labels, notes: said };
  });
  const ids = made.flatMap(({ marks }) => marks.map(({ id }) => id));
  const relations = arrows.flatMap(([a, b], index): MarkRelation[] => {
    const [from, to] = [ids[a % ids.length], ids[b % ids.length]];
    const type = index % 2 === 0 ? 'supports' : 'speaks of';
    return from === undefined || to === undefined ? [] : [{ type, from, to }];
  });
  const unique = new Map(relations.map((relation) => [JSON.stringify(relation), relation]));
  return { name: 'week/a 1.txt', text, articles: made, relations: [...unique.values()] };
}

function markIn(
  text: string,
  offset: number,
  { from, length, type, note, found, sure }: Drawn,
  id: string,
): Mark {
  const whole = (at: number): number => (splitsPair(text, at) ? at - 1 : at);
  const start = whole(from % text.length);
  const end = Math.max(
    whole(Math.min(text.length, start + length)),
    start + (splitsPair(text, start + 1) ? 2 : 1),
  );
  return {
    id,
    range: [offset + start, offset + end],
    type: note !== null && length % 3 === 0 ? NOTE_TYPE : type,
    note,
    source: found ? 'found' : 'added',
    confidence: found ? sure / 100 : null,
  };
}
