import assert from 'node:assert/strict';
import { marked } from 'marked';
import { withoutPictures } from '../../../src/core/exchange/noteMarkdown';

const shown = async (markdown: string): Promise<string> => marked(withoutPictures(markdown));

describe('a note’s Markdown', () => {
  for (const picture of [
    '![x](https://example.com/a.png)',
    '\\![x](https://example.com/a.png)',
    '\\\\![x](https://example.com/a.png)',
    '!![x](https://example.com/a.png)',
    '[![x](https://example.com/a.png)](https://example.com)',
    '![x][y]\n\n[y]: https://example.com/a.png',
  ])
    it(`shows no picture: ${JSON.stringify(picture)}`, async () => {
      assert.doesNotMatch(await shown(picture), /<img/);
    });

  it('keeps all else', async () => {
    const note = 'Who is **she**? See [1](https://example.com)!';
    assert.equal(await shown(note), await marked(note));
  });
});
