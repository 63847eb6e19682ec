import type { LabelledPage, PageRole } from './pages';

/** A headline goes in only where the article goes on before and behind it, at least so many characters a line. */
const PARAGRAPH = 120;

/** One page in so many is copied. */
const EVERY = 2;

/** How many other titles are tried for a page's language before it is left as it is. */
const STRIDE = 7;

/**
 * Copies pages with the title of another page of the same language set between two of their paragraphs: what a scraper
 * leaves of a box that pointed to another article. Such bare headlines are too rare in labelled pages to learn from.
 * @param pages the file names begin with the language's code.
 */
export function withBareHeadlines(pages: readonly LabelledPage[]): LabelledPage[] {
  const titles = pages.flatMap((page) => titleOf(page));
  return pages.flatMap((page, index) => {
    if (index % EVERY !== 0) return [];
    const others = titles.filter(({ language, from }) => language === languageOf(page) && from !== page.name);
    const title = others[(index * STRIDE) % Math.max(1, others.length)];
    const place = placeBetweenParagraphs(page, index);
    return title && place !== undefined ? [insert(page, title.text, place)] : [];
  });
}

const languageOf = (page: LabelledPage): string => page.name.slice(0, 2);

function titleOf(page: LabelledPage): { language: string; from: string; text: string }[] {
  const line = [...page.roles].find(([, role]) => role === 'title')?.[0];
  const text = line === undefined ? undefined : page.text.split('\n')[line]?.trim();
  return text === undefined || text === '' ? [] : [{ language: languageOf(page), from: page.name, text }];
}

/** The number of a body line behind which another one follows; a different one from page to page. */
function placeBetweenParagraphs(page: LabelledPage, turn: number): number | undefined {
  const lines = page.text.split('\n');
  const isParagraph = (line: number): boolean =>
    page.roles.get(line) === 'body' && (lines[line]?.length ?? 0) >= PARAGRAPH;
  const places = lines.flatMap((_, line) => (isParagraph(line) && isParagraph(line + 1) ? [line] : []));
  return places[turn % Math.max(1, places.length)];
}

function insert(page: LabelledPage, headline: string, behind: number): LabelledPage {
  const lines = page.text.split('\n');
  const roles = new Map<number, PageRole>([[behind + 1, 'related_bare']]);
  for (const [line, role] of page.roles) roles.set(line > behind ? line + 1 : line, role);
  return { name: page.name, text: lines.toSpliced(behind + 1, 0, headline).join('\n'), roles };
}
