import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Article } from '../../src/core/articles/article';
import type { PostBlock } from '../../src/core/articles/block';
import { splitLines } from '../../src/core/text/lines';
import { readOnly } from '../support/reading';

/** An article without a title: a post in two languages over lines 4 and 5, and another article's headline in line 7. */
interface Seed {
  readonly file: string;
  readonly post: {
    readonly author: string;
    readonly handle: string;
    readonly date: string;
    readonly media: string;
    readonly attribution: string;
  };
  /** A person whom the text names in several ways. */
  readonly person: { readonly name: string; readonly forms: readonly string[] };
  /** A country that the text names in several languages. */
  readonly country: { readonly name: string; readonly forms: readonly string[] };
}

const OWN: Seed = {
  file: 'seeds/000_8f1c2a7be4d09356.txt',
  post: {
    author: 'Nihat Karasulu',
    handle: 'nkarasulu_hava',
    date: '2024-11-14',
    media: 'pic.twitter.com/q7LmZ2vXkd',
    attribution: '— Nihat Karasulu (@nkarasulu_hava) November 14, 2024',
  },
  person: {
    name: 'Dauren Ajmétov',
    forms: ['Dauren Ajmétov', 'Dauren Ahmetov', 'Dauren Akhmetov', 'Ajmétov'],
  },
  country: { name: 'Kazajistán', forms: ['Kazajistán', 'Kazakistan'] },
};

const SCRAPED: Seed = {
  file: '../shared/seeds/000_3bf0f70579c4ed77.txt',
  post: {
    author: 'Mete Sohtaoğlu',
    handle: 'metesohtaoglu',
    date: '2024-11-29',
    media: 'pic.twitter.com/0ZKUMXmdp0',
    attribution: '— Mete Sohtaoğlu (@metesohtaoglu) November 29, 2024',
  },
  person: {
    name: 'Andréi Beloúsov',
    forms: ['Andréi Beloúsov', 'Andrei Belousov', 'Andrey Belousov', 'Beloúsov'],
  },
  country: { name: 'Corea del Norte', forms: ['Corea del Norte', 'Kuzey Kore', 'North Korea'] },
};

/** What the file holds, read once; undefined where the file is not there. */
function read(file: string): { text: string; lines: string[]; article: Article } | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return { text, lines: splitLines(text).map((line) => line.text), article: readOnly(text) };
}

for (const { file, post, person, country } of [OWN, SCRAPED]) {
  describe(`the sample ${path.basename(file)}`, () => {
    const sample = read(file);
    if (!sample) {
      it(`is skipped: ${file} comes with the development data, which is not here`, function () {
        this.skip();
      });
      return;
    }
    const { text, lines, article } = sample;
    const block = article.blocks.find((one): one is PostBlock => one.role === 'post')!;

    it('is one article in Spanish', () => {
      assert.equal(article.language, 'es');
      assert.equal(article.name, null);
      assert.deepEqual(article.range, [0, text.length]);
    });

    it('is body but for its post and another article’s headline without a cue', () => {
      assert.deepEqual(
        article.blocks.map((one) => [one.role, text.slice(...one.range)]),
        [
          ['body', lines[0]],
          ['body', lines[1]],
          ['body', lines[2]],
          ['post', `${lines[3]!}\n${lines[4]!}`],
          ['body', lines[5]],
          ['related', lines[6]],
          ['body', lines[7]],
          ['body', lines[8]],
        ],
      );
      const related = article.blocks.find((one) => one.role === 'related');
      assert.equal(related?.cue, null);
    });

    it('says who posted what when, in two languages', () => {
      const { platform, author, handle, date, media, url, languages, body, attribution } = block.post;
      assert.deepEqual(
        { platform, author, handle, date, media, url, languages },
        {
          platform: 'x',
          author: post.author,
          handle: post.handle,
          date: post.date,
          media: [post.media],
          url: null,
          languages: ['tr', 'en'],
        },
      );
      const behind = ` ${post.media}${post.attribution}`;
      assert.equal(`${body.text}${behind}`, `${lines[3]!}\n${lines[4]!}`);
      assert.equal(text.slice(...attribution!.range), post.attribution);
    });

    for (const { name, forms } of [person, country]) {
      it(`names ${name} in ${forms.length} ways`, () => {
        const entity = article.entities.find((one) => one.name === name)!;
        const own = article.mentions.filter((mention) => mention.entity === entity.id);
        for (const form of forms)
          assert.ok(
            own.some((mention) => mention.text === form),
            form,
          );
        assert.deepEqual([entity.name, ...entity.aliases].sort(), [...forms].sort());
        assert.equal(own.length, entity.mentions);
      });
    }

    it('is summed up in sentences of its own', () => {
      assert.equal(article.summary.length, 2);
      assert.ok(lines[0]?.startsWith(article.summary[0]!.text));
      for (const sentence of article.summary) {
        assert.ok(!sentence.text.includes(lines[6]!));
        assert.ok(
          article.blocks.some(
            (one) =>
              one.role === 'body' && one.range[0] <= sentence.range[0] && sentence.range[1] <= one.range[1],
          ),
          sentence.text,
        );
      }
    });
  });
}
