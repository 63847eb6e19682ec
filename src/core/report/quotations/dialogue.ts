import type { TextRange } from '../../text/range';
import { trim } from '../../text/range';
import { tokensOf } from '../../text/tokens';
import type { Quoted } from './marks';
import { speechVerbs } from './speechVerbs';

/** Languages that set speech off by dashes. */
const DASHED: ReadonlySet<string> = new Set(['es', 'pt', 'ru', 'uk', 'pl', 'tr', 'fr', 'it', 'ro', 'cs']);

/** A dash that parts speech from its teller; between two letters or digits it is a stretch or a compound. */
const DASH = /(?<![\p{L}\p{N}])[—–―]|[—–―](?![\p{L}\p{N}])/gu;

/** So many words in, a verb of saying tells that it is the teller's turn. */
const NEAR = 3;

/** Speech ends like a sentence; an item of a list does not. */
const SPOKEN = /[.!?…][\s—–―]*$/u;

/** What is spoken in a paragraph that opens with a dash: "—No lo sé —dijo Ana—. Mañana veremos." */
export function findDialogue(text: string, range: TextRange, language: string | null): Quoted[] {
  if (language === null || !DASHED.has(language) || !/[—–―]/.test(text.charAt(range[0]))) return [];
  const verbs = speechVerbs(language);
  const found: Quoted[] = [];
  let spoken: TextRange | undefined;
  for (const [index, segment] of segmentsOf(text, range).entries()) {
    const opening = index === 0 ? [] : tokensOf(text, segment).slice(0, NEAR);
    const told = opening.some((token) => verbs.has(token.text.toLowerCase()));
    if (told) {
      if (spoken) found.push(quotedOf(text, spoken));
      spoken = undefined;
      continue;
    }
    const comma = commaBeforeVerb(text, segment, verbs);
    spoken = [spoken?.[0] ?? segment[0], comma ?? segment[1]];
    if (comma === undefined) continue;
    found.push(quotedOf(text, spoken));
    spoken = undefined;
  }
  if (spoken && (found.length > 0 || SPOKEN.test(text.slice(...spoken)))) found.push(quotedOf(text, spoken));
  return found.filter(({ inner }) => inner[0] < inner[1]);
}

/** French and Turkish need no second dash: "— Je ne sais pas, répond Anne." */
function commaBeforeVerb(text: string, segment: TextRange, verbs: ReadonlySet<string>): number | undefined {
  const verb = tokensOf(text, segment).find(
    ({ range, text: word }) =>
      verbs.has(word.toLowerCase()) && /[,?!]\s$/.test(text.slice(range[0] - 2, range[0])),
  );
  return verb && verb.range[0] - 2;
}

function segmentsOf(text: string, [start, end]: TextRange): TextRange[] {
  const cuts = Array.from(text.slice(start + 1, end).matchAll(DASH), ({ index }) => start + 1 + index);
  const starts = [start + 1, ...cuts.map((cut) => cut + 1)];
  return starts.map((from, i) => [from, cuts[i] ?? end]);
}

/** Without the full stop that belongs to the teller's words. */
function quotedOf(text: string, outer: TextRange): Quoted {
  const [start, end] = trim(text, outer);
  const stops = /^[.,;:\s]*/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { outer, inner: [Math.min(start + stops, end), end] };
}
