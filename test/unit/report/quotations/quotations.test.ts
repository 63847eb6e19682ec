import assert from 'node:assert/strict';
import { withSummary } from '../../../../src/core/articles/article';
import { quotations } from '../../../../src/core/report/quotations/quotations';
import { BUNDLE, BUNDLE_TEXT } from '../../sample';
import { marked } from '../markedArticle';

/** What is quoted, as "SPEAKER: WORDS"; nobody is "?". */
function said(language: string, source: string): string[] {
  const { text, article } = marked(language, source);
  return quotations(text, article).map(({ range, text: words, speaker }) => {
    assert.equal(text.slice(...range), words);
    return `${speaker?.name ?? '?'}: ${words}`;
  });
}

/** One sentence a language, with the verb behind and before what is said. */
const BEHIND: readonly (readonly [string, string, string])[] = [
  [
    'es',
    '«El faro ya no alumbra a nadie», dijo la alcaldesa, [p:Ana Ruiz], en el pleno.',
    'Ana Ruiz: El faro ya no alumbra a nadie',
  ],
  ['es', '“Vamos a esperar al lunes”, [p:Ruiz|Ana Ruiz] respondió.', 'Ana Ruiz: Vamos a esperar al lunes'],
  [
    'pt',
    '"A ponte fica onde está", afirmou o engenheiro [p:Rui Telles].',
    'Rui Telles: A ponte fica onde está',
  ],
  [
    'fr',
    '« Nous rouvrirons en mai », a déclaré [p:Jeanne Lavergne], la maire.',
    'Jeanne Lavergne: Nous rouvrirons en mai',
  ],
  [
    'it',
    '«Non ci sarà un secondo turno», ha detto il sindaco [p:Piero Gallini].',
    'Piero Gallini: Non ci sarà un secondo turno',
  ],
  [
    'en',
    '"The gate was open all night," said volunteer [p:Dora Pitt], 81.',
    'Dora Pitt: The gate was open all night',
  ],
  ['en', '“We will appeal,” [p:Mr Loxley] said.', 'Mr Loxley: We will appeal'],
  [
    'de',
    '„Wir bauen die Brücke neu“, sagte die Sprecherin der Gemeinde, [p:Anna Berger].',
    'Anna Berger: Wir bauen die Brücke neu',
  ],
  [
    'de',
    '»Das Tal bleibt, wie es ist«, sagte [p:Berger|Anna Berger] am Abend.',
    'Anna Berger: Das Tal bleibt, wie es ist',
  ],
  [
    'nl',
    '"De brug gaat maandag open", zei burgemeester [p:Wim Terhorst].',
    'Wim Terhorst: De brug gaat maandag open',
  ],
  ['tr', 'Dernek Başkanı [p:Ayşe Dönmez], “Köyümüzü bırakmayız” dedi.', 'Ayşe Dönmez: Köyümüzü bırakmayız'],
  ['ru', '«Мы откроем мост весной», — сказала мэр [p:Анна Лескова].', 'Анна Лескова: Мы откроем мост весной'],
  [
    'pl',
    '„Otworzymy most wiosną” – powiedział burmistrz [p:Jan Borowik].',
    'Jan Borowik: Otworzymy most wiosną',
  ],
];

