import assert from 'node:assert/strict';
import { findOpeners } from '../../../src/core/posts/openers';
import { ABOVE, assertPost, BELOW, inArticle, onlyPost, postsIn } from '../../support/posts';

const BODY = '🌊 Cerrado el puente de #ElEncinal por la crecida.';
const ATTRIBUTION = '— Bomberos (@bomberosrh) October 18, 2024';

describe('posts of X', () => {
  for (const between of ['', ' ', '\u00a0', '\n', '\r\n', '\n\n', '\r\n\r\n']) {
    it(`has ${JSON.stringify(between)} between body and attribution`, () => {
      const text = inArticle(BODY + between + ATTRIBUTION);
      const post = onlyPost(text);
      assertPost(text, post, {
        platform: 'x',
        body: BODY,
        author: 'Bomberos',
        handle: 'bomberosrh',
        date: '2024-10-18',
        attribution: ATTRIBUTION,
      });
      assert.equal(text.slice(...post.range), BODY + between + ATTRIBUTION);
      assert.deepEqual(post.post.languages, ['es']);
    });
  }

  const DASHES: readonly (readonly [dash: string, before: string])[] = [
    ['—', ''],
    ['―', ''],
    ['–', ''],
    ['-', ' '],
    ['--', ' '],
    ['-', '\n'],
    ['--', '\n'],
  ];
  for (const [dash, before] of DASHES) {
    it(`is signed with ${JSON.stringify(before + dash)}`, () => {
      const text = inArticle(`${BODY}${before}${dash} Bomberos (@bomberosrh) 18 de octubre de 2024`);
      const { post } = onlyPost(text);
      assert.equal(post.author, 'Bomberos');
      assert.equal(post.body.text, BODY);
      assert.equal(post.attribution && text[post.attribution.range[0]], dash[0]);
    });
  }

  it('is not signed with a hyphen inside words', () => {
    assert.deepEqual(postsIn(inArticle('El 4x4-Club (@club4x4) 3 de mayo de 2024 ganó.')), []);
  });

  const NAMES = [
    'Sarah Iannarone (she/her)',
    '🌊 Ana Ruiz 🌊',
    '【公式】リオオンド',
    'Ana （Río Hondo）',
    '𝓐𝓷𝓪 𝓡𝓾𝓲𝔃',
    '????',
    'علي محمد',
    '\u200fניר לוי\u200f',
    'Nin\u0303o',
    'bomberosrh',
    'Jean-Luc Picard',
    'Río Hondo - Bomberos',
    'R. Hood, PhD: "el 1.º"',
    'Ana @ casa',
    'O’Neil & Co.',
    '🇺🇾🇰🇿',
    '\ud83d',
  ];
  for (const name of NAMES) {
    it(`knows ${JSON.stringify(name)} as its author`, () => {
      const text = inArticle(`${BODY}— ${name} (@bomberosrh) October 18, 2024`);
      const { post } = onlyPost(text);
      assert.equal(post.author, name);
      assert.equal(post.handle, 'bomberosrh');
      assert.equal(post.body.text, BODY);
    });
  }

  it('may name no author', () => {
    for (const gap of ['', ' ', '  ']) {
      const { post } = onlyPost(inArticle(`${BODY}—${gap}(@bomberosrh) October 18, 2024`));
      assert.equal(post.author, null);
      assert.equal(post.handle, 'bomberosrh');
    }
  });

  it('may have full-width brackets around its handle', () => {
    const { post } = onlyPost(inArticle(`${BODY}— リオ（@rio_hondo）2024年10月18日`));
    assert.equal(post.author, 'リオ');
    assert.equal(post.handle, 'rio_hondo');
    assert.equal(post.date, '2024-10-18');
  });

  const DATES: readonly (readonly [displayed: string, date: string])[] = [
    ['November 14, 2024', '2024-11-14'],
    ['14 de noviembre de 2024', '2024-11-14'],
    ['14 de novembro de 2024', '2024-11-14'],
    ['14 de novembre de 2024', '2024-11-14'],
    ['14 novembre 2024', '2024-11-14'],
    ['14. November 2024', '2024-11-14'],
    ['14 Kasım 2024', '2024-11-14'],
    ['14 ноября 2024 г.', '2024-11-14'],
    ['14 listopada 2024', '2024-11-14'],
    ['14 november 2024', '2024-11-14'],
    ['2024年11月14日', '2024-11-14'],
    ['2024년 11월 14일', '2024-11-14'],
    ['14 Nov 2024', '2024-11-14'],
    ['2024-11-14', '2024-11-14'],
  ];
  for (const [displayed, date] of DATES) {
    it(`is dated ${displayed}`, () => {
      for (const gap of ['', ' ', '\n']) {
        const text = inArticle(`${BODY}— Bomberos (@bomberosrh)${gap}${displayed}`);
        const { post } = onlyPost(text);
        assert.equal(post.date, date);
        assert.ok(text.slice(...post.attribution!.range).endsWith(displayed));
      }
    });
  }

  for (const behind of [
    'Y siguió lloviendo.',
    'The rain went on.',
    '15 casas se inundaron.',
    '. Y siguió.',
    ', dijo.',
  ]) {
    it(`ends with its date before ${JSON.stringify(behind)}`, () => {
      const text = inArticle(`${BODY}${ATTRIBUTION}${behind}`);
      const { range, post } = onlyPost(text);
      assert.equal(post.date, '2024-10-18');
      assert.equal(text.slice(...range), BODY + ATTRIBUTION);
    });
  }

  const MEDIA: readonly (readonly [tail: string, body: string, media: readonly string[]])[] = [
    [' pic.twitter.com/7QvKd2LmXa', BODY, ['pic.twitter.com/7QvKd2LmXa']],
    ['pic.twitter.com/7QvKd2LmXa', BODY, ['pic.twitter.com/7QvKd2LmXa']],
    [' pic.x.com/7QvKd2LmXa', BODY, ['pic.x.com/7QvKd2LmXa']],
    [' pic.twitter.com/aBcD1 pic.x.com/eFgH2', BODY, ['pic.twitter.com/aBcD1', 'pic.x.com/eFgH2']],
    [' pic.', BODY, []],
    [' pic.twitter', BODY, []],
    [' https://t.co/AbCdEf', `${BODY} https://t.co/AbCdEf`, []],
    [' https://t.co/AbCdEf pic.twitter.com/aBcD1', `${BODY} https://t.co/AbCdEf`, ['pic.twitter.com/aBcD1']],
    [
      ' pic.twitter.com/aBcD1 Ya abrió.',
      `${BODY} pic.twitter.com/aBcD1 Ya abrió.`,
      ['pic.twitter.com/aBcD1'],
    ],
  ];
  for (const [tail, body, media] of MEDIA) {
    for (const between of ['', ' ', '\n']) {
      it(`ends its body before ${JSON.stringify(tail + between)}`, () => {
        const text = inArticle(BODY + tail + between + ATTRIBUTION);
        const block = onlyPost(text);
        assert.equal(block.post.body.text, body);
        assert.deepEqual(block.post.media, media);
        assert.equal(text.slice(...block.range), BODY + tail + between + ATTRIBUTION);
      });
    }
  }

  it('has media glued to a hashtag', () => {
    const { post } = onlyPost(inArticle(`#ElEncinalpic.twitter.com/7QvKd2LmXa${ATTRIBUTION}`));
    assert.equal(post.body.text, '#ElEncinal');
    assert.deepEqual(post.media, ['pic.twitter.com/7QvKd2LmXa']);
  });

  it('may be media alone', () => {
    const text = inArticle(`pic.twitter.com/7QvKd2LmXa${ATTRIBUTION}`);
    const post = onlyPost(text);
    assertPost(text, post, {
      platform: 'x',
      author: 'Bomberos',
      handle: 'bomberosrh',
      date: '2024-10-18',
      media: ['pic.twitter.com/7QvKd2LmXa'],
      attribution: ATTRIBUTION,
    });
    assert.equal(text.slice(...post.range), `pic.twitter.com/7QvKd2LmXa${ATTRIBUTION}`);
    assert.deepEqual(post.post.languages, []);
  });

  it('may be all that its attribution leaves, behind another post', () => {
    const orphan = '— Luis Paz (@luis_paz) October 19, 2024';
    const text = inArticle(`${BODY}${ATTRIBUTION}\n${orphan}`);
    const [, second, ...more] = postsIn(text);
    assert.deepEqual(more, []);
    assertPost(text, second!, {
      platform: 'x',
      author: 'Luis Paz',
      handle: 'luis_paz',
      date: '2024-10-19',
      attribution: orphan,
    });
    assert.equal(text.slice(...second!.range), orphan);
  });

  it('may end in its media without any attribution', () => {
    for (const [above, below] of [
      [`${ABOVE}\n`, `\n${BELOW}`],
      [`${ABOVE}\n`, ''],
      [`${ABOVE}\r\n`, `\r\n${BELOW}`],
    ]) {
      const text = `${above!}${BODY} pic.twitter.com/7QvKd2LmXa${below!}`;
      const post = onlyPost(text);
      assertPost(text, post, { platform: 'x', body: BODY, media: ['pic.twitter.com/7QvKd2LmXa'] });
      assert.equal(text.slice(...post.range), `${BODY} pic.twitter.com/7QvKd2LmXa`);
    }
  });

  it('is in two languages over two lines', () => {
    const turkish = '🌊🇺🇾 Nehir bu gece hızla yükseliyor, köprü trafiğe kapalı.';
    const english = '🌊🇺🇾 The river is rising fast tonight, the bridge is closed to traffic.';
    const text = inArticle(`${turkish}\n${english} pic.twitter.com/aBcD1— Ana (@ana) October 18, 2024`);
    const { post } = onlyPost(text);
    assert.equal(post.body.text, `${turkish}\n${english}`);
    assert.deepEqual(post.languages, ['tr', 'en']);
  });

  it('has each language once, in order of appearance', () => {
    const lines = [
      '🌊 The river is rising fast tonight, the bridge is closed.',
      '🌊 Nehir bu gece hızla yükseliyor, köprü trafiğe kapalı.',
      '🌊 Stay at home and call us if the water comes closer.',
    ];
    const text = inArticle(`${lines.join('\n')}\n— Ana (@ana) October 18, 2024`);
    const { post } = onlyPost(text);
    assert.equal(post.body.text, lines.join('\n'));
    assert.deepEqual(post.languages, ['en', 'tr']);
  });

  it('shows its own link behind the date', () => {
    const url = 'https://twitter.com/bomberosrh/status/1847296310284591104';
    for (const [open, close] of [
      [' ', ''],
      ['\n', ''],
      [' (', ')'],
      [' [', ']'],
      ['', ''],
    ]) {
      const text = inArticle(`${BODY}${ATTRIBUTION}${open!}${url}${close!}`);
      const post = onlyPost(text);
      assert.equal(post.post.url, url);
      assert.equal(text.slice(...post.range), `${BODY}${ATTRIBUTION}${open!}${url}${close!}`);
      assert.equal(text.slice(...post.post.attribution!.range), ATTRIBUTION);
    }
  });

  it('does not take a link to another page, or one further on, for its own', () => {
    for (const behind of [
      ' https://example.com/status/1',
      ' https://x.com/bomberosrh',
      ` ${BELOW} https://x.com/a/status/1`,
    ]) {
      const text = inArticle(`${BODY}${ATTRIBUTION}${behind}`);
      const post = onlyPost(text);
      assert.equal(post.post.url, null);
      assert.equal(text.slice(...post.range), BODY + ATTRIBUTION);
    }
  });

  it('stands next to others', () => {
    const second = 'Otra calle cortada en la orilla sur.';
    for (const between of ['\n', '\n\n', ' ', '']) {
      const text = inArticle(`${BODY}${ATTRIBUTION}${between}${second} — Luis (@luis_p) October 19, 2024`);
      assert.deepEqual(
        postsIn(text).map(({ post }) => [post.body.text, post.handle]),
        [
          [BODY, 'bomberosrh'],
          [second, 'luis_p'],
        ],
      );
    }
  });

  it('starts after the BBC’s frame, and the frame is none of it', () => {
    for (const frame of [
      'Skip Twitter post by @ana',
      'Skip X post by @ana',
      'Skip Twitter post by Ana Ruiz',
    ]) {
      const own = 'The river is rising fast tonight. Stay at home! — Ana Ruiz (@ana) October 18, 2024';
      const text = inArticle(`${frame}\n${own}\nReport`);
      const post = onlyPost(text);
      assert.equal(text.slice(...post.range), own);
      assert.equal(post.post.body.text, 'The river is rising fast tonight. Stay at home!');
    }
  });

  it('shows a name that a dash divides', () => {
    for (const body of [`${BODY}\n`, `${BODY} pic.twitter.com/aB3dE5fG7h`]) {
      const { post } = onlyPost(inArticle(`${body}— Ana — Ruiz (@ana) October 18, 2024`));
      assert.equal(post.author, 'Ana — Ruiz');
      assert.equal(post.body.text, BODY);
    }
    const speech = '— No nos vamos de aquí.';
    const { post } = onlyPost(inArticle(`${speech} — Ana Ruiz (@ana) October 18, 2024`));
    assert.equal(post.author, 'Ana Ruiz');
  });

  it('does not begin with the tags or the link that close it', () => {
    for (const end of ['.🔗 https://t.co/9P0zTWrYoW', '.#Garzas2024.']) {
      const body = `Las garzas volvieron al puente viejo esta mañana. Fotos: Ana Ruiz${end}`;
      assert.equal(onlyPost(inArticle(`${body} ${ATTRIBUTION}`)).post.body.text, body);
    }
  });

  for (const heading of [
    'Replying to @rio_hondo',
    'En respuesta a @rio_hondo y @puente',
    'В ответ @rio_hondo',
  ]) {
    it(`answers others: ${heading}`, () => {
      const body = 'El puente seguirá cerrado. No hay otra fecha.';
      const own = `${heading}\n${body}\n${ATTRIBUTION}`;
      const text = inArticle(own);
      const post = onlyPost(text);
      assert.equal(text.slice(...post.range), own);
      assert.equal(post.post.body.text, body);
    });
  }

  it('does not take prose for the heading of an answer', () => {
    const prose = 'En respuesta a @rio_hondo, el municipio negó este lunes que haya un plan.';
    assert.deepEqual(findOpeners(inArticle(prose)), []);
  });

  it('is one of a thread, each of which is a post', () => {
    const thread = ['1/ Se cerró el puente viejo.', '2/ Nadie sabe hasta cuándo.', '3/ Seguiremos aquí.'];
    const text = inArticle(thread.map((body) => `${body} ${ATTRIBUTION}`).join('\n'));
    assert.deepEqual(
      postsIn(text).map(({ post }) => post.body.text),
      thread,
    );
  });
});
