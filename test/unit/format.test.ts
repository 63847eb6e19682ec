import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { splitBundle } from '../../src/core/bundles/bundle';
import { FAMILIES } from '../../src/core/bundles/families';
import { familiesWith } from '../../src/core/bundles/familyTable';
import { ownFamily } from '../../src/core/bundles/templates/ownFamily';
import { BLOCK_ROLES } from '../../src/core/articles/block';
import { PLATFORMS } from '../../src/core/posts/platforms';
import { PLATFORM_NAMES } from '../../src/core/posts/post';
import { splitLines } from '../../src/core/text/lines';
import { analyse } from '../support/reading';

const FORMAT = readFileSync('docs/FORMAT.md', 'utf8');

/** The part of the document under a heading. */
function section(heading: string): string {
  const [, behind] = FORMAT.split(`\n## ${heading}\n`);
  assert.ok(behind !== undefined, `docs/FORMAT.md has no section ${heading}`);
  return behind.split('\n## ')[0]!;
}

/** What stands in code in the first column of the section's tables. */
function firstColumn(heading: string): string[] {
  return [...section(heading).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]!);
}

/** The last piece of text that the section shows. */
function example(heading: string): string {
  return [...section(heading).matchAll(/```text\n(.*?)```/gs)].at(-1)![1]!;
}

describe('docs/FORMAT.md', () => {
  it('names every role, platform and family', () => {
    assert.deepEqual(firstColumn('Roles').sort(), [...BLOCK_ROLES].sort());
    assert.deepEqual(firstColumn('Posts').sort(), PLATFORMS.map(({ platform }) => platform).sort());
    assert.deepEqual(firstColumn('Bundles').sort(), FAMILIES.map((family) => family.id).sort());
  });

  it('shows delimiters of one’s own that are read as it says', () => {
    const cells = [
      ...section('Delimiters of your own').matchAll(
        /^\| `(.+)` \| `(.+)`(?:: three lines| … .*|, which.*)? \| `(.+)` \|$/gm,
      ),
    ];
    assert.equal(cells.length, 5);
    for (const [, template, delimiter, name] of cells) {
      const text = `Uno.\n${delimiter!.replaceAll('`, `', '\n')}\n${template!.startsWith('<doc') ? '</doc>\n' : ''}`;
      const { delimiters } = splitBundle(
        text + text,
        splitLines(text + text),
        familiesWith([ownFamily(template!)]),
      );
      assert.equal(delimiters[0]?.name, name, template);
      assert.equal(delimiters[0]?.family, template);
    }
  });

  it('names every platform, those of lone addresses too', () => {
    const named = [...section('Posts').matchAll(/^\s*(?:\||-) `([a-z]+)`/gm)].map((match) => match[1]!);
    assert.deepEqual([...new Set(named)].sort(), Object.keys(PLATFORM_NAMES).sort());
  });

  it('shows an example that is read as it says', () => {
    const text = example('A complete example');
    const { articles } = analyse(text);
    assert.deepEqual(
      articles.map(({ name, blocks }) => [name, blocks.map((block) => block.role).join(', ')]),
      [
        ['0411_puente.txt', 'title, byline, body, body, post, related, body, credit'],
        ['0412_museo.txt', 'title, body'],
      ],
    );
    const { blocks } = articles[0]!;
    const post = blocks.find((block) => block.role === 'post')?.post;
    assert.deepEqual(
      { ...post, body: post?.body.text, attribution: undefined },
      {
        platform: 'x',
        author: 'Agencia de Caminos',
        handle: 'aca_caminos',
        date: '2023-04-11',
        media: ['pic.twitter.com/P4dJmB7zKx'],
        body: 'Habrá una lancha cada veinte minutos, gratis y hasta medianoche. 🚤',
        url: null,
        languages: ['es'],
        attribution: undefined,
      },
    );
    assert.equal(blocks.find((block) => block.role === 'related')?.cue, 'Lea también:');
  });

  it('shows a post that is read as it says', () => {
    const [post, ...more] = analyse(example('Posts')).articles[0]!.blocks;
    assert.deepEqual(more, []);
    assert.ok(post?.role === 'post');
    assert.equal(post.post.body.text, 'Cerrado el puente de #ElEncinal.');
    assert.deepEqual(post.post.media, ['pic.twitter.com/7QvKd2LmXa']);
    assert.equal(post.post.handle, 'bomberosrhondo');
  });

  it('counts offsets as it says', () => {
    const [, text, unit] = /```text\n(.*?) +"Kazakh" starts at unit (\d+)/.exec(section('Offsets'))!;
    assert.equal(text!.indexOf('Kazakh'), Number(unit));
  });
});