const BEFORE: readonly (readonly [string, string, string])[] = [
  [
    'es',
    '[p:Ana Ruiz] aseguró que el faro «no es un negocio para nadie».',
    'Ana Ruiz: no es un negocio para nadie',
  ],
  ['pt', '[p:Rui Telles] disse: "Não."', 'Rui Telles: Não.'],
  [
    'fr',
    '[p:Jeanne Lavergne], la maire, a expliqué : « Tout est prêt pour la fête. »',
    'Jeanne Lavergne: Tout est prêt pour la fête.',
  ],
  ['it', '[p:Gallini], che guida la lista, ha detto: «Andiamo avanti».', 'Gallini: Andiamo avanti'],
  [
    'en',
    'Union secretary [p:Bernie Quill] called the deal "decent, not generous".',
    'Bernie Quill: decent, not generous',
  ],
  ['de', '[p:Anna Berger] sagte: „Ja.“', 'Anna Berger: Ja.'],
  ['nl', '[p:Wim Terhorst] zei: "Wij wachten af."', 'Wim Terhorst: Wij wachten af.'],
  ['tr', '[p:Ayşe Dönmez] şöyle konuştu: “Buradayız.”', 'Ayşe Dönmez: Buradayız.'],
  ['ru', '[p:Анна Лескова] заявила: «Моста не будет».', 'Анна Лескова: Моста не будет'],
  ['pl', '[p:Jan Borowik] powiedział: „Nie będzie mostu”.', 'Jan Borowik: Nie będzie mostu'],
];

