import { characterClasses, isLetterClass } from '../text/characters';
import { lazy } from '../text/lazy';
import type { Line } from '../text/lines';
import type { Message } from '../text/translate';

/** Whether a text looks like a source article, and why. */
export interface Detection {
  readonly sourceArticle: boolean;
  /** From 0 (certainly not) to 1 (certainly). */
  readonly confidence: number;
  /** Short English phrases, most telling first. */
  readonly reasons: readonly Message[];
}

/** What the analysis found that only source articles have. */
export interface StructureCounts {
  readonly delimiters: number;
  /** How many of these are of a family that the user described. */
  readonly ownDelimiters?: number;
  /** Whether any post stands in it. */
  readonly posts: boolean;
}

/** From this confidence on a text counts as a source article. */
const THRESHOLD = 0.5;

/** So much of a text is enough to judge it by, in lines. */
const LINES_READ = 2000;

/** A scraped paragraph is one line, and longer than a terminal is wide. */
const PARAGRAPH = 100;

/** A line's beginning shows what it is, in UTF-16 units. */
const BEGINNING = 300;

/** So much of it shows whether it is of letters. */
const LETTERS_READ = 160;

/** One sign for or against, as a share from 0 to 1 and what the whole of it weighs in log-odds. */
interface Sign {
  readonly weight: number;
  readonly reason: Message;
  readonly share: (text: TextShape) => number;
}

interface TextShape extends StructureCounts {
  /** Lines that are not blank. */
  readonly lines: readonly string[];
  readonly characters: number;
  readonly paragraphs: readonly string[];
  /** The beginnings of all other lines. */
  readonly others: readonly string[];
}

const share = (part: number, all: number): number => (all === 0 ? 0 : part / all);

/** The share of lines that match; paragraphs never count, since prose may hold any character. */
const linesThat = (test: (line: string) => boolean) => (text: TextShape) =>
  share(text.others.filter(test).length, text.lines.length);

const matching = (pattern: RegExp) => linesThat((line) => pattern.test(line));

/** Characters that part the cells of a table, and how many on one line make it a row. */
const CELLS: readonly (readonly [separator: string, fewest: number])[] = [
  [',', 5],
  ['\t', 2],
  [';', 5],
  ['|', 4],
];

/** A row's cells are not empty between commas, and no space follows these as in prose. */
const PROSE_COMMA = /[ ,]|^$/;

function isRow(line: string): boolean {
  return CELLS.some(([separator, fewest]) => {
    let count = 0;
    for (let at = line.indexOf(separator); at >= 0 && count < fewest; at = line.indexOf(separator, at + 1))
      if (separator !== ',' || !PROSE_COMMA.test(line.charAt(at + 1))) count++;
    return count >= fewest;
  });
}

/** Length of all lines that match, as a share of the text. */
const charactersOf = (lines: readonly string[], text: TextShape): number =>
  share(
    lines.reduce((sum, line) => sum + line.length, 0),
    text.characters,
  );

/** How licences and manuals word things; each begins with a word. None holds another's beginning. */
const WORDINGS = [
  'without warrant',
  'hereby granted',
  'merchantability',
  ...['licensor', 'licencor', 'sublicense', 'sublicence'],
  'redistribut',
  ...['npm install', 'pip install', 'command-line', 'command line', 'usage:'],
  'lorem ipsum',
];

const WORDING = new RegExp(`\\b(?:${WORDINGS.join('|')})`, 'gi');

/** So many of them make a licence or a manual. */
const ENOUGH_WORDINGS = 2;

/** How many of these wordings the paragraphs begin with, more or less, up to enough of them. */
function wordingsIn(paragraphs: readonly string[]): number {
  let count = 0;
  for (const paragraph of paragraphs) {
    count += paragraph.slice(0, BEGINNING).match(WORDING)?.length ?? 0;
    if (count >= ENOUGH_WORDINGS) return ENOUGH_WORDINGS;
  }
  return count;
}

