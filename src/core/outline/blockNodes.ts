import type { Block } from '../articles/block';
import { excerpt } from '../text/excerpt';
import { firstLine } from '../text/lines';
import { NOTHING } from './label';
import type { BlockNode } from './node';

export function blockNode(text: string, block: Block, id: string): BlockNode {
  const label = block.role === 'post' ? postLabel(text, block) : excerpt(text, block.range);
  const selectionRange = firstLine(text, block.range);
  return {
    kind: 'block',
    id,
    block,
    label: label || NOTHING,
    range: block.range,
    selectionRange,
    children: [],
  };
}

function postLabel(text: string, { post, range }: Extract<Block, { role: 'post' }>): string {
  const who = post.author ?? (post.handle === null ? null : `@${post.handle}`);
  const what = post.body.text === '' ? '' : excerpt(text, post.body.range);
  if (who === null) return what || excerpt(text, range);
  const name = excerpt(who, [0, who.length]);
  return what ? `${name}: ${what}` : name;
}

/** Puts the blocks between one crosshead and the next below the first. */
export function nestSections(blocks: readonly BlockNode[]): BlockNode[] {
  const starts = blocks.flatMap(({ block }, i) => (block.role === 'crosshead' ? [i] : []));
  const sections = starts.map((start, i) => {
    const [head, ...children] = blocks.slice(start, starts[i + 1] ?? blocks.length);
    const last = children.at(-1) ?? head;
    return head && last ? [{ ...head, range: [head.range[0], last.range[1]] as const, children }] : [];
  });
  return [...blocks.slice(0, starts[0] ?? blocks.length), ...sections.flat()];
}
