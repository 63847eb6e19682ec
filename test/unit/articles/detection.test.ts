import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { detect as detectText } from '../../../src/core/analysis';
import { type Detection, detectSourceArticle } from '../../../src/core/articles/detection';
import { familiesWith } from '../../../src/core/bundles/familyTable';
import { ownFamily } from '../../../src/core/bundles/templates/ownFamily';
import { splitLines } from '../../../src/core/text/lines';

function detect(text: string, counts = { delimiters: 0, posts: false }): Detection {
  return detectSourceArticle(splitLines(text), counts);
}

const PARAGRAPHS = [
  'La alcaldesa de Río Hondo anunció este lunes que el puente viejo seguirá cerrado hasta fin de mes por las obras.',
  'La decisión se tomó después de una inspección en la que los técnicos hallaron grietas en dos de los cuatro apoyos.',
  'Los comerciantes de la orilla norte pidieron una reunión urgente con el municipio para conocer el calendario.',
];

/** Plain text that is no source article, and what gives it away. */
const OTHERS: readonly (readonly [name: string, reason: RegExp, text: string])[] = [
  [
    'a licence',
    /licence/,
    `The Harbour Licence, Version 1

Permission is hereby granted, free of charge, to any person who obtains a copy of this work, to use and redistribute it.
The work is provided "as is", without warranty of any kind, including the warranties of merchantability and fitness.
The licensor is not liable for any claim, damages or other liability that arises from the use of the work by anybody.`,
  ],
  [
    'a text wrapped by hand',
    /wrapped/,
    `The bridge over the river was built in 1962, when the
town had fewer than four thousand people, and it was
meant to last for thirty years. Nobody thought then of
the trucks that cross it today, nor of the floods that
have come with every spring since the dam was opened,
and that have eaten the stones under its two pillars.
The mayor says that it will be repaired before winter,
but the money has not come, and the traders of the
northern bank have stopped waiting for an answer.`,
  ],
  [
    'a log',
    /log/,
    `2024-10-18 09:42:01 INFO bridge.server started and listens on all interfaces of the machine, as its configuration says.
2024-10-18 09:42:03 WARN bridge.sensor the sensor on pillar two did not answer within the time that it is given. Again.
2024-10-18 09:42:09 ERROR bridge.sensor the sensor on pillar two is gone. Nothing more is read until somebody comes.`,
  ],
  [
    'a table',
    /table/,
    `id,name,town,opened,length,closed
1,Old bridge,Río Hondo,1962,120,2024
2,New bridge,Río Hondo,1999,210,
3,Rope bridge,Valdor,1874,40,1950`,
  ],
  [
    'code',
    /code/,
    `import assert from 'node:assert';

function cross(bridge, people) {
  if (bridge.closed) {
    throw new Error('The bridge is closed, and nobody may cross it until the town has found the money to repair it.');
  }
  return people.map((person) => bridge.carry(person));
}`,
  ],
  [
    'a page of documentation',
    /documentation/,
    `# Bridge

Counts who crosses a bridge.

## Install

    npm install bridge

- [x] count
- [ ] charge

See [the docs](https://example.com/docs) for all that it can do, and for how to make it do more than it was made for.`,
  ],
  ['a list of words', /too few paragraphs/, 'abedul\nabeja\nabejorro\nabeto\nabismo\nablandar\n'.repeat(40)],
  [
    'a poem',
    /too few paragraphs/,
    `El río pasa y no vuelve,
el puente mira y se queda,
y en la orilla de los sauces
canta una niña a la arena.

Agua que vas a la mar,
dile a la luna que espera,
que el puente no tiene prisa
ni la noche tiene puerta.`,
  ],
  ['a list of things to do', /too few paragraphs/, '- llamar a Ana\n- comprar pan\n- arreglar el puente'],
  ['a short letter', /too few paragraphs/, 'Hi Luis,\n\ncan you send me the figures?\n\nThanks\nAna'],
  ['settings', /too few paragraphs/, '[bridge]\nname = old\nlength = 120\nclosed = true'],
  ['nothing', /too few paragraphs/, ''],
  ['blank lines', /too few paragraphs/, '\n \n\t\n'],
];

describe('detectSourceArticle', () => {
  const seeds = readdirSync('seeds').filter((file) => file.endsWith('.txt'));
  it('finds the samples', () => {
    assert.ok(seeds.length >= 20, String(seeds.length));
  });
  for (const file of seeds) {
    it(`takes seeds/${file} for a source article`, () => {
      const { sourceArticle, confidence, reasons } = detect(readFileSync(path.join('seeds', file), 'utf8'));
      assert.equal(sourceArticle, true);
      assert.ok(confidence >= 0.5 && confidence <= 1);
      assert.ok(reasons.length > 0);
    });
  }

  it('takes paragraphs of one line each for a source article', () => {
    const { sourceArticle, reasons } = detect(PARAGRAPHS.join('\n'));
    assert.equal(sourceArticle, true);
    assert.match(reasons[0]!, /paragraphs/);
  });

  it('reads paragraphs in other scripts', () => {
    const chinese =
      '里约翁多市长周一宣布，由于施工，旧桥将关闭至月底。\n这一决定是在检查后做出的，技术人员在四个桥墩中的两个发现了裂缝，这些桥墩已有六十多年的历史。\n北岸的商人要求与市政府举行紧急会议，以了解时间表。\n市长表示，维修费用将是预期的两倍。';
    const arabic =
      'أعلنت رئيسة بلدية المدينة يوم الاثنين أن الجسر القديم سيبقى مغلقا حتى نهاية الشهر بسبب أعمال الصيانة الجارية فيه.\n';
    assert.equal(detect(chinese).sourceArticle, true);
    assert.equal(detect(arabic.repeat(4)).sourceArticle, true);
  });

  for (const [name, reason, text] of OTHERS) {
    it(`does not take ${name} for one`, () => {
      const { sourceArticle, confidence, reasons } = detect(text);
      assert.equal(sourceArticle, false);
      assert.ok(confidence >= 0 && confidence < 0.5);
      assert.ok(
        reasons.some((one) => reason.test(one)),
        reasons.join('; '),
      );
    });
  }

  it('counts posts and delimiters in favour', () => {
    const text = PARAGRAPHS[0]!.slice(0, 60);
    const alone = detect(text).confidence;
    assert.ok(detect(text, { delimiters: 0, posts: true }).confidence > alone);
    assert.ok(detect(text, { delimiters: 2, posts: false }).confidence > alone);
  });

  it('believes who described the delimiters, whatever is between them', () => {
    const text = '## [1] a.js\nconst bridge = 1;\n## [2] b.js\nconst river = 2;\n';
    const own = familiesWith([ownFamily('## [{number}] {name}')]);
    assert.equal(detectText(text).sourceArticle, false);
    assert.deepEqual(detectText(text, own).reasons[0], 'delimiters of your own part it into articles');
    assert.equal(detectText('## [1] a.js\nconst bridge = 1;\n', own).sourceArticle, true);
    assert.equal(detectText('const bridge = 1;\n## [1] a.js\n', own).sourceArticle, false);
  });

  it('does not read a whole library', () => {
    const code = 'const bridge = require("bridge");\n'.repeat(30_000);
    const article = `${PARAGRAPHS[0]!}\n`.repeat(2000);
    assert.deepEqual(detect(article + code), detect(article));
  });
});
