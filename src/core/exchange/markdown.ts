/** Characters that Markdown gives a meaning wherever they stand; `$` is mathematics in VS Code's preview. */
const ANYWHERE = /[\\`*_[\]<|~$]/g;

/** In the words of a link marked, which renders hovers, reads escaped brackets as bare ones; these then still make no link. */
const AROUND_BRACKETS = /!(?=\\\[)|(?<=\\\])\(/g;

/** Would make an image of a link that the caller writes behind it, or end the heading that it stands in. */
const AT_END = /(?<!^\\)[!#]$/;

/** Would be decoded: `&amp;` is to be read as those five characters. */
const ENTITY = /&(?=[#A-Za-z])/g;

/** Would become a link of its own: an address, a `www.` and an e-mail address. */
const AUTOLINK = /:(?=\/\/)|(?<=www)\.|(?<=mailto|xmpp):|(?<=\S)@(?=\S)/gi;

/** Means something only as the first thing on a line: heading, quotation, list, rule, underline of a heading. */
const AT_START = /^[#>+=-]|(?<=^\d{1,9})[.)]/;

/** White space of any kind, line and paragraph separators included. */
const BLANKS = /[\s\u0085]+/gu;

/** Control characters, and the marks that would turn the direction of the text behind them. */
const INVISIBLE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

const LONE_SURROGATES = /\p{Surrogate}/gu;

/**
 * Writes untrusted text as one line of Markdown that shows just this text: nothing in it becomes an image, a link,
 * markup, HTML, a heading, a list or a table, not even through what the caller writes before or behind it.
 * White space shrinks to single spaces; control characters and direction overrides are left out.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(BLANKS, ' ')
    .replace(INVISIBLE, '')
    .trim()
    .replace(LONE_SURROGATES, '\uFFFD')
    .replace(ANYWHERE, '\\$&')
    .replace(AROUND_BRACKETS, '\\$&')
    .replace(ENTITY, '\\&')
    .replace(AUTOLINK, '\\$&')
    .replace(AT_START, '\\$&')
    .replace(AT_END, '\\$&');
}

/** Writes untrusted text as a Markdown quotation that keeps its lines; blank lines go. Empty for a blank text. */
export function quoteMarkdown(text: string): string {
  const lines = text
    .split(/[\n\r\u2028\u2029]+/)
    .map(escapeMarkdown)
    .filter((line) => line !== '');
  return lines.map((line) => `> ${line}`).join('  \n');
}

/** Characters that could end a link's target early. */
const UNSAFE_IN_TARGET = /[\s<>()[\]\\"`]/g;

/** Writes an address as the target of a Markdown link, in brackets. */
export function linkTarget(address: string): string {
  return `<${address.replace(UNSAFE_IN_TARGET, (char) => encodeURIComponent(char).replace(/^[()]$/, percent))}>`;
}

function percent(char: string): string {
  return `%${char.charCodeAt(0).toString(16).toUpperCase()}`;
}
