import { html, type Html } from '../../exchange/html';
import type { Presentation } from '../../exchange/presentation';
import type { TextRange } from '../../text/range';
import { inEnglish } from '../../text/translate';
import type { Passage } from '../passage';

/** How a page speaks, and how its words lead back to the text. */
export interface PagePresentation extends Presentation {
  /**
   * Where the report's text begins in the document that links lead into; null for a page that stands alone, in which
   * words say their line instead.
   */
  readonly origin: number | null;
}

/** Words of the article that lead to their place in it. */
export function passageHtml(passage: Passage, page: PagePresentation): Html {
  if (page.origin !== null) return link(html`${passage.text}`, passage.range, page.origin);
  return html`<span dir="auto">${passage.text}</span> ${placeHtml(passage.range, page)}`;
}

/** "line 12", as a link where there is something to lead to. */
export function placeHtml(range: TextRange, page: PagePresentation): Html {
  const { translate = inEnglish, lineOf, origin } = page;
  const line = html`${translate('line {0}', lineOf(range[0]))}`;
  return html`<span class="place">${origin === null ? line : link(line, range, origin)}</span>`;
}

/** A link that the page's script follows: there is no address that leads into an editor. */
function link(words: Html, [start, end]: TextRange, origin: number): Html {
  return html`<a href="#" dir="auto" data-start="${origin + start}" data-end="${origin + end}">${words}</a>`;
}
