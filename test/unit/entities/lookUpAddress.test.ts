import assert from 'node:assert/strict';
import { lookUpAddress } from '../../../src/core/entities/lookUpAddress';

const WIKIPEDIA = 'https://{language}.wikipedia.org/w/index.php?search={name}';

describe('lookUpAddress', () => {
  it('fills in the name and the language', () => {
    const expected = 'https://es.wikipedia.org/w/index.php?search=Andr%C3%A9i%20Belo%C3%BAsov';
    assert.equal(lookUpAddress(WIKIPEDIA, 'Andréi Beloúsov', 'es'), expected);
    assert.equal(
      lookUpAddress('https://x.example:8080/{name}#{name}', 'a', null),
      'https://x.example:8080/a#a',
    );
  });

  it('says English where the language is unknown or none', () => {
    for (const language of [null, '', 'evil.example/', 'e.s'])
      assert.match(lookUpAddress(WIKIPEDIA, 'Ana', language) ?? '', /^https:\/\/en\.wikipedia\.org\//);
  });

  it('lets no name become another part of the address', () => {
    const address = lookUpAddress(WIKIPEDIA, 'Johnson & Johnson/?#{language}%\n "x"', 'en') ?? '';
    const { searchParams, host, hash } = new URL(address);
    assert.equal(searchParams.get('search'), 'Johnson & Johnson/?#{language}% "x"');
    assert.deepEqual([host, hash], ['en.wikipedia.org', '']);
  });

  it('takes any name, cut where it is long', () => {
    assert.equal(lookUpAddress('https://x.example/{name}', '\ud800a', null), 'https://x.example/%EF%BF%BDa');
    assert.ok((lookUpAddress(WIKIPEDIA, 'a'.repeat(1_000_000), null) ?? '').length < 300);
  });

  it('takes no template but an https address with the name behind its host', () => {
    for (const template of [
      'http://x.example/{name}',
      'command:workbench.action.quit?{name}',
      'javascript:alert({name})',
      'file:///{name}',
      'https://{name}.example/',
      'https://{name}/',
      'https://user@x.example/{name}',
      'https://x.example{name}',
      'https://x.example/',
      'https:///{name}',
      'https://x.example/{other}{name}',
      'https://x.example/a b{name}',
      ' https://x.example/{name}',
      'https://x.example/{name}\n',
      '',
      7,
      null,
      undefined,
      ['https://x.example/{name}'],
    ])
      assert.equal(lookUpAddress(template, 'Ana', 'es'), undefined, String(template));
  });
});
