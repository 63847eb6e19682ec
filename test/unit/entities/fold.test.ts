import assert from 'node:assert/strict';
import { foldName } from '../../../src/core/entities/fold';

describe('foldName', () => {
  const ALIKE: readonly (readonly string[])[] = [
    ['Beloúsov', 'Belousov', 'Belousow', 'BELOUSOV', 'Beloussov'],
    ['Ajmétov', 'Akhmetov'],
    ['Ahmetov', 'Ajmétov'],
    ['Şahin', 'Sahin', 'Shahin'],
    ['Chernenko', 'Tchernenko'],
    ['Yúlia', 'Julia', 'Iulia'],
    ['Müller', 'Muller', 'Mu\u0308ller'],
    ['O’Neil', "O'Neil", 'ONeil'],
    ['Al-Hadi', 'AlHadi'],
    ['İpek', 'Ipek', 'ipek'],
    ['Weiß', 'Weiss'],
    ['Ph.', 'PH'],
  ];
  for (const spellings of ALIKE) {
    it(`makes ${spellings.join(', ')} one`, () => {
      assert.equal(new Set(spellings.map(foldName)).size, 1, spellings.map(foldName).join(', '));
    });
  }

  const APART: readonly (readonly [string, string])[] = [
    ['Gómez', 'Pérez'],
    ['Ruiz', 'Ríos'],
    ['Marta', 'María'],
    ['Níger', 'Nigeria'],
    ['Иванов', 'Петров'],
    ['王', '李'],
  ];
  for (const [one, other] of APART) {
    it(`keeps ${one} and ${other} apart`, () => {
      assert.notEqual(foldName(one), foldName(other));
    });
  }
});
