import { lineMarks, MARK } from './lineCharacters';

/** How a line begins. */
export const START = {
  lower: 1,
  upper: 2,
  letter: 3,
  digit: 4,
  ordinal: 5,
  dash: 6,
  bullet: 7,
  quote: 8,
  bracket: 9,
  question: 10,
  arrow: 11,
  hash: 12,
  at: 13,
  stop: 14,
  other: 15,
  capitals: 16,
  symbol: 17,
  copyright: 18,
} as const;

/** How a line ends. */
export const ENDING = {
  letter: 1,
  digit: 2,
  stop: 3,
  question: 4,
  ellipsis: 5,
  colon: 6,
  comma: 7,
  quotedSentence: 8,
  quote: 9,
  bracket: 10,
  exclamation: 11,
  arrow: 12,
  other: 13,
  dash: 14,
  bracketStop: 15,
  symbol: 16,
  semicolon: 17,
} as const;

const STARTS: Readonly<Record<number, number>> = {
  [MARK.lower]: START.lower,
  [MARK.letter]: START.letter,
  [MARK.ideograph]: START.letter,
  [MARK.dash]: START.dash,
  [MARK.bullet]: START.bullet,
  [MARK.quote]: START.quote,
  [MARK.open]: START.bracket,
  [MARK.question]: START.question,
  [MARK.arrow]: START.arrow,
  [MARK.hash]: START.hash,
  [MARK.at]: START.at,
  [MARK.stop]: START.stop,
  [MARK.symbol]: START.symbol,
  [MARK.copyright]: START.copyright,
};

const ENDINGS: Readonly<Record<number, number>> = {
  [MARK.lower]: ENDING.letter,
  [MARK.upper]: ENDING.letter,
  [MARK.letter]: ENDING.letter,
  [MARK.combining]: ENDING.letter,
  [MARK.ideograph]: ENDING.letter,
  [MARK.digit]: ENDING.digit,
  [MARK.question]: ENDING.question,
  [MARK.colon]: ENDING.colon,
  [MARK.comma]: ENDING.comma,
  [MARK.close]: ENDING.bracket,
  [MARK.arrow]: ENDING.arrow,
  [MARK.dash]: ENDING.dash,
  [MARK.symbol]: ENDING.symbol,
};

/** How the line begins that stands at `start`: one of `START`. */
export function startOf(text: string, start: number): number {
  const marks = lineMarks();
  const code = text.charCodeAt(start);
  const mark = marks[code] ?? 0;
  if (mark === MARK.upper)
    return marks[text.charCodeAt(start + 1)] === MARK.upper &&
      marks[text.charCodeAt(start + 2)] === MARK.upper
      ? START.capitals
      : START.upper;
  if (mark === MARK.digit) {
    let next = start + 1;
    while (next < start + 3 && marks[text.charCodeAt(next)] === MARK.digit) next++;
    const point = text.charCodeAt(next);
    const pointed = point === 0x2e || point === 0x29;
    return pointed && marks[text.charCodeAt(next + 1)] === MARK.space ? START.ordinal : START.digit;
  }
  return STARTS[mark] ?? START.other;
}

/** How the line `[start, end)` ends: one of `ENDING`. */
export function endingOf(text: string, start: number, end: number): number {
  const marks = lineMarks();
  const code = text.charCodeAt(end - 1);
  const mark = marks[code] ?? 0;
  const before = end - 2 >= start ? (marks[text.charCodeAt(end - 2)] ?? 0) : MARK.space;
  if (code === 0x21) return ENDING.exclamation;
  if (mark === MARK.stop) {
    if (code === 0x2026 || (code === 0x2e && text.charCodeAt(end - 2) === 0x2e)) return ENDING.ellipsis;
    if (before === MARK.close) return ENDING.bracketStop;
    return before === MARK.quote ? ENDING.quotedSentence : ENDING.stop;
  }
  if (mark === MARK.quote)
    return before === MARK.stop || before === MARK.question || before === MARK.comma
      ? ENDING.quotedSentence
      : ENDING.quote;
  if (code === 0x3b) return ENDING.semicolon;
  return ENDINGS[mark] ?? ENDING.other;
}
