import { MessageError } from '../../text/messageError';

/** What a place in a line of a template asks for. `any` and `name` are gaps: they take any text. */
export type Piece =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'space' | 'number' | 'rule' | 'any' | 'name' };

/** One line of a delimiter. */
export type TemplateLine = readonly Piece[];

/** A delimiter as a user writes it down: its lines before an article and those behind it. One of the two may be none. */
export interface Template {
  readonly opening: readonly TemplateLine[];
  readonly closing: readonly TemplateLine[];
}

/** Says, in English, why a template cannot be used and what to do about it; `{0}` in it stands for `values`. */
export class TemplateError extends MessageError {}

/** No template is longer, in UTF-16 units. */
export const LONGEST_TEMPLATE = 400;

/** So many lines a delimiter may have before its article, and behind it. */
export const MOST_LINES = 6;

/** The signs that rules are made of. */
export const RULE_SIGNS = '=-*#~+_:%@&/\\|<>^!$—–─━═•·';

const PLACEHOLDERS: ReadonlyMap<string, Piece> = new Map(
  (['name', 'number', 'rule', 'any'] as const).map((kind) => [`{${kind}}`, { kind }]),
);

/** Stands alone on its line, in the article's place. */
const ARTICLE = '{text}';

const TOKEN = /\{\{|\}\}|\{[^{}\s]*\}|[{}]|\s+|[^\s{}]+/g;

/**
 * Reads a template: text that stands as it is, and placeholders in braces. White space stands for any white space; a
 * brace of the text is doubled. Takes time linear in the template's length.
 * @throws TemplateError where it cannot be used.
 */
export function parseTemplate(source: string): Template {
  if (source.trim() === '')
    throw new TemplateError(
      'It is empty: write a delimiter as it stands in the file, with {name} for the name.',
    );
  if (source.length > LONGEST_TEMPLATE)
    throw new TemplateError('It has more than {0} characters; no delimiter is that long.', LONGEST_TEMPLATE);
  const lines = linesOf(source);
  const at = lines.indexOf(ARTICLE);
  if (at !== lines.lastIndexOf(ARTICLE))
    throw new TemplateError('{text} stands in it twice, and a delimiter has one article.');
  const template = {
    opening: (at < 0 ? lines : lines.slice(0, at)).map(parseLine),
    closing: (at < 0 ? [] : lines.slice(at + 1)).map(parseLine),
  };
  checkWhole(template);
  return template;
}

/** Without white space at their ends, and without a last one that is empty. */
function linesOf(source: string): string[] {
  const broken = source.replace(/\{\{|\{newline\}/g, (token) => (token === '{{' ? token : '\n'));
  const lines = broken
    .split(/\r\n|\n|\r/)
    .map((line) => (line.trim() === ARTICLE ? ARTICLE : line.trimEnd()));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function parseLine(line: string): TemplateLine {
  const pieces: Piece[] = [];
  for (const [token] of line.matchAll(TOKEN)) {
    const piece = pieceOf(token);
    const previous = pieces.at(-1);
    if (piece.kind === 'literal' && previous?.kind === 'literal')
      pieces[pieces.length - 1] = { kind: 'literal', text: previous.text + piece.text };
    else {
      if (previous) checkNeighbours(previous, piece);
      pieces.push(piece);
    }
  }
  return pieces;
}

function pieceOf(token: string): Piece {
  if (token === '{{' || token === '}}') return { kind: 'literal', text: token.charAt(0) };
  if (token.trim() === '') return { kind: 'space' };
  const placeholder = PLACEHOLDERS.get(token);
  if (placeholder) return placeholder;
  if (token === ARTICLE)
    throw new TemplateError('{text} stands for the article and needs a line of its own.');
  if (token.length > 2 && token.startsWith('{'))
    throw new TemplateError(
      '{0} is no placeholder; there are {name}, {number}, {rule}, {any}, {newline} and {text}. Double the braces if they belong to the text.',
      token,
    );
  if (/^[{}]/.test(token)) throw new TemplateError('Double each brace that belongs to the text: {{ or }}.');
  return { kind: 'literal', text: token };
}

const isGap = ({ kind }: Piece): boolean => kind === 'any' || kind === 'name';

/** What stands side by side has to show where the one ends and the other begins. */
function checkNeighbours(one: Piece, next: Piece): void {
  if (isGap(one) && isGap(next))
    throw new TemplateError(
      'Two placeholders that take any text stand side by side: put what is between them.',
    );
  const behind = next.kind === 'literal' ? next.text.charAt(0) : next.kind;
  if (one.kind === 'number' && (behind === 'number' || /^[0-9]$/.test(behind)))
    throw new TemplateError('{number} takes all digits: leave out those behind it.');
  if (one.kind === 'rule' && (behind === 'rule' || RULE_SIGNS.includes(behind)))
    throw new TemplateError('{rule} takes all signs of a rule: leave out those behind it.');
}

function checkWhole({ opening, closing }: Template): void {
  for (const lines of [opening, closing]) {
    if (lines.length > MOST_LINES)
      throw new TemplateError('It has more than {0} lines before or behind the article.', MOST_LINES);
    if (lines[0] && !lines[0].some(({ kind }) => kind === 'literal' || kind === 'rule'))
      throw new TemplateError(
        'Its first line would be any line: write what else stands in it, such as ===== or FILE.',
      );
    if (lines.flat().filter(({ kind }) => kind === 'name').length > 1)
      throw new TemplateError('{name} stands in it twice: write {any} for the one that is no name.');
  }
  if (opening.length + closing.length === 0)
    throw new TemplateError('It has no delimiter: write what stands before the article, or behind it.');
}
