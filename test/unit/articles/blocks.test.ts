import assert from 'node:assert/strict';
import { readOnly, rolesIn } from '../../support/reading';

const OPENING =
  'La alcaldesa de Río Hondo anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes por las obras. El anuncio llegó tras una reunión de tres horas con los vecinos de las dos orillas, que reclaman un paso provisional.';
const BODY =
  'La decisión se tomó después de una inspección en la que los técnicos hallaron grietas en dos de los cuatro apoyos, que tienen más de sesenta años.';
const CLOSING =
  'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio para conocer el calendario.';
const POST =
  '🌊 Cerrado el puente de #ElEncinal. pic.twitter.com/aBcD1— Bomberos (@bomberosrh) October 18, 2024';

const roles = (...lines: string[]): string[] => rolesIn(lines.join('\n')).map(([role]) => role);

describe('the blocks of an article', () => {
  it('are its lines, trimmed, blank ones left out', () => {
    for (const end of ['\n', '\r\n', '\r', '\n\n', '\n \t\n']) {
      const text = `${[`  ${OPENING} `, BODY, `\t${CLOSING}`].join(end)}${end}`;
      assert.deepEqual(rolesIn(text), [
        ['body', OPENING],
        ['body', BODY],
        ['body', CLOSING],
      ]);
    }
  });

  it('are none in a blank text', () => {
    for (const text of ['', '\n', ' \r\n\t\n']) assert.deepEqual(rolesIn(text), []);
  });

  it('begin with the title, which ends in no full stop', () => {
    assert.deepEqual(roles('El puente viejo seguirá cerrado', OPENING, BODY), ['title', 'body', 'body']);
    assert.deepEqual(roles('Бургомистр закрыл старый мост', OPENING, BODY), ['title', 'body', 'body']);
  });

  it('need no title', () => {
    assert.deepEqual(roles(OPENING, BODY, CLOSING), ['body', 'body', 'body']);
  });

  it('hold the heading of a section', () => {
    assert.deepEqual(
      roles('El puente seguirá cerrado', OPENING, BODY, 'Tres apoyos dañados', BODY, CLOSING),
      [...['title', 'body', 'body', 'crosshead', 'body', 'body']],
    );
  });

  it('hold another article’s headline without a cue', () => {
    const headline = 'Río Hondo y Valdor acuerdan un transbordador común que reemplaza décadas de disputas';
    const text = [OPENING, BODY, headline, BODY, CLOSING].join('\n');
    assert.deepEqual(
      readOnly(text).blocks.map((block) => [block.role, 'cue' in block ? block.cue : undefined]),
      [
        ['body', undefined],
        ['body', undefined],
        ['related', null],
        ['body', undefined],
        ['body', undefined],
      ],
    );
  });

  it('part a post from the lines around it', () => {
    assert.deepEqual(rolesIn([OPENING, BODY, POST, CLOSING].join('\n')), [
      ['body', OPENING],
      ['body', BODY],
      ['post', POST],
      ['body', CLOSING],
    ]);
  });

  it('part a post from what is glued to its end', () => {
    assert.deepEqual(rolesIn([OPENING, BODY, POST + CLOSING, BODY].join('\n')), [
      ['body', OPENING],
      ['body', BODY],
      ['post', POST],
      ['body', CLOSING],
      ['body', BODY],
    ]);
  });

  it('make one block of a post’s lines', () => {
    const lines = '🌊 Cerrado el puente de #ElEncinal.\n\n— Bomberos (@bomberosrh)\nOctober 18, 2024';
    assert.deepEqual(rolesIn([OPENING, BODY, lines, CLOSING].join('\n')).slice(2), [
      ['post', lines],
      ['body', CLOSING],
    ]);
  });
});
