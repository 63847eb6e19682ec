import { ATOMS } from '../linear/hostileTexts';
import { ARTICLE_PIECES } from '../support/texts';
import { PART } from './target';

/** Numbers from 0 to below 1. */
export type Random = () => number;

/** What a text can be changed with. */
export interface Material {
  readonly words: readonly string[];
  /** Any other text that has reached something. */
  readonly other: () => string;
  readonly random: Random;
}

type Mutation = (text: string, material: Material) => string;

/** No text grows longer, in UTF-16 units. */
export const LONGEST = 2000;

/** Units that readers of text trip over. */
const UNITS = [
  ...[
    '\0',
    '\t',
    '\n',
    '\r',
    ' ',
    '\u0085',
    '\u00a0',
    '\u00ad',
    '\u0301',
    '\u061c',
    '\u200b',
    '\u200c',
    '\u200d',
  ],
  ...[
    '\u200e',
    '\u200f',
    '\u2028',
    '\u2029',
    '\u202e',
    '\u2066',
    '\ufeff',
    '\ufffd',
    '\ud83d',
    '\udc00',
    '\u{1f4f9}',
  ],
  ...['İ', 'ß', 'ǆ', 'ﬁ', 'ẞ', '٣', 'ا', '中', '한', 'я', 'Ж', 'é', PART],
];

export const below = (limit: number, random: Random): number => Math.floor(random() * limit);

const pick = <T>(items: readonly T[], random: Random): T | undefined => items[below(items.length, random)];

/** A stretch of a text, mostly short. */
function stretch(text: string, random: Random): [number, number] {
  const start = below(text.length + 1, random);
  const longest = random() < 0.7 ? 12 : text.length;
  return [start, Math.min(text.length, start + below(longest + 1, random))];
}

const replaced = (text: string, [start, end]: readonly [number, number], by: string): string =>
  text.slice(0, start) + by + text.slice(end);

const MUTATIONS: readonly Mutation[] = [
  // a word in it, or in place of a stretch
  (text, { words, random }) => {
    const at = below(text.length + 1, random);
    return replaced(text, [at, at], pick(words, random) ?? '');
  },
  (text, { words, random }) => replaced(text, stretch(text, random), pick(words, random) ?? ''),
  // a stretch away, again, many times, or elsewhere
  (text, { random }) => replaced(text, stretch(text, random), ''),
  (text, { random }) => {
    const [start, end] = stretch(text, random);
    const times = random() < 0.8 ? 2 : below(200, random);
    return replaced(text, [start, end], text.slice(start, end).repeat(times));
  },
  (text, { random }) => {
    const piece = text.slice(...stretch(text, random));
    return replaced(text, stretch(text, random), piece);
  },
  // units
  (text, { random }) => {
    const at = below(text.length + 1, random);
    return replaced(text, [at, at], pick(UNITS, random) ?? '');
  },
  (text, { random }) => {
    const at = below(text.length, random);
    const unit = random() < 0.5 ? below(0x80, random) : below(0x10000, random);
    return replaced(text, [at, at + 1], String.fromCharCode(unit));
  },
  (text, { random }) => {
    const at = below(text.length, random);
    const unit = text.charCodeAt(at) + (random() < 0.5 ? 1 : -1);
    return Number.isNaN(unit) ? text : replaced(text, [at, at + 1], String.fromCharCode(unit & 0xffff));
  },
  (text, { random }) => {
    const at = below(text.length, random);
    const letter = text.slice(at, at + 1);
    const changed = letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
    return replaced(text, [at, at + 1], changed);
  },
  // lines
  (text, { random }) => {
    const lines = text.split('\n');
    const [line] = lines.splice(below(lines.length, random), 1);
    lines.splice(below(lines.length + 1, random), 0, line ?? '');
    return lines.join('\n');
  },
  (text, { random }) => text.replaceAll('\n', pick(['\r\n', '\r', ' ', '\n\n'], random) ?? '\n'),
  // another text's beginning, middle or end
  (text, { other, random }) => {
    const from = other();
    return text.slice(0, below(text.length + 1, random)) + from.slice(below(from.length + 1, random));
  },
  (text, { other, random }) => {
    const from = other();
    return replaced(text, stretch(text, random), from.slice(...stretch(from, random)));
  },
  (text, { random }) => (random() < 0.5 ? text.normalize('NFD') : text.normalize('NFC')),
];

/** The text after some changes at random; most often one to four. */
export function mutated(text: string, material: Material): string {
  const { random } = material;
  let now = text;
  for (let left = 1 + Math.floor(random() ** 2 * 8); left > 0; left--)
    now = (pick(MUTATIONS, random) ?? ((same: string) => same))(now, material).slice(0, LONGEST);
  return now;
}

/** Words of all targets. */
export const COMMON_WORDS: readonly string[] = [...ATOMS, ...ARTICLE_PIECES, PART];
