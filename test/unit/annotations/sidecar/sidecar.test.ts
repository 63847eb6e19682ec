import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from 'yaml';
import type { Annotation, SpanLabel } from '../../../../src/core/annotations/annotation';
import { toEntry } from '../../../../src/core/annotations/sidecar/entry';
import { readSidecar, readSidecarInSteps } from '../../../../src/core/annotations/sidecar/read';
import { isRefused } from '../../../../src/core/annotations/sidecar/sidecar';
import { writeInSteps, writeSidecar } from '../../../../src/core/annotations/sidecar/write';
import { finish } from '../../../../src/core/text/steps';
import { inEnglish } from '../../../../src/core/text/translate';
import { anyUnits } from '../../../support/texts';
import { labelsAt, someOfEach, targetAt } from '../someAnnotations';

const written = (annotations: readonly Annotation[], previous = ''): string => {
  const text = writeSidecar(previous, annotations);
  assert.ok(text !== undefined);
  return text;
};

const faultsIn = (text: string): [number, string][] =>
  readSidecar(text).faults.map(({ line, message, values }) => [line, inEnglish(message, ...values)]);

const joined = (pieces: readonly string[]): fc.Arbitrary<string> =>
  fc.array(fc.constantFrom(...pieces), { maxLength: 20 }).map((all) => all.join(''));

