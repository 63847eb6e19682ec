import { matchesIn, stretchesNear } from '../text/near';

/** Words that a page puts in front of an embedded post: whatever follows is the post's. */
export interface Opener {
  readonly start: number;
  readonly end: number;
  /** A platform's heading belongs to the post; a site's own frame around it does not. */
  readonly inside: boolean;
}

const HEADINGS =
  /View this (?:post|profile) on Instagram|Ver esta publicaci[oó]n en Instagram|Ver est[ae] (?:publicação|post|foto) no Instagram|Voir cette publication sur Instagram|Visualizza questo post su Instagram|Sieh dir diesen Beitrag auf Instagram an|Dit bericht op Instagram bekijken|Wyświetl ten post na Instagramie|Посмотреть эту публикацию в Instagram|Bu gönderiyi Instagram['’]da gör|この投稿をInstagramで見る/gu;

/** The BBC's skip links for screen readers. */
const FRAMES =
  /Skip (?:Twitter|X|Instagram|Facebook|TikTok) (?:post|video) by (?:@[\w.]{1,30}|[^\n\r]{1,60}(?=[\n\r]|$))/gu;

/** How far an opener reaches around the word that it cannot do without, in UTF-16 units. */
const REACH = 100;

/** Every opener of `text`, in order. */
export function findOpeners(text: string): Opener[] {
  const found = (pattern: RegExp, needle: string, inside: boolean): Opener[] =>
    Array.from(
      matchesIn(text, stretchesNear(text, [needle], REACH, REACH), pattern),
      ({ index, match: [words] }) => ({ start: index, end: index + words.length, inside }),
    );
  return [...found(HEADINGS, 'Instagram', true), ...found(FRAMES, 'Skip ', false)].sort(
    (a, b) => a.start - b.start,
  );
}
