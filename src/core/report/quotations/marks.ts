import type { TextRange } from '../../text/range';

/** Something in quotation marks. */
export interface Quoted {
  /** With its marks. */
  readonly outer: TextRange;
  readonly inner: TextRange;
}

/** Which marks each mark can close. Guillemets point either way, by language. */
const CLOSES: Readonly<Record<string, string>> = {
  '»': '«',
  '«': '»',
  '”': '“„',
  '“': '„',
  '›': '‹',
  '‹': '›',
  '‘': '‚',
  '"': '"',
  '」': '「',
  '』': '『',
};

const OPENS: ReadonlySet<string> = new Set('«»“„‹›‚"「『');

const MARK = /[«»“”„‹›‚‘"「」『』]/g;

/** Marks open inside each other are followed so deep. */
const DEEPEST = 6;

/** Longer than this nobody is quoted without a break, in UTF-16 units. */
const LONGEST = 3000;

/**
 * What stands in quotation marks in the stretch `range` of `text`, in order; of quotations in quotations the outer.
 * A quotation that opens the stretch and never closes goes to its end where `goesOn`: the next paragraph opens it again.
 */
export function findQuoted(text: string, range: TextRange, goesOn = false): Quoted[] {
  const open: { readonly mark: string; readonly at: number }[] = [];
  const found: Quoted[] = [];
  for (const { index, 0: mark } of text.slice(...range).matchAll(MARK)) {
    const at = range[0] + index;
    const closed = open.findLastIndex((one) => CLOSES[mark]?.includes(one.mark));
    const opening = open[closed];
    if (opening && mayClose(text, mark, at)) {
      open.length = closed;
      keep(found, { outer: [opening.at, at + 1], inner: [opening.at + 1, at] });
    } else if (OPENS.has(mark) && mayOpen(text, mark, at)) {
      open.push({ mark, at });
      if (open.length > DEEPEST) open.shift();
    }
  }
  const first = open[0];
  if (goesOn && first?.at === range[0])
    keep(found, { outer: [first.at, range[1]], inner: [first.at + 1, range[1]] });
  return found.filter(({ inner }) => inner[1] - inner[0] <= LONGEST && text.slice(...inner).trim() !== '');
}

/** Adds a quotation in place of those within it. */
function keep(found: Quoted[], quoted: Quoted): void {
  while ((found.at(-1)?.outer[0] ?? -1) > quoted.outer[0]) found.pop();
  found.push(quoted);
}

/** Marks that close as well as they open say by their neighbours which they do: 5" does neither, and »so« opens. */
function mayOpen(text: string, mark: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (mark === '"') return /\S/.test(text.charAt(at + 1)) && !/[\p{L}\p{N}]/u.test(before);
  return (mark !== '»' && mark !== '›') || (/\S/.test(text.charAt(at + 1)) && /^$|[\s([–—-]/.test(before));
}

function mayClose(text: string, mark: string, at: number): boolean {
  return mark !== '"' || (/\S/.test(text.charAt(at - 1)) && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1)));
}