const SIGNS: readonly Sign[] = [
  {
    weight: 6,
    reason: 'most of it is paragraphs of one line each',
    share: (text) => charactersOf(text.paragraphs, text),
  },
  {
    weight: 2,
    reason: 'it holds several paragraphs',
    share: (text) => Math.min(1, text.paragraphs.length / 4),
  },
  { weight: 2.5, reason: 'it holds embedded posts', share: (text) => Number(text.posts) },
  {
    weight: 2.5,
    reason: 'delimiters part it into articles',
    share: (text) => Math.min(1, text.delimiters / 2),
  },
  {
    // Whoever describes a delimiter says what the files are in which it stands.
    weight: 40,
    reason: 'delimiters of your own part it into articles',
    share: ({ ownDelimiters = 0 }) => Math.min(1, ownDelimiters / 2),
  },
  {
    weight: -8,
    reason: 'its lines are wrapped by hand',
    share: ({ lines }) =>
      share(
        lines.filter(
          (line, index) =>
            line.length > 40 &&
            line.length < PARAGRAPH &&
            /^\p{Ll}/u.test(lines[index + 1] ?? '') &&
            /[\p{Ll},-]$/u.test(line.slice(-2)),
        ).length * 2,
        lines.length,
      ),
  },
  {
    weight: -8,
    reason: 'it looks like code',
    share: matching(
      /[{};]\s*$|^\s*(?:\/\/|\/\*|#include|import\s|def\s|function\s|const\s|<\/?\w+[^>]*>)|=>|\(\)/,
    ),
  },
  {
    weight: -8,
    reason: 'it looks like a log',
    share: matching(/^\W?\d{4}-\d\d-\d\d[T ]\d\d:|^\[?\d\d:\d\d:\d\d|\b(?:INFO|WARN|ERROR|DEBUG)\b/),
  },
  {
    weight: -8,
    reason: 'it looks like a table',
    share: linesThat(isRow),
  },
  {
    weight: -7,
    reason: 'it looks like documentation',
    share: (text) =>
      Math.min(
        1,
        3 * matching(/^#{1,6}\s|^```|^\s*[*-]\s+\[|\]\(https?:|^(?: {4}|\t)\S|`[^`]+`|^={4,}$|^-{4,}$/)(text),
      ),
  },
  {
    weight: -6,
    reason: 'it reads like a licence or a manual',
    share: (text) => wordingsIn(text.paragraphs) / ENOUGH_WORDINGS,
  },
];

/** What a text weighs before anything is known of it, in log-odds. */
const PRIOR = -4.5;

/** Prose in any script: mostly letters, and a sentence's end somewhere. */
function isParagraph(line: string): boolean {
  if (line.length < PARAGRAPH && !/[\u2e80-\u9fff\uac00-\ud7a3]/.test(line)) return false;
  return !/^\s{2,}\S/.test(line) && /[.!?…。！？।؟]/.test(line) && shareOfLetters(line) > 0.7;
}

/** At a line's beginning, from 0 to 1. */
function shareOfLetters(line: string): number {
  const table = letters();
  const end = Math.min(line.length, LETTERS_READ);
  let count = 0;
  for (let index = 0; index < end; index++) count += table[line.charCodeAt(index)] ?? 0;
  return count / end;
}

/** By the code of every UTF-16 unit, 1 for letters and 0 for others: so that counting takes no branch. */
const letters = lazy((): Uint8Array => characterClasses().map((kind) => Number(isLetterClass(kind))));

/**
 * Tells source articles from the other plain text on a disk by the shape of their lines.
 * @param lines the text's lines, or its first few thousand.
 */
export function detectSourceArticle(lines: readonly Line[], counts: StructureCounts): Detection {
  const read = lines.slice(0, LINES_READ).filter((line) => !line.blank);
  const texts = read.map((line) => line.text);
  const paragraphs: string[] = [];
  const others: string[] = [];
  for (const line of texts)
    if (isParagraph(line)) paragraphs.push(line);
    else others.push(line.slice(0, BEGINNING));
  const shape: TextShape = {
    ...counts,
    lines: texts,
    characters: texts.reduce((sum, line) => sum + line.length, 0),
    paragraphs,
    others,
  };
  const weighed = SIGNS.map((sign) => ({
    reason: sign.reason,
    weight: sign.weight * Math.min(1, sign.share(shape)),
  }));
  const odds = weighed.reduce((sum, { weight }) => sum + weight, PRIOR);
  const confidence = Math.round(100 / (1 + Math.exp(-odds))) / 100;
  const sourceArticle = confidence >= THRESHOLD;
  const reasons = weighed
    .filter(({ weight }) => (sourceArticle ? weight >= 0.5 : weight <= -0.5))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight))
    .map(({ reason }) => reason);
  return {
    sourceArticle,
    confidence,
    reasons:
      reasons.length > 0
        ? reasons
        : [sourceArticle ? 'it reads like an article' : 'it holds too few paragraphs'],
  };
}
