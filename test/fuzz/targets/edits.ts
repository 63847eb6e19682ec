import assert from 'node:assert/strict';
import { LiveAnalysis } from '../../../src/core/live/liveAnalysis';
import type { TextChange } from '../../../src/core/text/chunkedText';
import { finish } from '../../../src/core/text/steps';
import { readers } from '../../support/readers';
import { analyse } from '../../support/reading';
import { seedTexts } from '../seedTexts';
import { PART, type Target } from '../target';

/** So many changes are followed. */
const MOST = 6;

/** A change as a part of the text tells it: its first two units are where it is and how much it takes out, the rest goes in. */
function changeOf(part: string, text: string): TextChange {
  const offset = (part.charCodeAt(0) || 0) % (text.length + 1);
  const removed = Math.min((part.charCodeAt(1) || 0) % 64, text.length - offset);
  return { offset, removed, inserted: part.slice(2) };
}

/** The versions of a text: the first, and one for each change. */
function* versionsOf(input: string): Generator<{ readonly text: string; readonly live: LiveAnalysis }> {
  const [before = '', ...parts] = input.split(PART);
  let version = { text: before, live: finish(LiveAnalysis.of(before, readers)) };
  yield version;
  for (const part of parts.slice(0, MOST)) {
    const { offset, removed, inserted } = changeOf(part, version.text);
    const text = version.text.slice(0, offset) + inserted + version.text.slice(offset + removed);
    version = { text, live: version.live.change([{ offset, removed, inserted }]) };
    yield version;
  }
}

/** An analysis that follows edits is the same as one from scratch. */
export const edits: Target = {
  name: 'edits',
  seeds: () => seedTexts().map((text, i) => `${text.slice(0, 1500)}${PART}\u0010\u0003==> ${i}.txt <==\n`),
  words: [
    `${PART}a\0\n`,
    `${PART}~~`,
    '\n==> x.txt <==\n',
    '\n</doc>\n<doc id="2">\n',
    `${PART}\u0100\u0020`,
  ],
  work: (input) => {
    for (const { live } of versionsOf(input)) finish(live.complete());
  },
  check: (input) => {
    let last: { readonly text: string; readonly live: LiveAnalysis } | undefined;
    for (last of versionsOf(input)) assert.equal(last.live.text.toString(), last.text);
    assert.ok(last);
    assert.deepEqual(finish(last.live.complete()), analyse(last.text));
  },
};
