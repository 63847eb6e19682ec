import type { Mention } from '../../entities/entity';
import type { TextRange } from '../../text/range';
import { tokensOf } from '../../text/tokens';
import { beginningIn } from '../../text/within';
import type { Quoted } from './marks';
import { ADDRESSING, speechVerbs, VERB_LAST } from './speechVerbs';
import { subjectBefore, subjectBehind } from './subject';

/** What attributions are read from. */
export interface QuotedText {
  readonly text: string;
  /** ISO 639-1; null where unknown. */
  readonly language: string | null;
  /** In text order. */
  readonly mentions: readonly Mention[];
}

/** Who is said to say something; a speaker who is not named, or only by a pronoun, is null. */
export interface Attribution {
  readonly verb: TextRange | null;
  readonly speaker: Mention | null;
}

/** So many words may stand between a quotation and the verb behind it: "ha ricordato", "Quill said". */
const LEAD = 3;

/** Where the words around a quotation say who speaks. */
export interface Surroundings {
  /** From where its sentence begins, or the quotation before it ends. */
  readonly before: TextRange;
  /** To where the sentence behind it ends, or the next quotation begins. */
  readonly behind: TextRange;
}

/** Who is said to say what is quoted; undefined where nothing around it tells that anybody says it. */
export function attributionOf(
  source: QuotedText,
  quoted: Quoted,
  { before, behind }: Surroundings,
): Attribution | undefined {
  return (
    attributionBehind(source, quoted, before, behind) ??
    attributionBefore(source, before) ??
    nameBefore(source, quoted, before)
  );
}

function attributionBehind(
  { text, language, mentions }: QuotedText,
  quoted: Quoted,
  before: TextRange,
  behind: TextRange,
): Attribution | undefined {
  const verbs = speechVerbs(language);
  const tokens = tokensOf(text, behind);
  const index = tokens.findIndex((token) => verbs.has(token.text.toLowerCase()));
  const verb = tokens[index]?.range;
  if (!verb) return undefined;
  const opening = subjectBefore(text, mentions, verb, behind);
  // The name may have several words, and a title: "Mr Loxley said".
  const lead = opening ? tokens.filter(({ range }) => range[1] <= opening.range[0]).length : index;
  if (lead >= LEAD || (index > 0 && !leadsOn(text, quoted, behind))) return undefined;
  const verbLast = VERB_LAST.has(language ?? '') ? subjectBefore(text, mentions, verb, before) : undefined;
  const closing = ADDRESSING.has(tokens[index]?.text ?? '')
    ? undefined
    : subjectBehind(text, mentions, verb, behind);
  const inTurn = verbLast ?? nearestBefore(text, mentions, before, language);
  return { verb, speaker: opening ?? closing ?? inTurn ?? null };
}

/** Whose the verb is that closes the sentence: of the name right before what is said. */
function nearestBefore(
  text: string,
  mentions: readonly Mention[],
  before: TextRange,
  language: string | null,
): Mention | undefined {
  if (!VERB_LAST.has(language ?? '')) return undefined;
  return subjectBefore(text, mentions, [before[1], before[1]], before);
}

/** True where the sentence goes on behind the quotation; else another begins that has a speaker of its own. */
function leadsOn(text: string, { inner }: Quoted, behind: TextRange): boolean {
  return /[,?!…]\s*$/.test(text.slice(inner[0], inner[1])) || /^\s*[,—–-]/.test(text.slice(...behind));
}

function attributionBefore(
  { text, language, mentions }: QuotedText,
  before: TextRange,
): Attribution | undefined {
  const verbs = speechVerbs(language);
  const verb = tokensOf(text, before).findLast((token) => verbs.has(token.text.toLowerCase()))?.range;
  if (!verb) return undefined;
  const speaker =
    subjectBefore(text, mentions, verb, before) ?? subjectBehind(text, mentions, verb, before) ?? null;
  return { verb, speaker };
}

/** "Ana Ruiz: «No»" */
function nameBefore(
  { text, mentions }: QuotedText,
  { outer }: Quoted,
  before: TextRange,
): Attribution | undefined {
  const name = beginningIn(mentions, before).at(-1);
  if (name?.type !== 'person' || !/^\s*:\s*$/.test(text.slice(name.range[1], outer[0]))) return undefined;
  return { verb: null, speaker: name };
}
