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
  check: (input) => {
    const [before = '', ...parts] = input.split(PART);
    let [text, live] = [before, finish(LiveAnalysis.of(before, readers))];
    for (const part of parts.slice(0, MOST)) {
      const change = changeOf(part, text);
      text = text.slice(0, change.offset) + change.inserted + text.slice(change.offset + change.removed);
      live = live.change([change]);
      assert.equal(live.text.toString(), text);
    }
    assert.deepEqual(finish(live.complete()), analyse(text));
  },
};
