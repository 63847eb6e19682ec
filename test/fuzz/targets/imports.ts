import assert from 'node:assert/strict';
import type { Annotation } from '../../../src/core/annotations/annotation';
import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { readSidecar } from '../../../src/core/annotations/sidecar/read';
import { writeSidecar } from '../../../src/core/annotations/sidecar/write';
import { exportMarks } from '../../../src/core/exchange/exportMarks';
import type { ExchangeFormat } from '../../../src/core/exchange/formats/format';
import { EXCHANGE_FORMATS } from '../../../src/core/exchange/formats/formats';
import { importMarks } from '../../../src/core/exchange/importMarks';
import { markFile } from '../../../src/core/exchange/marks/markedFile';
import { assertReads } from '../../support/anyMarks';
import { importTarget } from '../../support/importTargets';
import { labelOn } from '../../support/labelOn';
import { analyse } from '../../support/reading';
import { PART, partsOf, type Target } from '../target';

const TEXT = 'La alcaldesa Ana Ruiz dijo que el puente sigue cerrado.\nNada de esto está ahí. 👩‍👩‍👧\n';

/** A letter whose code, divided by the number of formats, leaves `index`. */
function letterOf(index: number): string {
  const count = EXCHANGE_FORMATS.length;
  return String.fromCharCode(count * Math.ceil(65 / count) + index);
}

/** A file of a format, behind the letter that says which. */
function written(index: number): string {
  const target = importTarget(TEXT);
  const set = AnnotationSet.of([labelOn(target.articles, [13, 21])]);
  const { articles } = analyse(TEXT);
  const { placements } = importTarget(TEXT, set);
  const { file } = markFile({ name: 'a.txt', text: TEXT, articles, set, placements }, 'all');
  const format = EXCHANGE_FORMATS[index];
  return format ? `${letterOf(index)}${exportMarks(format, file).text}` : '';
}

/** The format that the first letter names, the file behind it, and what comes with it. */
function partsOfImport(
  input: string,
): readonly [format: ExchangeFormat, text: string, companion: string | null] {
  const [file = '', companion = ''] = partsOf(input, 2);
  const format = EXCHANGE_FORMATS[(file.charCodeAt(0) || 0) % EXCHANGE_FORMATS.length];
  assert.ok(format);
  return [format, file.slice(1), input.includes(PART) ? companion : null];
}

/** The annotations that it says. */
function imported(input: string): Annotation[] {
  const { step } = importMarks(...partsOfImport(input), importTarget(TEXT));
  return [...AnnotationSet.EMPTY.apply(step)];
}

/** What any text says as a file of any format can be placed, and kept in a sidecar; the first letter says in which. */
export const imports: Target = {
  name: 'imports',
  seeds: () => EXCHANGE_FORMATS.map((_, index) => written(index)),
  words: EXCHANGE_FORMATS.map(({ id }) => id),
  work: (input) => writeSidecar('', imported(input)),
  check: (input) => {
    const [format, text] = partsOfImport(input);
    assertReads(format, text);
    const annotations = imported(input);
    const sidecar = writeSidecar('', annotations);
    assert.ok(sidecar !== undefined);
    assert.deepEqual(readSidecar(sidecar), { annotations, faults: [] });
  },
};
