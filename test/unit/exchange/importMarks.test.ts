import assert from 'node:assert/strict';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { anchorAll } from '../../../src/core/annotations/anchors/anchoring';
import { formatOf } from '../../../src/core/exchange/formats/formats';
import { type ImportedMarks, importMarks, type ImportTarget } from '../../../src/core/exchange/importMarks';
import { inEnglish } from '../../../src/core/text/translate';
import { articlesIn, importTarget, inWords } from '../../support/importTargets';

const LINES = [
  'El puente de Río Hondo cierra el 2 de mayo 🚤, dijo la alcaldesa Ana Ruiz.',
  'Los vecinos protestan desde hace semanas ante la oficina de la agencia.',
  'La agencia VRA no respondió a las preguntas de este periódico el lunes.',
];

const TEXT = `${LINES.join('\n')}\n`;

function run(id: string, file: string, target: ImportTarget, companion: string | null = null): ImportedMarks {
  const format = formatOf(id);
  assert.ok(format);
  return importMarks(format, file, companion, target);
}

/** What is added. */
const added = ({ step }: ImportedMarks): string[] => inWords(step.flatMap(({ is }) => is ?? []));

const faults = (imported: ImportedMarks): string[] =>
  imported.faults.map(({ line, message, values }) => `${line + 1}: ${inEnglish(message, ...values)}`);

/** A line of doccano for pieces of a text. */
const doccano = (text: string, ...labels: readonly (readonly [piece: string, label: string])[]): string =>
  `${JSON.stringify({ text, label: labels.map(([piece, label]) => [text.indexOf(piece), text.indexOf(piece) + piece.length, label]) })}\n`;

