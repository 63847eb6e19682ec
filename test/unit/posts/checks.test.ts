import assert from 'node:assert/strict';
import { checkPosts, createPostReport, examinePosts } from '../../../src/core/posts/checks';
import { ABOVE, BELOW, inArticle, postsIn } from '../../support/posts';

/** What the checks find in an article with these posts: each finding's code, what it marks, and its values. */
function findingsIn(...posts: string[]): string[] {
  return findingsOf([ABOVE, ...posts, BELOW].join('\n'));
}

function findingsOf(text: string): string[] {
  return checkPosts(text, postsIn(text)).map(({ code, range, values }) =>
    [code, text.slice(...range), ...values].join(' | '),
  );
}

/** The id that X gives to a post of this moment. */
function idAt(moment: string): string {
  return String((BigInt(Date.parse(moment)) - 1288834974657n) << 22n);
}

/** A post on X with its address behind the attribution. */
function post(date: string, id: string, account = 'rio_hondo', body = 'El puente sigue cerrado.'): string {
  return `${body} — Río Hondo (@rio_hondo) ${date} https://x.com/${account}/status/${id}`;
}

const MAY_3 = idAt('2024-05-03T12:00:00Z');

describe('the checks of posts', () => {
  it('find nothing in a post that agrees with its address', () => {
    assert.deepEqual(findingsIn(post('May 3, 2024', MAY_3)), []);
  });

  describe('post-date', () => {
    it('compares the displayed date with the day in the address', () => {
      assert.deepEqual(findingsIn(post('May 13, 2024', MAY_3)), [
        'post-date | — Río Hondo (@rio_hondo) May 13, 2024 | 2024-05-13 | 2024-05-03',
      ]);
    });

    it('allows for the day that it is elsewhere', () => {
      const late = idAt('2024-05-03T23:59:59Z');
      assert.deepEqual(findingsIn(post('May 4, 2024', late)), []);
      assert.deepEqual(findingsIn(post('May 2, 2024', idAt('2024-05-03T00:00:00Z'))), []);
      assert.equal(findingsIn(post('May 5, 2024', late)).length, 1);
    });

    it('knows that the first ids held no time', () => {
      assert.deepEqual(findingsIn(post('May 3, 2009', '1680000000')), []);
    });
  });

  describe('post-handle', () => {
    it('compares the handle with the address’s', () => {
      assert.deepEqual(findingsIn(post('May 3, 2024', MAY_3, 'otra_cuenta')), [
        'post-handle | — Río Hondo (@rio_hondo) May 3, 2024 | rio_hondo | otra_cuenta',
      ]);
    });

    it('takes no notice of case, nor of addresses that name no account', () => {
      for (const account of ['Rio_Hondo', 'i', 'anyuser'])
        assert.deepEqual(findingsIn(post('May 3, 2024', MAY_3, account)), []);
    });
  });

  describe('post-truncated', () => {
    const long =
      'El puente viejo sigue cerrado y los vecinos cruzan en lancha hasta que terminen las obras en los dos apoyos del lado norte';

    it('finds bodies that end in the middle of a word, an address or a “more”', () => {
      for (const [body, marked] of [
        [`${long}…`, 'te…'],
        [`${long} [...]`, 'te [...]'],
        ['Sigue cerrado… https://t.co/a1B2c3', '… https://t.co/a1B2c3'],
        ['Sigue cerrado https://riohondo.exam…', 'https://riohondo.exam…'],
        ['Sigue cerrado... Ver más', '... Ver más'],
      ] as const)
        assert.deepEqual(
          findingsIn(post('May 3, 2024', MAY_3, 'rio_hondo', body)),
          [`post-truncated | ${marked}`],
          body,
        );
    });

    it('lets dots be that somebody wrote', () => {
      for (const body of [
        'Y el puente...',
        'Ya veremos…',
        `${long}.`,
        `${long} https://riohondo.example/obras`,
      ])
        assert.deepEqual(findingsOf(post('May 3, 2024', MAY_3, 'rio_hondo', body)), [], body);
    });
  });

  describe('post-repeated', () => {
    it('finds a post again by its words, or by its address', () => {
      const bare = 'El puente sigue cerrado. — Río Hondo (@rio_hondo) May 3, 2024';
      assert.deepEqual(findingsIn(bare, bare), [
        'post-repeated | El puente sigue cerrado. — Río Hondo (@rio_hondo) May 3, 2024',
      ]);
      assert.deepEqual(
        findingsIn(post('May 3, 2024', MAY_3), `https://twitter.com/rio_hondo/status/${MAY_3}?s=20`),
        [`post-repeated | https://twitter.com/rio_hondo/status/${MAY_3}?s=20`],
      );
    });

    it('finds it where its beginning was misread, and by its picture', () => {
      const words = 'El puente viejo de Río Hondo sigue cerrado hasta que terminen las obras.';
      const by = '— Río Hondo (@rio_hondo) May 3, 2024';
      assert.equal(findingsOf(`${words} ${by}`).length, 0);
      assert.equal(findingsOf(`${words} ${by}\nNadie cruza. ${words} ${by}`).length, 1);
      assert.equal(findingsOf(`Uno. pic.x.com/a1B2c3 ${by}\nDos. pic.x.com/a1B2c3 ${by}`).length, 1);
    });

    it('shows where the post stands first', () => {
      const bare = 'El puente sigue cerrado. — Río Hondo (@rio_hondo) May 3, 2024';
      const text = inArticle(`${bare}\n${bare}`);
      const [finding] = checkPosts(text, postsIn(text));
      assert.deepEqual(finding?.other, [text.indexOf(bare), text.indexOf(bare) + bare.length]);
    });

    it('knows a post again in a later piece of the text, with places in the whole', () => {
      const piece = inArticle(post('May 3, 2023', MAY_3));
      const report = createPostReport();
      const examined = examinePosts(piece, postsIn(piece));
      const found = [...report(examined, 0), ...report(examined, piece.length)];
      const whole = piece + piece;
      assert.deepEqual(
        found.map(({ code, range }) => [code, whole.slice(...range).slice(0, 9), range[0] >= piece.length]),
        [
          ['post-date', '— Río Hon', false],
          ['post-date', '— Río Hon', true],
          ['post-repeated', 'El puente', true],
        ],
      );
      const [start, end] = found[2]?.other ?? [];
      assert.equal(whole.slice(start, end).slice(0, 9), 'El puente');
      assert.ok(end !== undefined && end <= piece.length);
    });

    it('tells posts apart by their words, their date and their author', () => {
      assert.deepEqual(
        findingsIn(
          'El puente sigue cerrado. — Río Hondo (@rio_hondo) May 3, 2024',
          'El puente sigue abierto. — Río Hondo (@rio_hondo) May 3, 2024',
          'El puente sigue cerrado. — Río Hondo (@rio_hondo) May 4, 2024',
          'El puente sigue cerrado. — Ana (@ana) May 3, 2024',
        ),
        [],
      );
    });
  });
});