describe('a sidecar', () => {
  it('gives back all kinds of annotations', () => {
    assert.deepEqual(readSidecar(written(someOfEach())), { annotations: someOfEach(), faults: [] });
  });

  it('is the YAML that YAML reads', () => {
    assert.deepEqual(parse(written(someOfEach())), { version: 1, annotations: someOfEach().map(toEntry) });
  });

  it('gives back any text', () => {
    const texts = fc.oneof(anyUnits, joined(['a', ' ', '\n', '#', '"', "'", ':', '- ', '|', '\r', '\t']));
    fc.assert(
      fc.property(texts, texts, (note, quote) => {
        const [{ label, ...signed }] = labelsAt([0]) as [SpanLabel];
        const target = targetAt(5, `${quote}.`);
        const annotations: Annotation[] = [
          { ...signed, label, target },
          { ...signed, id: 'n', kind: 'note', text: note, target },
        ];
        const text = written(annotations);
        assert.deepEqual(readSidecar(text).annotations, annotations);
        assert.deepEqual((parse(text) as { annotations: unknown }).annotations, annotations.map(toEntry));
      }),
    );
  });

  it('says what YAML says, whatever stands behind a key', () => {
    const pieces = [
      'a',
      'Z',
      '0',
      '7',
      ':',
      ' ',
      '"',
      '\\\\',
      '\\"',
      '\\u0041',
      '\\x41',
      '#',
      '-',
      '.',
      '_',
      '~',
      'é',
      '\t',
    ];
    const values = fc.oneof(
      joined(pieces),
      joined(pieces).map((text) => `"${text}"`),
      fc.constantFrom('true', 'null', '0x1F', '1e3', '1_000', '.5', '2024-05-31', '|', '>-', '*a', '&a x'),
    );
    fc.assert(
      fc.property(values, (value) => {
        const text = written(labelsAt([0])).replace('label: weapon', `label: ${value}`);
        const [annotation] = readSidecar(text).annotations;
        if (annotation?.kind !== 'label') return;
        const { annotations } = parse(text) as { annotations: readonly { label: unknown }[] };
        assert.equal(annotation.label, annotations[0]?.label);
      }),
      { numRuns: 500 },
    );
  });

  it('gives the same annotations again for the entries that have not changed', () => {
    const before = finish(readSidecarInSteps(written(labelsAt([0, 100, 200]))));
    const [first, second, third] = before.annotations;
    const text = written(before.annotations).replace(/(label: )weapon([^]*100)/, '$1source$2');
    const again = finish(readSidecarInSteps(text, before.known)).annotations;
    assert.ok(again[1] === second && again[2] === third);
    assert.deepEqual(again[0], { ...first, label: 'source' });
  });

  it('reports a relation whose end is missing, at its line, and keeps it', () => {
    const [label, relation] = [labelsAt([0])[0]!, someOfEach().at(-1)!];
    assert.ok(relation.kind === 'relation');
    const text = written([label, { ...relation, from: label.id, to: 'nobody' }]);
    const line = text.split('\n').findIndex((each) => each.includes('to: nobody'));
    assert.deepEqual(faultsIn(text), [[line, 'The relation’s end nobody is no annotation of this file.']]);
    assert.equal(readSidecar(text).annotations.length, 2);
  });

  it('is written the same with what is known of it, and without', () => {
    const text = written(someOfEach());
    const { annotations, known } = finish(readSidecarInSteps(text));
    const [one, ...others] = annotations;
    const changed: Annotation[] = [...labelsAt([500]), ...others, { ...one!, status: 'resolved' }];
    const quick = finish(writeInSteps(text, changed, known));
    assert.equal(quick?.text, written(changed, text));
    assert.deepEqual(
      finish(readSidecarInSteps(quick.text, quick.known)).annotations,
      readSidecar(quick.text).annotations,
    );
  });

  it('is the same text when nothing has changed', () => {
    const text = written(someOfEach());
    assert.equal(written(readSidecar(text).annotations, text), text);
  });

  it('has each field on a line of its own, and a note of several lines as a block', () => {
    const [label] = labelsAt([13]);
    const { article } = label!.target;
    const note: Annotation = { ...label!, id: 'note', kind: 'note', text: 'One\n\nTwo', target: { article } };
    assert.equal(
      written([label!, note]),
      `version: 1
annotations:
  - id: ${label!.id}
    kind: label
    label: weapon
    start: 13
    end: 21
    quote: "Ana Ruiz"
    prefix: "La alcaldesa "
    suffix: " dijo que “no: #hoy”"
    hash: "3f2a9c013f2a9c01"
    author: "Ana Ruiz"
    created: ${label!.created}
  - id: note
    kind: note
    text: |-
      One

      Two
    hash: "3f2a9c013f2a9c01"
    author: "Ana Ruiz"
    created: ${label!.created}
`,
    );
  });

  describe('that a person has written in', () => {
    const [first, second] = labelsAt([13, 40]) as [Annotation, Annotation];
    const text = `# Ours. Ask Bo first.
version: 1
owner: Bo

annotations:
  # the one that matters
  - kind: label   # of the scheme
    id: ${first.id}
    checked: {by: Bo, twice: yes}
    label: weapon
    start: 13
    end: 21
    quote: 'Ana Ruiz'
    prefix: "La alcaldesa "
    suffix: " dijo que “no: #hoy”"
    hash: "3f2a9c013f2a9c01"
    created: ${first.created}
    author: Ana Ruiz

  - id: broken
    created: ${first.created}
    kind: circle
  # the end
`;

    it('is read', () => {
      assert.deepEqual(readSidecar(text).annotations, [first]);
      assert.deepEqual(
        faultsIn(text).map(([line]) => line),
        [21],
      );
    });

    it('keeps comments, the order of keys, keys of others and entries that cannot be read', () => {
      const changed = { ...first, label: 'tool', status: 'resolved' } as Annotation;
      assert.equal(
        written([changed, second], text),
        text
          .replace('label: weapon', 'label: tool')
          .replace(`${first.created}\n    author`, `${first.created}\n    status: resolved\n    author`)
          .replace('  # the end\n', `${written([second]).split('annotations:\n')[1]}  # the end\n`),
      );
    });

    it('loses what is removed, and nothing else', () => {
      const after = written([], text);
      assert.ok(after.includes('id: broken') && after.includes('# Ours. Ask Bo first.'));
      assert.ok(!after.includes(first.id));
    });
  });

  it('may say its version behind the list', () => {
    const [label] = labelsAt([13]) as [Annotation];
    const text = written([label], 'annotations:\nversion: 1\n');
    assert.equal(text, written([label]).replace('version: 1\n', '') + 'version: 1\n');
    assert.deepEqual(readSidecar(text), { annotations: [label], faults: [] });
  });

  it('keeps the line ends of Windows', () => {
    const text = written(someOfEach()).replaceAll('\n', '\r\n');
    assert.deepEqual(readSidecar(text).annotations, someOfEach());
    const [label] = labelsAt([900]);
    const changed = someOfEach().map((each) => ({ ...each, author: 'Bo' }));
    const after = written([...changed, { ...label!, id: 'z' }], text);
    assert.equal(after.replaceAll('\r\n', '').includes('\n'), false);
    assert.equal(readSidecar(after).annotations.length, changed.length + 1);
  });

  describe('that cannot be read', () => {
    const [entry, other] = labelsAt([13, 40]) as [Annotation, Annotation];
    const whole = written([entry]);
    const conflicted = (before: string, behind: string): string =>
      whole.replace(/ {4}label: .*\n/, (label) => `${before}\n${label}${behind}\n`);
    const FILES: readonly (readonly [string, text: string, line: number, message: RegExp])[] = [
      ['is not YAML', 'version: 1\nannotations:\n  - id: "a\n    kind: label\n', 4, /^This is not YAML: /],
      ['has a head that is not YAML', 'version: 1\n"\nannotations:\n', 1, /^This is not YAML: /],
      ['has no version', 'annotations:\n', 0, /“version: 1” is missing/],
      [
        'has another version',
        `# Hm.\n${whole.replace('version: 1', 'version: 2')}`,
        1,
        /another version than 1/,
      ],
      ['is another file', '- a\n- b\n', 0, /This is no sidecar/],
      ['has no list of entries', 'version: 1\nannotations: [{id: a}]\n', 1, /is no list of entries/],
      ['goes on otherwise', `${whole} hm\n`, 13, /Here is no entry/],
      [
        'has aliases in a circle',
        'version: 1\nannotations:\n  - &a\n    id: a\n    kind: *a\n',
        4,
        /Aliases/,
      ],
      ['has aliases of aliases', 'a: &a [x, x]\nb: &b [*a, *a]\nversion: 1\nannotations:\n', 1, /Aliases/],
      [
        'is a pile of brackets',
        `version: 1\nannotations:\n  - id: ${'['.repeat(50_000)}\n`,
        2,
        /stand too deep/,
      ],
      [
        'is a pile of lists',
        `version: 1\nannotations:\n  - id: x\n    kind:\n${Array.from({ length: 1000 }, (_, i) => `${' '.repeat(5 + i)}a:\n`).join('')}`,
        101,
        /stand too deep/,
      ],
      ['has its list twice', `${whole}annotations:\n`, 13, /“annotations” stands here twice/],
      [
        'has a list that cannot be written into',
        'version: 1\n"annotations": []\n',
        1,
        /is no list of entries/,
      ],
      ['is ended by a mark', 'version: 1\n...\n', 1, /Nothing can be added behind/],
      ['is written in one line', '{version: 1}\n', 0, /This is no sidecar/],
      [
        'calls its list otherwise',
        whole.replace('annotations:', 'anotations:'),
        1,
        /is called “annotations”, not “anotations”/,
      ],
      ['has a conflict without an end', conflicted('<<<<<<< a', '======='), 4, /conflict .* cannot merge/],
      ['has a conflict without its middle', conflicted('<<<<<<< a', '>>>>>>> b'), 4, /conflict/],
      ['has the end of a conflict alone', conflicted('', '>>>>>>> b'), 6, /conflict/],
      [
        'has a conflict with a side that is not YAML',
        conflicted('<<<<<<< a', '=======\n    x: [\n>>>>>>> b'),
        4,
        /conflict/,
      ],
      [
        'holds more of something else than is parsed at once',
        `version: 1\nother:\n${'  - id: a\n'.repeat(110_000)}annotations:\n`,
        0,
        /too long/,
      ],
    ];
    for (const [name, text, line, message] of FILES)
      it(`has one fault, and is not overwritten, when it ${name}`, () => {
        const { annotations, faults } = readSidecar(text);
        assert.deepEqual(
          [annotations, faults.map((fault) => [fault.of, fault.line])],
          [[], [['file', line]]],
          faultsIn(text).join(),
        );
        assert.match(faultsIn(text)[0]![1], message);
        assert.equal(writeSidecar(text, [entry]), undefined);
      });

    const ENTRIES: readonly (readonly [string, from: string, to: string, line: number, RegExp])[] = [
      ['an unknown kind', 'kind: label', 'kind: circle', 3, /“kind” is none of: label/],
      ['no label', '    label: weapon\n', '', 2, /“label” is missing/],
      ['a range that is reversed', 'end: 21', 'end: 3', 6, /ends at 3, but begins at 13/],
      ['a range before the text', 'start: 13', 'start: -5', 5, /“start” is no whole number/],
      ['a range beyond all texts', 'end: 21', 'end: 99999999999', 6, /“end” is no whole number/],
      ['another quote than its range', 'quote: "Ana Ruiz"', 'quote: "Ana"', 7, /has 3 UTF-16 units/],
      ['a number for a text', 'label: weapon', 'label: 5', 4, /“label” is no text/],
      ['no time', 'created: 2024', 'created: 24', 12, /is no time such as/],
    ];
    for (const [name, from, to, line, message] of ENTRIES)
      it(`says at its line that an entry has ${name}, reads the others and leaves it as it is`, () => {
        const text = written([entry, other]).replace(from, to);
        const { annotations, faults } = readSidecar(text);
        assert.deepEqual(annotations, [other]);
        assert.deepEqual(
          faults.map((fault) => [fault.of, fault.line]),
          [['entry', line]],
        );
        assert.match(faultsIn(text)[0]![1], message);
        assert.equal(isRefused({ annotations, faults }), false);
        assert.equal(written([other], text), text);
      });

    it('says which entry has the id of another', () => {
      const text = whole + whole.slice(whole.indexOf('  - id'));
      assert.deepEqual(faultsIn(text), [[13, `The id ${entry.id} is also that of the entry in line 3.`]]);
      assert.deepEqual(readSidecar(text).annotations, [entry]);
      assert.equal(written([entry], text), text);
    });

    it('never throws, whatever the text, and never loses an annotation', () => {
      const lines = ['version: 1\n', 'annotations:\n', '  - ', '- ', 'id: a\n', '    kind: label\n'];
      const frames = ['annotations: []\n', '"annotations":\n', '{version: 1}\n', 'note: |\n', '...\n'];
      const signs = ['"', '|\n', '&a ', '*a', '#', '\t', '[', '{', '---\n', '\r', '\uFEFF', '? '];
      const marks = ['<<<<<<< a\n', '=======\n', '>>>>>>> b\n'];
      fc.assert(
        fc.property(fc.oneof(anyUnits, joined([...lines, ...frames, ...signs, ...marks])), (text) => {
          const after = writeSidecar(text, [entry]);
          assert.equal(after === undefined, isRefused(readSidecar(text)));
          if (after !== undefined)
            assert.ok(
              readSidecar(after).annotations.some(({ id }) => id === entry.id),
              after,
            );
        }),
        { numRuns: 1000 },
      );
    });
  });
});
