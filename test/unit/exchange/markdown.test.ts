import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { marked } from 'marked';
import { escapeMarkdown, linkTarget, quoteMarkdown } from '../../../src/core/exchange/markdown';

/** As VS Code's preview sets it up. */
const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: false });

/** What both of VS Code's renderers make of it: the preview's, and the hover's. */
function render(markdown: string): string[] {
  return [preview.render(markdown), marked.parse(markdown, { async: false, gfm: true })];
}

/** HTML back to the text that a reader sees; throws where it holds any tag but paragraphs. */
function seen(html: string): string {
  const bare = html.replace(/<\/?p>/g, '');
  assert.doesNotMatch(bare, /<[a-z/!]/i, html);
  const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', '#39': "'" };
  return bare.replace(/&(lt|gt|amp|quot|#39);/g, (_, name: string) => named[name] ?? '').replace(/\n$/, '');
}

/** What a reader is to see: white space made single, unseen characters gone. */
function expected(text: string): string {
  return text
    .replace(/[\s\u0085]+/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim()
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function showsAsItself(text: string): void {
  for (const html of render(escapeMarkdown(text))) assert.equal(seen(html), expected(text));
}

const TRICKS = [
  '![x](https://evil.example/pixel.png)',
  '[click](command:workbench.action.quit)',
  '<img src="https://evil.example/p.png" onerror="x">',
  '<https://evil.example>',
  '<!-- hidden',
  'see https://evil.example/a_b?c=d#e and http://x.example',
  'www.evil.example and mailto:me@evil.example or me@evil.example',
  'xmpp:me@evil.example',
  '`code` and ``more`` and ```',
  '```js',
  '~~~',
  '~~gone~~ *a* **b** _c_ __d__',
  '#',
  '!',
  '\\!',
  '# heading',
  '####### not one',
  'ends in #',
  'ends in ###',
  '- item',
  '+ item',
  '* item',
  '1. item',
  '12) item',
  '> quotation',
  '---',
  '===',
  '    code',
  '\tcode',
  '| a | b |',
  '|---|---|',
  'a | b\n--|--\nc | d',
  '[ref]: https://evil.example',
  '[ ] task',
  '[^1]',
  '$x^2$ and $$y$$ and $(alert)',
  '&lt;b&gt; &#60; &amp;',
  'back\\slash\\',
  '\\[escaped\\](x)',
  'one\r\ntwo\u2028three\u2029four',
  'hard  \nbreak',
  'caf\u0000\u0007é',
  'abc \u202Etxt.exe\u202C \u2066x\u2069',
  '\uD800 lone',
  'wow!',
  'http\\://x',
  'HTTPS://EVIL.EXAMPLE WWW.EVIL.EXAMPLE',
];

describe('escapeMarkdown', () => {
  for (const trick of TRICKS) {
    it(`shows ${JSON.stringify(trick)} as itself`, () => {
      showsAsItself(trick);
    });
  }

  it('shows any text as itself', function () {
    this.timeout(10_000);
    const parts = fc.constantFrom(...TRICKS, ...Array.from('!#$%&()*+-./:;<=>?@[]\\^_`{|}~ \n\t19ax'));
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(parts).map((all) => all.join('')),
          fc.string({ unit: 'binary' }),
        ),
        showsAsItself,
      ),
      { numRuns: 150 },
    );
  });

  it('makes no image of a link that follows', () => {
    for (const html of render(`${escapeMarkdown('Bravo!')}[line 3](https://own.example)`)) {
      assert.doesNotMatch(html, /<img/);
    }
  });

  it('cannot be broken out of as the words of a link', () => {
    for (const trick of TRICKS.filter((each) => expected(each) !== '')) {
      for (const html of render(`x [${escapeMarkdown(trick)}](https://own.example)`)) {
        assert.doesNotMatch(html, /<img|evil\.example"|command:[^<]*"/i, trick);
        assert.match(html, /<a href="https:\/\/own\.example">/, trick);
      }
    }
  });

  it('leaves ordinary prose as it is', () => {
    const prose = 'El ministro dijo: "Sí, 3.500 (más o menos) - el 5 % #Faro", según A.B. y 10:30 h; ¿no?';
    assert.equal(escapeMarkdown(prose), prose);
  });

  it('takes time linear in the length', () => {
    for (const unit of ['#', '!', '[', '1', ' ', '@', '\\', 'www.', ':', '\uD800']) {
      assert.ok(escapeMarkdown(unit.repeat(50_000)).length >= 0);
    }
  });
});

describe('quoteMarkdown', () => {
  it('keeps lines and quotes each of them', () => {
    assert.equal(quoteMarkdown('Uno\n\n# dos\r\ntres'), '> Uno  \n> \\# dos  \n> tres');
  });

  it('is empty for a blank text', () => {
    assert.equal(quoteMarkdown(' \n '), '');
  });
});

describe('linkTarget', () => {
  it('keeps an address in one piece', () => {
    const address = 'file:///a (b)/c<d>.txt#L12';
    for (const html of render(`[x](${linkTarget(address)})`)) {
      assert.match(html, /<a href="file:\/\/\/a%20%28b%29\/c%3Cd%3E\.txt#L12">x<\/a>|^<p>\[x\]\(/);
    }
    assert.equal(linkTarget(address), '<file:///a%20%28b%29/c%3Cd%3E.txt#L12>');
  });
});
