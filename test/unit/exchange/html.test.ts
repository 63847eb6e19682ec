import assert from 'node:assert/strict';
import { html } from '../../../src/core/exchange/html';

describe('html', () => {
  it('escapes words, in text and in attributes, and keeps markup', () => {
    const evil = `</b><img src=x onerror="alert('1')">&amp;`;
    assert.equal(
      html`<b title="${evil}">${evil}</b>${html`<i>${1}</i>`}${[html`a`, html`b`]}`.markup,
      '<b title="&lt;/b&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;">' +
        '&lt;/b&gt;&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;amp;</b><i>1</i>ab',
    );
  });

  it('leaves out what would turn the text behind it, controls and half characters', () => {
    assert.equal(html`${'a\u202Eb\u2066c\u0000d\ud83de\tf\n'}`.markup, 'abcd\uFFFDe\tf\n');
  });
});
