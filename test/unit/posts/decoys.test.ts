import assert from 'node:assert/strict';
import { inArticle, postsIn } from '../../support/posts';

/** What looks like a post's attribution, and is prose. */
const DECOYS: readonly (readonly [string, ...lines: string[]])[] = [
  [
    'a handle in prose',
    'La bióloga Ana Ruiz (@ana_ruiz) cuenta desde 2019 cuántas garzas anidan en el puente.',
    'Der Ingenieur zeichnet die Karten am Abend – und teilt sie bei Twitter (@karten_otto). Viele folgen ihm.',
    'A Orquestra da Ponte (@orquestradaponte) tem papel importante no bairro e leva música às crianças.',
    'Auf seinem Konto (@otto_karten) zeigt er – anders als die Stadt – jede Brücke einzeln.',
    'Escríbanos a @rio_hondo, o a (@rio_hondo_2), antes del 3 de mayo de 2024.',
  ],
  [
    'a dash without a handle',
    'El puente — cerrado desde el 3 de mayo de 2024 — abrirá en junio.',
    '— Ana Ruiz, Río Hondo',
    '— No vamos a irnos, dijo Ana Ruiz el 3 de mayo de 2024.',
    '“The bridge is ours.” — Ana Ruiz, October 18, 2024',
  ],
  [
    'a handle and a date without a dash',
    'Ana Ruiz (@ana_ruiz) 3 de mayo de 2024',
    'Lo publicó Ana Ruiz (@ana_ruiz) 3 de mayo de 2024.',
  ],
  [
    'a dash and a handle without a date',
    'El ingeniero — y su hermana Ana (@ana_ruiz) — piden que se cuiden las garzas.',
    'Volvió la calma — Ana Ruiz (@ana_ruiz) hace 3 horas',
    'Volvió la calma — Ana Ruiz (@ana_ruiz) 31 de abril de 2024',
  ],
  [
    'a handle whose dash is on the line above',
    'El puente abrirá pronto —\nAna Ruiz (@ana_ruiz) 3 de mayo de 2024',
  ],
  [
    'a dateline',
    'RÍO HONDO (GWN) — La alcaldesa Ana Ruiz anunció el 3 de mayo de 2024 que el puente seguirá cerrado.',
    'VALDOR (GWN) — Lawmakers voted on May 3, 2024 to keep the bridge closed.',
    'Río Hondo, 3 may.- El puente seguirá cerrado.',
  ],
  [
    'prose about what somebody shared',
    'Ein von Ana Ruiz geteiltes Video, das viele weiterverbreiteten, wurde entfernt.',
    'A post shared by the mayor on Friday, May 3, 2024 was deleted.',
    'Una publicación compartida por la alcaldesa el 3 de mayo de 2024 fue borrada.',
    'Публикация от мэра города была удалена.',
  ],
  [
    'a link to a post in prose',
    'Lo dijo en https://x.com/ana_ruiz/status/1847296310284591104 y nadie respondió.',
  ],
  [
    'a media link in the midst of prose',
    'La imagen pic.twitter.com/7QvKd2LmXa circuló toda la noche.',
    'El dominio pic.twitter.com dejó de usarse.',
  ],
  ['an e-mail address', 'Escriba a Ana — ana.ruiz@riohondo.example — antes del 3 de mayo de 2024.'],
];

describe('what is no post', () => {
  for (const [name, ...lines] of DECOYS) {
    it(name, () => {
      for (const line of lines) assert.deepEqual(postsIn(inArticle(line)), [], line);
    });
  }

  it('is a text without any', () => {
    for (const text of ['', '\n', ' ', '—', '(@', '(@a)', 'pic.twitter.com/', '♬', 'byu/', 'on Vimeo'])
      assert.deepEqual(postsIn(text), []);
  });
});
