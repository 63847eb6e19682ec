import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Presentation } from '../../../src/core/exchange/presentation';
import { reportLinks, summaryReport } from '../../../src/core/summaries/report';
import { BUNDLE, BUNDLE_TEXT, bundleLine } from '../sample';

const presentation: Presentation = { lineOf: bundleLine, addressOf: (line) => `file:///uno.txt#L${line}` };
const [article, bare] = BUNDLE.articles;

/** As VS Code's preview sets it up, and with links of every scheme. */
const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: false });
preview.validateLink = () => true;

describe('summaryReport', () => {
  it('holds the summary, the entities and the posts, each with its line', () => {
    assert.equal(
      summaryReport(BUNDLE_TEXT, [article], presentation, 'a.txt'),
      `# uno.txt

Spanish · 41 words · 1 min read

## Summary

- [La alcaldesa Ana Ruiz abrió el faro.][L3]
- [Nadie durmió en Puerto Nuevo.][L5]

## Entities

### People

- **Ana Ruiz** (Ruiz): 2 mentions, [line 3][L3]

### Locations

- **Puerto Nuevo**: 3 mentions, [line 2][L2]

### Miscellaneous

- **party**: 1 mention, [line 7][L7]

## Posts

- **X** · Ana \\*Ruiz\\* (@ana\\_ruiz) · 2024-05-03 · Spanish, English · [line 6][L6]

  > Hoy, fiesta\\!  
  > Today, a party\\!

  Media: pic.twitter.com/abc123

[L2]: <file:///uno.txt#L2>
[L3]: <file:///uno.txt#L3>
[L5]: <file:///uno.txt#L5>
[L6]: <file:///uno.txt#L6>
[L7]: <file:///uno.txt#L7>
`,
    );
  });

  it('leaves out articles of which there is nothing to tell, and is null where none is left', () => {
    const both = summaryReport(BUNDLE_TEXT, [article, bare], presentation, 'a.txt');
    assert.equal(both, summaryReport(BUNDLE_TEXT, [article], presentation, 'a.txt'));
    assert.equal(summaryReport(BUNDLE_TEXT, [bare], presentation, 'a.txt'), null);
    assert.equal(summaryReport('', [], presentation, 'a.txt'), null);
  });

  it('heads an article without name and title as it is told', () => {
    const untitled = { ...article, name: null, blocks: article.blocks.slice(1) };
    assert.match(
      summaryReport(BUNDLE_TEXT, [untitled], presentation, '*a*.txt') ?? '',
      /^# \\\*a\\\*\.txt\n/,
    );
  });

  it('has a chapter for each article', () => {
    const report =
      summaryReport(BUNDLE_TEXT, [article, { ...article, name: null }], presentation, 'a.txt') ?? '';
    assert.deepEqual(report.match(/^# .*$/gm), ['# uno.txt', '# Puerto Nuevo abre su faro']);
  });

  it('does without links where nothing can open a line', () => {
    const report =
      summaryReport(BUNDLE_TEXT, [article], { ...presentation, addressOf: () => null }, 'a.txt') ?? '';
    assert.match(report, /^- La alcaldesa Ana Ruiz abrió el faro\.$/m);
    assert.deepEqual(reportLinks(report), []);
    assert.doesNotMatch(report, /\]\[|^\[/m);
  });

  it('lets nothing of the article become markup, a link or a definition', () => {
    const sentence = {
      range: [0, 3] as const,
      text: '![x](https://evil.example) [L3]: <command:quit> [a][L3]',
    };
    const hostile = { ...article, name: '[L3]: <https://evil.example>', summary: [sentence] };
    const report = summaryReport(BUNDLE_TEXT, [hostile], presentation, 'a.txt') ?? '';
    const html = preview.render(report);
    assert.doesNotMatch(html, /<img|"https?:|command:[^<]*"/);
    assert.doesNotMatch(html, /href="(?!file:\/\/\/uno\.txt#L\d+")/);
    assert.deepEqual(new Set(reportLinks(report).map(({ line }) => line)), new Set([1, 2, 3, 6, 7]));
  });
});

describe('reportLinks', () => {
  it('finds every link with its words and its line', () => {
    const report = summaryReport(BUNDLE_TEXT, [article], presentation, 'a.txt') ?? '';
    assert.deepEqual(
      reportLinks(report).map(({ range, line }) => `${report.slice(...range)} ${line}`),
      [
        'La alcaldesa Ana Ruiz abrió el faro. 3',
        'Nadie durmió en Puerto Nuevo. 5',
        'line 3 3',
        'line 2 2',
        'line 7 7',
        'line 6 6',
      ],
    );
  });
});
