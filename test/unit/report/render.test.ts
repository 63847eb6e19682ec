import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import type { Presentation } from '../../../src/core/exchange/presentation';
import type { AlignedAnswer } from '../../../src/core/languageModel/answer';
import { answerHtml } from '../../../src/core/report/html/answer';
import { reportBody } from '../../../src/core/report/html/body';
import { standalonePage } from '../../../src/core/report/html/page';
import { reportToMarkdown } from '../../../src/core/report/markdown';
import { isEmpty, report } from '../../../src/core/report/report';
import { FROM_MODEL, UNSUPPORTED } from '../../../src/core/report/wording';
import { BUNDLE, BUNDLE_TEXT, bundleLine } from '../sample';
import { marked } from './markedArticle';

const presentation: Presentation = { lineOf: bundleLine, addressOf: (line) => `uno.txt#L${line}` };
const [article, bare] = BUNDLE.articles;
const REPORT = report(BUNDLE_TEXT, article);

/** As VS Code's preview sets it up, and with links of every scheme. */
const preview = new MarkdownIt({ html: true, linkify: true });
preview.linkify.set({ fuzzyLink: false });
preview.validateLink = () => true;

/** What must be shown as the words that it is. */
const EVIL =
  '![x](https://evil.example) [L3]: <command:quit> [a][L3] <script>alert(1)</script> "><img src="https://evil.example/a">';

/** An article of which every part holds it. */
function hostile(): { readonly text: string; readonly reports: ReturnType<typeof report>[] } {
  const { text, article: read } = marked(
    'es',
    `title\t${EVIL}\n[p:Ana ${EVIL}], dijo [o:${EVIL}] el 3 de mayo de 2024: «${EVIL}».`,
  );
  const summary = [{ range: read.sentences[0]!, text: EVIL }];
  const [post] = article.blocks.filter((block) => block.role === 'post');
  const evilPost = {
    ...post!.post,
    author: EVIL,
    handle: EVIL,
    url: EVIL,
    media: [EVIL],
    body: { range: post!.range, text: EVIL },
  };
  const posts = { ...report(text, read, { summary }), posts: [{ ...post!, post: evilPost }] };
  return {
    text,
    reports: [{ ...posts, published: EVIL, card: { ...posts.card, heading: EVIL, language: EVIL } }],
  };
}

describe('report', () => {
  it('is empty where there is nothing to tell', () => {
    assert.equal(isEmpty(report(BUNDLE_TEXT, bare)), true);
    assert.equal(isEmpty(REPORT), false);
  });

  it('takes the sentences that it is told to', () => {
    assert.deepEqual(report(BUNDLE_TEXT, article, { summary: [] }).summary, []);
  });
});

/** An article with two sections. */
const SECTIONED = marked(
  'es',
  [
    'La alcaldesa anunció que el puente viejo seguirá cerrado hasta fin de mes por las obras.',
    'crosshead\tLos [costos]',
    'La reparación del puente costará tres millones de pesos, según el contrato de la empresa.',
  ].join('\n'),
);
const SECTIONS = { text: SECTIONED.text, reports: [report(SECTIONED.text, SECTIONED.article)] };

/** What a language model says of `REPORT`, with marks that must stay words. */
const ANSWER: AlignedAnswer = {
  model: 'M*1*',
  text: '',
  state: 'done',
  note: 'The article was cut.',
  sentences: [
    { text: 'The *lighthouse* opened.', support: [REPORT.summary[0]!, REPORT.summary[1]!] },
    { text: '<b>Nobody paid.</b>', support: [] },
  ],
};

describe('the key points of a report', () => {
  const { text, article: read } = SECTIONED;

  it('are told where there are more sections than sentences in the summary', () => {
    const summary = [{ range: read.sentences[0]!, text: 'La alcaldesa …' }];
    const other = { range: read.sentences.at(-1)!, text: 'La reparación …' };
    assert.equal(report(text, read, { summary }).points.length, 2);
    assert.deepEqual(report(text, read, { summary: [...summary, other] }).points, []);
  });

  it('and the summary are chosen from posts where this is asked for', () => {
    const [post] = article.blocks.filter((block) => block.role === 'post');
    const onlyPost = { ...article, blocks: [post!], sentences: [post!.post.body.range] };
    assert.match(report(BUNDLE_TEXT, onlyPost, { posts: true }).summary[0]?.text ?? '', /fiesta|party/);
    assert.deepEqual(report(BUNDLE_TEXT, { ...onlyPost, summary: [] }).summary, []);
  });
});

