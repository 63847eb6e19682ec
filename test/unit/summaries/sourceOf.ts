import type { Block, PlainRole } from '../../../src/core/articles/block';
import type { SummarySource } from '../../../src/core/summaries/source';
import { sentencesOf } from '../../../src/core/text/sentences';

/** A text of one block a line, each with its role, and no names. */
export function sourceOf(lines: readonly (readonly [PlainRole, string])[]): {
  readonly text: string;
  readonly source: SummarySource;
} {
  let at = 0;
  const blocks = lines.map(([role, line]): Block => {
    const range = [at, at + line.length] as const;
    at += line.length + 1;
    return { role, range };
  });
  const text = lines.map(([, line]) => line).join('\n');
  const sentences = blocks.flatMap((one) => sentencesOf(text, one.range));
  return { text, source: { blocks, sentences, mentions: [] } };
}
