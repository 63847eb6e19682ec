import { matchesIn, stretchesAround, stretchesNear } from '../text/near';
import type { TextRange } from '../text/range';
import { type Signs, signsOf } from './signs';

/** Words that a page puts in front of an embedded post: whatever follows is the post's. */
export interface Opener {
  readonly start: number;
  readonly end: number;
  /** A platform's heading belongs to the post; a site's own frame around it does not. */
  readonly inside: boolean;
}

const HEADINGS =
  /View this (?:post|profile) on Instagram|Ver esta publicaci[oó]n en Instagram|Ver est[ae] (?:publicação|post|foto) no Instagram|Voir cette publication sur Instagram|Visualizza questo post su Instagram|Sieh dir diesen Beitrag auf Instagram an|Dit bericht op Instagram bekijken|Wyświetl ten post na Instagramie|Посмотреть эту публикацию в Instagram|Bu gönderiyi Instagram['’]da gör|この投稿をInstagramで見る/gu;

/** What X writes over a reply, on a line of its own with the accounts that it answers. */
const REPLY_WORDS = [
  'Replying to',
  'En respuesta a',
  'Em resposta a',
  'Respondendo a',
  'En réponse à',
  'In risposta a',
  'Antwort an',
  'В ответ',
  'En resposta a',
];

const REPLIES = new RegExp(
  `^(?:${REPLY_WORDS.join('|')}) @\\w{1,20}(?:,? (?:(?:and|y|e|et|und|i|и) )?@\\w{1,20}){0,3}[ \\t]{0,4}$`,
  'gmu',
);

/** The BBC's skip links for screen readers. */
const FRAMES =
  /Skip (?:Twitter|X|Instagram|Facebook|TikTok) (?:post|video) by (?:@[\w.]{1,30}|[^\n\r]{1,60}(?=[\n\r]|$))/gu;

/** How far an opener reaches around the word that it cannot do without, in UTF-16 units. */
const REACH = 100;

/** Every opener of `text`, in order. */
export function findOpeners(text: string, { ats }: Signs = signsOf(text)): Opener[] {
  const found = (pattern: RegExp, inside: boolean, stretches: readonly TextRange[]): Opener[] =>
    matchesIn(text, stretches, pattern).map(({ index, match: [words] }) => ({
      start: index,
      end: index + words.length,
      inside,
    }));
  return [
    ...found(HEADINGS, true, stretchesNear(text, ['Instagram'], REACH, REACH)),
    ...found(FRAMES, false, stretchesNear(text, ['Skip '], 0, REACH)),
    // One unit before the words shows whether they begin their line.
    ...found(REPLIES, true, stretchesAround(text, replies(text, ats), 1, 2 * REACH)),
  ].sort((a, b) => a.start - b.start);
}

/** Where the words of replies stand right before an account: there are fewer accounts in a text than capital letters. */
function replies(text: string, ats: readonly number[]): number[] {
  return ats.flatMap((at) => {
    const words =
      text.charAt(at - 1) === ' ' && REPLY_WORDS.find((wording) => text.endsWith(wording, at - 1));
    return words ? [at - 1 - words.length] : [];
  });
}
