import assert from 'node:assert/strict';
import { readInlineMarks } from '../../../../training/entities/read/inlineMarks';

describe('a corpus with inline marks', () => {
  it('gives texts, their lines and their names, dates left out', () => {
    const corpus =
      '# crime, Chile\n[PER Ana Ruiz] llegó a [LOC Lima]\nEl [DATE 3 de mayo] llovió\n\n# sport, Peru\nGol de [ORG Boca]\n';
    assert.deepEqual(readInlineMarks(corpus), [
      [
        {
          text: 'Ana Ruiz llegó a Lima',
          spans: [
            { start: 0, end: 8, type: 'PER' },
            { start: 17, end: 21, type: 'LOC' },
          ],
        },
        { text: 'El 3 de mayo llovió', spans: [] },
      ],
      [{ text: 'Gol de Boca', spans: [{ start: 7, end: 11, type: 'ORG' }] }],
    ]);
  });

  it('takes an escaped bracket for itself, and one that closes nothing', () => {
    assert.deepEqual(readInlineMarks(String.raw`\[sic\] a] [PER Lu\[is\]]`), [
      [{ text: '[sic] a] Lu[is]', spans: [{ start: 9, end: 15, type: 'PER' }] }],
    ]);
  });
});
