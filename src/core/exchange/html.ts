/** A piece of HTML in which all that is not markup has been escaped. Only {@link html} makes it. */
export class Html {
  constructor(readonly markup: string) {}
}

/** What may stand in a template: words, which are escaped, and HTML, which is not. */
export type HtmlPart = string | number | Html | readonly Html[];

const SPECIAL: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Control characters, and the marks that would turn the direction of the text behind them. */
const INVISIBLE = /(?![\n\t])[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const LONE_SURROGATES = /\p{Surrogate}/gu;

/** Writes HTML: `html\`<b>${name}</b>\`` escapes the name, in text and in a quoted attribute alike. */
export function html(markup: TemplateStringsArray, ...parts: readonly HtmlPart[]): Html {
  return new Html(markup.reduce((all, piece, i) => all + write(parts[i - 1] ?? '') + piece));
}

/** Nothing. */
export const NO_HTML = html``;

function write(part: HtmlPart): string {
  if (part instanceof Html) return part.markup;
  if (typeof part === 'object') return part.map(({ markup }) => markup).join('');
  return escapeHtml(String(part));
}

function escapeHtml(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(/[&<>"']/g, (sign) => SPECIAL[sign] ?? sign);
}