describe('quotations', () => {
  for (const [language, source, expected] of BEHIND)
    it(`finds who speaks behind what is said, in ${language}: ${expected}`, () => {
      assert.deepEqual(said(language, source), [expected]);
    });

  for (const [language, source, expected] of BEFORE)
    it(`finds who speaks before what is said, in ${language}: ${expected}`, () => {
      assert.deepEqual(said(language, source), [expected]);
    });

  it('leaves open who speaks where a pronoun or nobody stands by the verb', () => {
    assert.deepEqual(said('es', '[p:Ana Ruiz] salió. «No tengo nada que decir», dijo ella.'), [
      '?: No tengo nada que decir',
    ]);
    assert.deepEqual(said('en', '"It was a long night for us," he said, with [p:Dora Pitt] beside him.'), [
      '?: It was a long night for us',
    ]);
    assert.deepEqual(said('de', 'An der Wand stand „Hier war gestern noch ein Wald“.'), [
      '?: Hier war gestern noch ein Wald',
    ]);
  });

  it('takes nobody for the speaker who is only spoken of, or spoken to', () => {
    assert.deepEqual(said('es', '«Fue un accidente», dijo la hermana de [p:Ana Ruiz].'), [
      '?: Fue un accidente',
    ]);
    assert.deepEqual(said('es', 'Tras reunirse con [p:Ana Ruiz], dijo: «Hay acuerdo».'), ['?: Hay acuerdo']);
    assert.deepEqual(said('es', '«Fue un accidente», dijo la vecina, que vio a [p:Ana Ruiz].'), [
      '?: Fue un accidente',
    ]);
    assert.deepEqual(said('en', '"I was wrong about it," she told [p:Dora Pitt].'), [
      '?: I was wrong about it',
    ]);
    assert.deepEqual(said('en', 'The lawyer of [p:Dora Pitt] said "we will fight this".'), [
      '?: we will fight this',
    ]);
    assert.deepEqual(said('de', '„Das war falsch“, sagte er zu [p:Anna Berger].'), ['?: Das war falsch']);
  });

  it('lets an organization speak for itself or through who speaks for it, not through others in it', () => {
    const guard = '[o:Guardia Costera]';
    assert.deepEqual(
      said('es', `«No hay heridos», informó ayer. «El barco se hundió», señaló la ${guard}.`),
      ['Guardia Costera: El barco se hundió'],
    );
    assert.deepEqual(said('es', `«El barco se hundió», dijo un portavoz de la ${guard}.`), [
      'Guardia Costera: El barco se hundió',
    ]);
    assert.deepEqual(said('es', `«El barco se hundió», dijo el capitán de la ${guard}.`), [
      '?: El barco se hundió',
    ]);
    assert.deepEqual(said('es', `«El barco se hundió», dijo el capitán de la ${guard}, [p:Luis Mora].`), [
      'Luis Mora: El barco se hundió',
    ]);
  });

  it('gives what goes on behind the attribution to the same speaker, in its paragraph', () => {
    assert.deepEqual(
      said('en', '"They are buying a roof," [p:Dora Pitt] said. "The dollar is for the walls."'),
      ['Dora Pitt: They are buying a roof', 'Dora Pitt: The dollar is for the walls.'],
    );
    assert.deepEqual(
      said('es', '«No, maestra», respondió [p:Pizano]. «Mejor», dijo ella, «así nadie la roba».'),
      ['Pizano: No, maestra', '?: Mejor', '?: así nadie la roba'],
    );
    assert.deepEqual(
      said('en', '"They are buying a roof," [p:Dora Pitt] said.\n"The dollar is for all of the walls."')[1],
      '?: The dollar is for all of the walls.',
    );
  });

  it('reads the next sentence as one of its own', () => {
    assert.deepEqual(
      said('en', 'It was called "a gift to the government." [p:Dora Pitt] said she would go.'),
      ['?: a gift to the government.'],
    );
  });

  it('takes the name before a colon', () => {
    assert.deepEqual(said('es', '[p:Ana Ruiz]: «El mar no avisa a nadie»'), [
      'Ana Ruiz: El mar no avisa a nadie',
    ]);
  });

  it('leaves out names and single words in quotation marks', () => {
    assert.deepEqual(said('de', 'Die Initiative [o:»Grat bleibt Grat«] tagte im „Adler“.'), []);
    assert.deepEqual(said('ru', 'Завод «[o:Озёрный металл и сталь страны]» закрыт.'), []);
    assert.deepEqual(said('es', 'El diario dijo ayer que la «nueva normalidad» empezó.'), []);
    assert.deepEqual(said('en', 'A 5" pipe and a 12" one burst.'), []);
  });

  it('reads dialogue with dashes', () => {
    const expected = ['Ana: No lo sé', 'Ana: Mañana veremos.'];
    assert.deepEqual(said('es', '—No lo sé —dijo [p:Ana]—. Mañana veremos.'), expected);
    assert.deepEqual(said('pt', '— Não sei — disse [p:Ana]. — Amanhã vemos.'), [
      'Ana: Não sei',
      'Ana: Amanhã vemos.',
    ]);
    assert.deepEqual(said('ru', '— Не знаю, — сказала [p:Анна]. — Завтра увидим.'), [
      'Анна: Не знаю',
      'Анна: Завтра увидим.',
    ]);
    assert.deepEqual(said('pl', '– Nie wiem – powiedziała [p:Anna]. – Jutro zobaczymy.'), [
      'Anna: Nie wiem',
      'Anna: Jutro zobaczymy.',
    ]);
    assert.deepEqual(said('tr', '— Bilmiyorum, dedi [p:Ayşe].'), ['Ayşe: Bilmiyorum']);
    assert.deepEqual(said('fr', '— Je ne sais pas, répond [p:Anne].'), ['Anne: Je ne sais pas']);
    assert.deepEqual(said('ru', '— вода питьевая'), []);
    assert.deepEqual(said('en', '— Not so in English.'), []);
  });

  it('counts posts as what their authors say, and who the article names by that name as the same', () => {
    const [article] = BUNDLE.articles;
    const [post, ...others] = quotations(BUNDLE_TEXT, article);
    assert.equal(others.length, 0);
    assert.deepEqual(post?.speaker, { name: 'Ana *Ruiz*', entity: null });
    assert.equal(post.post?.platform, 'x');
    const named = { ...article, entities: [{ ...article.entities[1]!, aliases: ['Ana *Ruiz*'] }] };
    assert.equal(quotations(BUNDLE_TEXT, named)[0]?.speaker?.entity, 'e2');
  });

  it('does not have the article summed up', () => {
    const { text, article } = marked('en', '"The gate was open all night," said [p:Dora Pitt].');
    const unread = withSummary(article, () => assert.fail('A summary was made.'));
    assert.equal(quotations(text, unread).length, 1);
  });
});
