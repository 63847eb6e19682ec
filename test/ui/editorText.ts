/** How a piece of text is drawn in the editor. */
export interface DrawnText {
  /** Its first character's colour, as "rgb(r, g, b)". */
  readonly colour: string;
  /** The centre of its first character, in the page's pixels. */
  readonly x: number;
  readonly y: number;
}

/**
 * The first occurrence of `text` on a line of the visible editors. Throws where no line has it; text that wraps to the next
 * line on the screen counts as two. Playwright carries this function into the page: it sees nothing of this module.
 */
export function findDrawnText(text: string): DrawnText {
  const top = (line: Element): number => line.getBoundingClientRect().top;
  const lines = [...document.querySelectorAll('.editor-instance .view-line')].sort((a, b) => top(a) - top(b));
  for (const line of lines) {
    // the editor draws spaces as no-break spaces
    let at = line.textContent.replaceAll('\u00a0', ' ').indexOf(text);
    if (at < 0) continue;
    const nodes = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = nodes.nextNode(); node?.parentElement; node = nodes.nextNode()) {
      const { length } = node.textContent ?? '';
      if (at < length) {
        const range = document.createRange();
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getBoundingClientRect();
        const { color } = getComputedStyle(node.parentElement);
        return { colour: color, x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      at -= length;
    }
  }
  throw new Error(`No line of the editor shows "${text}"`);
}