describe('reportToMarkdown', () => {
  it('tells the key points of an article with sections, each under its heading', () => {
    const markdown = reportToMarkdown(SECTIONS, presentation, 'a.txt');
    assert.match(
      markdown,
      /\n## Key Points\n\n- \[La alcaldesa [^\n]+\n\n### \[Los \\\[costos\\\]\]\[L\d+\]\n\n- \[La reparación /,
    );
  });

  it('keeps what a language model says as such, with its lines, and marks what nothing supports', () => {
    const kept = { reports: [REPORT], text: BUNDLE_TEXT, answer: ANSWER };
    const markdown = reportToMarkdown(kept, presentation, 'a.txt');
    assert.ok(
      markdown.startsWith(`# Written by M\\*1\\*

*${FROM_MODEL}*

- The \\*lighthouse\\* opened. ([line 3][L3], [line 5][L5])
- \\<b>Nobody paid.\\</b> **${UNSUPPORTED}**

The article was cut.

# uno.txt
`),
      markdown,
    );
    const silent = { ...kept, answer: { ...ANSWER, sentences: [] } };
    assert.ok(reportToMarkdown(silent, presentation, 'a.txt').startsWith('# uno.txt'));
  });

  it('tells every part, each with its lines', () => {
    assert.equal(
      reportToMarkdown({ reports: [REPORT], text: BUNDLE_TEXT }, presentation, 'a.txt'),
      `# uno.txt

Spanish · 41 words · 1 min read

## Summary

- [La alcaldesa Ana Ruiz abrió el faro.][L3]
- [Nadie durmió en Puerto Nuevo.][L5]

## Who and What

### People

- **Ana Ruiz** (Ruiz): 2 mentions, [line 3][L3]
  - [La alcaldesa Ana Ruiz abrió el faro.][L3]
  - [Ruiz habló en Puerto Nuevo.][L3]

### Locations

- **Puerto Nuevo**: 3 mentions, [line 2][L2]
  - [Nadie durmió en Puerto Nuevo.][L5]
  - [Ruiz habló en Puerto Nuevo.][L3]

### Miscellaneous

- **party**: 1 mention, [line 7][L7]

## Timeline

- **2024-05-03** (a post): [Hoy, fiesta! Today, a party\\!][L6]

## Posts

- **X** · Ana \\*Ruiz\\* (@ana\\_ruiz) · 2024-05-03 · Spanish, English · [line 6][L6]

  > Hoy, fiesta\\!  
  > Today, a party\\!

  Media: pic.twitter.com/abc123

## Named Together

| Name | Named with | Sentences | Other paragraphs |
| --- | --- | --: | --: |
| Puerto Nuevo | Ana Ruiz | 1 | 0 |

[L2]: <uno.txt#L2>
[L3]: <uno.txt#L3>
[L5]: <uno.txt#L5>
[L6]: <uno.txt#L6>
[L7]: <uno.txt#L7>
`,
    );
  });

  it('tells quotations with their speakers, and how a date is known', () => {
    const { text, article: read } = marked(
      'es',
      '«Vamos a esperar», dijo [p:Ana Ruiz] el martes.\nUna voz: «No hay nada que esperar aquí».',
      '2024-10-18',
    );
    const markdown = reportToMarkdown(
      { reports: [report(text, read)], text },
      { ...presentation, addressOf: () => null },
      'a.txt',
    );
    assert.match(markdown, /^- \*\*2024-10-15\*\* \(counted from the article’s date\): «Vamos a esperar»/m);
    assert.match(markdown, /^- \*\*Ana Ruiz\*\*: Vamos a esperar$/m);
    assert.match(markdown, /^- Not named: No hay nada que esperar aquí$/m);
    assert.doesNotMatch(markdown, /\]\[|^\[/m);
  });

  it('has a chapter for each article, headed as it is told where it has no name', () => {
    const untitled = report(BUNDLE_TEXT, { ...article, name: null, blocks: article.blocks.slice(1) });
    const markdown = reportToMarkdown(
      { reports: [REPORT, untitled], text: BUNDLE_TEXT },
      presentation,
      '*a*.txt',
    );
    assert.deepEqual(markdown.match(/^# .*$/gm), ['# uno.txt', '# \\*a\\*.txt']);
  });

  it('lets nothing of the article become markup, a link or a definition', () => {
    const rendered = preview.render(reportToMarkdown(hostile(), presentation, EVIL));
    assert.doesNotMatch(rendered, /<img|<script|"https?:|command:[^<]*"/);
    assert.doesNotMatch(rendered, /href="(?!uno\.txt#L\d+")/);
  });
});

describe('reportBody', () => {
  const page = { ...presentation, origin: 100 };
  const markup = reportBody({ reports: [REPORT], text: BUNDLE_TEXT }, page, 'a.txt').markup;

  it('has a heading for each part, and leads every sentence to its place in the document', () => {
    assert.deepEqual(
      [...markup.matchAll(/<h([123])[^>]*>([^<]+)</g)].map(([, level, words]) => `${level} ${words}`),
      [
        '1 uno.txt',
        '2 Summary',
        '2 Who and What',
        '3 People',
        '3 Locations',
        '3 Miscellaneous',
        '2 Timeline',
        '2 Posts',
        '2 Named Together',
      ],
    );
    const [start, end] = REPORT.summary[0]!.range;
    assert.match(markup, new RegExp(`data-start="${100 + start}" data-end="${100 + end}">La alcaldesa`));
  });

  it('draws who is named together, and says the same in a table', () => {
    assert.equal(markup.match(/<circle /g)?.length, 2);
    assert.equal(markup.match(/<svg[^>]*aria-hidden="true"/g)?.length, 1);
    assert.match(
      markup,
      /<td dir="auto">Puerto Nuevo<\/td>\s*<td dir="auto">Ana Ruiz<\/td>\s*<td class="number">1</,
    );
  });

  it('says lines in words where there is no document to lead into', () => {
    const alone = reportBody(
      { reports: [REPORT], text: BUNDLE_TEXT },
      { ...page, origin: null },
      'a.txt',
    ).markup;
    assert.doesNotMatch(alone, /<a |href/);
    assert.match(alone, /La alcaldesa Ana Ruiz abrió el faro\.<\/span>\s*<span class="place">line 3</);
  });

  it('tells the key points of an article with sections, each under its heading', () => {
    const own = { ...page, lineOf: () => 1 };
    const { markup: sections } = reportBody(SECTIONS, own, 'a.txt');
    assert.match(
      sections,
      /<h2>Key Points<\/h2>\s*<ul class="points">[^]*<h3><a [^>]+>Los \[costos\]<\/a><\/h3>/,
    );
    assert.doesNotMatch(markup, /Key Points/);
  });

  it('marks the words of a language model where the page is kept', () => {
    const alone = answerHtml(ANSWER, { ...page, origin: null }).markup;
    assert.ok(alone.includes(FROM_MODEL) && !answerHtml(ANSWER, page).markup.includes(FROM_MODEL));
    assert.match(
      alone,
      /<li class="unsupported">[^]*&lt;b&gt;Nobody paid\.[^]*Nothing in the article supports this/,
    );
    assert.doesNotMatch(alone, /<a |<b>/);
  });

  it('lets nothing of the article become markup', () => {
    const evil = reportBody(hostile(), { ...page, lineOf: () => 1 }, EVIL).markup;
    assert.doesNotMatch(evil, /<img|<script|onerror=(?!&)|src="(?!&)|https:[^<]*"(?=[ >])/);
    assert.equal(
      evil.match(/href="[^"]*"/g)?.every((href) => href === 'href="#"'),
      true,
    );
  });
});

describe('standalonePage', () => {
  it('holds no script, loads nothing, and forbids both', () => {
    const page = standalonePage(
      reportBody(hostile(), { ...presentation, lineOf: () => 1, origin: null }, EVIL),
      EVIL,
      'en',
    );
    assert.match(page, /^<!doctype html>/);
    assert.match(page, /default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;/);
    assert.doesNotMatch(page, /<script|<img|<link|<iframe|@import|url\(|href=/);
  });
});