describe('imports', () => {
  it('put labels, names and notes where they stand', () => {
    const file = `T1\tclaim 3 22\tpuente de Río Hondo\nT2\tPER 65 73\tAna Ruiz\nT3\tPerson 65 73\tAna Ruiz\n#1\tAnnotatorNotes T1\tWhy?\nR1\tsupports Arg1:T2 Arg2:T1\n`;
    const imported = run('brat', file, importTarget(TEXT));
    assert.deepEqual(faults(imported), []);
    assert.deepEqual(added(imported), [
      'claim: puente de Río Hondo',
      'note Why?: puente de Río Hondo',
      'accept person: Ana Ruiz',
      'Person: Ana Ruiz',
      'supports: relation',
    ]);
    const [claim, , name, , relation] = imported.step.flatMap(({ is }) => is ?? []);
    assert.ok(relation?.kind === 'relation');
    assert.deepEqual([relation.from, relation.to], [name?.id, claim?.id]);
  });

  it('add nothing that is there already', () => {
    const file = doccano(TEXT, ['Ana Ruiz', 'claim'], ['VRA', 'ORG'], ['Río Hondo', 'LOC']);
    const at = TEXT.indexOf('VRA');
    const mention = { range: [at, at + 3], text: 'VRA', type: 'organization', entity: 'e1' } as const;
    const first = run('doccano', file, importTarget(TEXT, AnnotationSet.EMPTY, [mention]));
    assert.deepEqual(added(first), ['claim: Ana Ruiz', 'accept location: Río Hondo']);
    assert.equal(first.known, 1);
    const again = run('doccano', file, importTarget(TEXT, AnnotationSet.EMPTY.apply(first.step), [mention]));
    assert.deepEqual([added(again), again.known], [[], 3]);
  });

  it('find text again whose white space a tool has changed', () => {
    const windows = TEXT.replaceAll('\n', '\r\n');
    for (const [mine, theirs] of [
      [TEXT, windows],
      [windows, TEXT],
      [windows, LINES.join(' ')],
    ] as const) {
      const imported = run('doccano', doccano(theirs, ['VRA', 'claim'], ['🚤', 'claim']), importTarget(mine));
      assert.deepEqual(added(imported), ['claim: VRA', 'claim: 🚤']);
      const [label] = imported.step.flatMap(({ is }) => (is?.kind === 'label' ? is : []));
      assert.equal(label?.target.span.start, mine.indexOf('VRA'));
    }
  });

  it('find text again that was edited, say what has moved, and what is gone', () => {
    const edited = `Un párrafo nuevo delante de todo lo demás.\n${LINES[0]!}\n${LINES[1]!.replace('vecinos protestan', 'vecinas protestaron')}\n`;
    const file = doccano(
      TEXT,
      ['Ana Ruiz', 'claim'],
      ['vecinos protestan', 'claim'],
      ['VRA no respondió', 'claim'],
    );
    const imported = run('doccano', file, importTarget(edited));
    assert.deepEqual(added(imported), ['claim: Ana Ruiz', 'claim: vecinos protestan']);
    assert.equal(imported.moved, 1);
    assert.deepEqual(faults(imported), ['1: This has no place in a.txt: claim']);
    const set = AnnotationSet.EMPTY.apply(imported.step);
    const placed = anchorAll(articlesIn(edited), set).all();
    assert.deepEqual(
      placed.map(({ state, range }) => `${state} ${edited.slice(...range)}`),
      ['exact Ana Ruiz', 'moved vecinas protestaron'],
    );
  });

  it('say once that a file is of another text', () => {
    const other = 'Nothing of this stands anywhere in there, not a word.';
    const imported = run(
      'doccano',
      `\n${doccano(other, ['Nothing', 'claim'], ['word', 'claim'])}`,
      importTarget(TEXT),
    );
    assert.deepEqual(added(imported), []);
    assert.deepEqual(faults(imported), [
      '2: None of the 2 marks from here on is found in a.txt: they are of another text.',
    ]);
  });

  it('look for quotes that do not stand where they say', () => {
    const file = [
      'type,quote,start,end',
      'claim,Ana Ruiz,0,8',
      'claim,la,0,2',
      'claim,VRA,,',
      'claim,nobody,0,6',
      'claim,,70,9000',
    ].join('\n');
    const imported = run('csv', file, importTarget(TEXT));
    assert.deepEqual(added(imported), ['claim: Ana Ruiz', 'claim: VRA']);
    assert.deepEqual(faults(imported), [
      '3: This has no place in a.txt: la',
      '5: This has no place in a.txt: nobody',
      '6: This has no place in a.txt: claim',
    ]);
  });

  it('look for quotes by what stands around them, too', () => {
    const item = (exact: string, prefix: string, suffix: string): object => ({
      type: 'Annotation',
      motivation: 'tagging',
      body: { type: 'TextualBody', value: 'claim' },
      target: { source: 'a.txt', selector: { type: 'TextQuoteSelector', exact, prefix, suffix } },
    });
    const items = [
      item('la', 'ante ', ' oficina'),
      item('la', 'de ', ' agencia'),
      item('la', 'de ', ' luna'),
    ];
    const imported = run('w3c', JSON.stringify(items), importTarget(TEXT));
    const starts = imported.step.flatMap(({ is }) => (is?.kind === 'label' ? is.target.span.start : []));
    assert.deepEqual(starts, [TEXT.indexOf('la oficina'), TEXT.indexOf('la agencia')]);
    assert.deepEqual(faults(imported), ['1: This has no place in a.txt: la']);
  });

  it('go to the article that they are of', () => {
    const bundle = `==> a.txt <==\n${LINES[0]!}\n==> b.txt <==\n${LINES[1]!}\n==> a.txt <==\n${LINES[0]!}\n`;
    const spacy = (text: string, article: string, label: string): string =>
      `${JSON.stringify({ text, entities: [[0, 2, label]], cats: { relevant: 1 }, meta: { article } })}\n`;
    const file =
      spacy(`${LINES[1]!}\n`, 'b.txt', 'x') +
      spacy(`${LINES[0]!}\n`, 'a.txt', 'y') +
      spacy(`${LINES[0]!}\n`, 'a.txt', 'z');
    const imported = run('spacy', file, importTarget(bundle));
    assert.deepEqual(faults(imported), []);
    assert.deepEqual(added(imported), [
      'x: Lo',
      'relevant: article b.txt 1',
      'y: El',
      'relevant: article a.txt 1',
      'z: El',
      'relevant: article a.txt 2',
    ]);
  });

  it('leave out relations of what is no annotation', () => {
    const example = {
      text: TEXT,
      entities: [{ id: 1, start_offset: 0, end_offset: 2, label: 'claim' }],
      relations: [{ from_id: 1, to_id: 7, type: 'supports' }],
    };
    const imported = run('doccano', JSON.stringify(example), importTarget(TEXT));
    assert.deepEqual(added(imported), ['claim: El']);
    assert.deepEqual(faults(imported), [
      '1: A relation is left out, as one of its ends is no annotation: supports',
    ]);
  });

  it('take the text beside standoff for the one that its offsets count in', () => {
    const theirs = `Título\n${TEXT}`;
    const at = theirs.indexOf('El puente');
    const imported = run('brat', `T1\tclaim ${at + 3} ${at + 9}\tpuente\n`, importTarget(TEXT), theirs);
    assert.deepEqual(added(imported), ['claim: puente']);
    assert.equal(imported.moved, 0);
  });
});
