import { CHARACTER, characterClasses, isLetterClass } from './characters';
import type { TextRange } from './range';

/** A word: letters with their marks, digits, and hyphens or dots inside it ("Saint-Denis", "EE.UU."). */
export interface Token {
  readonly range: TextRange;
  readonly text: string;
}

/** Initials that are one word ("EE. UU.", "J.K."). */
const INITIALS = String.raw`\p{Lu}{1,2}\.(?:\s?\p{Lu}{1,2}\.)+`;

const WORD = new RegExp(
  String.raw`${INITIALS}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:[-‐][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*`,
  'gu',
);

/** What never belongs to a name: links, media tokens, e-mail addresses, handles, tags, and what a corpus masks (`*NUMBER*`). */
const OPAQUE =
  /(?:https?:\/\/|www\.|pic\.(?:twitter|x)\.com\/)\S+|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.[\w.-]{1,190}|[@#][\p{L}\p{M}\p{N}_.]+|\*[A-Z]{2,12}\*/gu;

/** The words of the stretch `range` of `text`, in order, links and handles left out. */
export function tokensOf(text: string, range: TextRange): Token[] {
  return plainTokens(text, range) ?? tokensByPattern(text, range);
}

function tokensByPattern(text: string, range: TextRange): Token[] {
  const piece = text.slice(...range).replace(OPAQUE, (opaque) => '\u0000'.repeat(opaque.length));
  return Array.from(piece.matchAll(WORD), ({ index, 0: word }) => ({
    range: [range[0] + index, range[0] + index + word.length],
    text: word,
  }));
}

const DOT = 0x2e;
const INITIALS_HERE = new RegExp(INITIALS, 'uy');

/**
 * The words of a stretch without anything opaque and without characters beyond the basic plane, as most are: by one look
 * at each character. Undefined for other stretches.
 */
function plainTokens(text: string, [start, end]: TextRange): Token[] | undefined {
  const classes = characterClasses();
  const tokens: Token[] = [];
  for (let at = start; at < end;) {
    const code = text.charCodeAt(at);
    const kind = classes[code] ?? 0;
    if (!isWordStart(kind)) {
      if (isSuspicious(code)) return undefined;
      at++;
      continue;
    }
    let behind = wordEnd(text, at, end, classes);
    if (kind === CHARACTER.upper && behind - at <= 2 && text.charCodeAt(behind) === DOT) {
      INITIALS_HERE.lastIndex = at;
      if (INITIALS_HERE.test(text)) behind = INITIALS_HERE.lastIndex;
      if (behind > end) return undefined;
    }
    if (mayBeginLink(text, behind)) return undefined;
    tokens.push({ range: [at, behind], text: text.slice(at, behind) });
    at = behind;
  }
  return tokens;
}

/** True where a token may begin with a character of this class. */
export const isWordStart = (kind: number): boolean =>
  kind === CHARACTER.digit || (kind >= CHARACTER.lower && kind <= CHARACTER.letter);

/** True for what can open a handle, a tag or a masked word, and for halves of a surrogate pair. */
export const isSuspicious = (code: number): boolean =>
  code === 0x40 || code === 0x23 || code === 0x2a || (code >= 0xd800 && code < 0xe000);

/** True where what stands before `end` may be the beginning of a link. */
export function mayBeginLink(text: string, end: number): boolean {
  const code = text.charCodeAt(end);
  if (code === 0x3a) return text.startsWith('//', end + 1);
  return code === DOT && (text.endsWith('www', end) || text.endsWith('pic', end));
}

function wordEnd(text: string, start: number, end: number, classes: Uint8Array): number {
  let at = start + 1;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    const kind = classes[code] ?? 0;
    if (isLetterClass(kind) || kind === CHARACTER.digit) continue;
    const isHyphen = code === 0x2d || code === 0x2010;
    if (!isHyphen || at + 1 >= end || !isWordStart(classes[text.charCodeAt(at + 1)] ?? 0)) break;
  }
  return at;
}

/** Where links, media tokens, e-mail addresses, handles and tags stand in `text`, in order. */
export function opaqueStretches(text: string): TextRange[] {
  return Array.from(text.matchAll(OPAQUE), ({ index, 0: opaque }) => [index, index + opaque.length]);
}
