import type { Line } from '../../text/lines';
import { isKnown } from '../families';
import { anyOf, type DelimiterFamily, type DelimiterHit, withoutMark } from '../family';
import { lineMatcher } from './matchLine';
import { parseTemplate, type Piece, RULE_SIGNS, type TemplateLine, TemplateError } from './template';

/** A delimiter family that a user described by a template, which is its id. */
export interface OwnFamily extends DelimiterFamily {
  /** Writes a file as it stands in a bundle of this family; `index` is its place, from 0. */
  readonly write: (file: { readonly name: string; readonly text: string }, index: number) => string;
}

/**
 * Makes the family that a template describes.
 * @throws TemplateError where it cannot be used.
 */
export function ownFamily(template: string): OwnFamily {
  if (isKnown(template))
    throw new TemplateError('This is what Lede calls a delimiter that it knows already: leave it out.');
  const { opening, closing } = parseTemplate(template);
  const begins = beginsWith([opening, closing].flatMap(([first]) => (first ? [first] : [])));
  return {
    id: template,
    ...(begins === undefined ? {} : { begins }),
    // `== END ==` is also what `== {name} ==` asks for.
    read: anyOf(...reader(closing, 'close'), ...reader(opening, 'open')),
    paired: opening.length > 0 && closing.length > 0,
    write: ({ name, text }, index) => {
      const fill = (line: TemplateLine): string =>
        `${line.map((piece) => fillIn(piece, name, index)).join('')}\n`;
      return [...opening.map(fill), text, ...closing.map(fill)].join('');
    },
  };
}

/** The characters other than white space that the first lines can begin with; undefined where it is any. */
function beginsWith(lines: readonly TemplateLine[]): string | undefined {
  const firsts = lines.map((line) => firstOf(line.find(({ kind }) => kind !== 'space')));
  return firsts.includes(undefined) ? undefined : firsts.join('');
}

function firstOf(piece: Piece | undefined): string | undefined {
  if (piece?.kind === 'literal') return piece.text.charAt(0);
  if (piece?.kind === 'number') return '0123456789';
  return piece?.kind === 'rule' ? RULE_SIGNS : undefined;
}

function reader(lines: readonly TemplateLine[], kind: DelimiterHit['kind']): DelimiterFamily['read'][] {
  if (lines.length === 0) return [];
  const matchers = lines.map(lineMatcher);
  return [
    (all: readonly Line[], index: number): DelimiterHit | undefined => {
      let name: string | null = null;
      for (const [offset, match] of matchers.entries()) {
        const line = all[index + offset];
        const found = line && match(withoutMark(line.text));
        if (!found) return undefined;
        name ??= found.name;
      }
      return { lines: matchers.length, name, kind };
    },
  ];
}

const FILLINGS: Readonly<Record<Exclude<Piece['kind'], 'literal' | 'name' | 'number'>, string>> = {
  space: ' ',
  rule: '=====',
  any: '',
};

function fillIn(piece: Piece, name: string, index: number): string {
  if (piece.kind === 'literal') return piece.text;
  if (piece.kind === 'number') return String(index + 1);
  return piece.kind === 'name' ? name : FILLINGS[piece.kind];
}
