/** How a piece of text is drawn in the editor. */
export interface DrawnText {
  /** Its first character's colour, as "rgb(r, g, b)". */
  readonly colour: string;
  readonly underlined: boolean;
  /** The colours that lie behind that character, the editor's own first, those of decorations over it. */
  readonly backgrounds: readonly string[];
  /** The colours that lie at the right end of its line. */
  readonly lineEnd: readonly string[];
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
        const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
        const { color, textDecorationLine } = getComputedStyle(node.parentElement);
        const underlined = textDecorationLine === 'underline';
        const lineEnd = backgroundsAt(line, line.getBoundingClientRect().right - 2, y);
        return { colour: color, underlined, backgrounds: backgroundsAt(line, x, y), lineEnd, x, y };
      }
      at -= length;
    }
  }
  throw new Error(`No line of the editor shows "${text}"`);

  function backgroundsAt(line: Element, x: number, y: number): string[] {
    const editor = line.closest('.monaco-editor');
    const own = editor?.querySelector('.monaco-editor-background');
    const over = [...(editor?.querySelectorAll('.view-overlays :is(.cdr, .current-line)') ?? [])].filter(
      (decoration) => {
        const { left, right, top, bottom } = decoration.getBoundingClientRect();
        return left <= x && x < right && top <= y && y < bottom;
      },
    );
    return [...(own ? [own] : []), ...over].map((element) => getComputedStyle(element).backgroundColor);
  }
}
