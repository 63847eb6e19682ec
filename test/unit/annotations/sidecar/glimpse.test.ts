import assert from 'node:assert/strict';
import { type Annotation, hasSpan, type SpanAnnotation } from '../../../../src/core/annotations/annotation';
import { glimpseSidecar } from '../../../../src/core/annotations/sidecar/glimpse';
import { readSidecar } from '../../../../src/core/annotations/sidecar/read';
import { writeSidecar } from '../../../../src/core/annotations/sidecar/write';
import { finish } from '../../../../src/core/text/steps';
import { labelsAt } from '../someAnnotations';

const HASHES = ['00000000000000a1', '00000000000000b2', '00000000000000c3'] as const;

/** Two labels in each of three articles. */
const annotations: Annotation[] = labelsAt([0, 10, 20, 30, 40, 50]).map((label, i) => ({
  ...label,
  target: { ...label.target, article: { ...label.target.article, hash: HASHES[i >> 1]! } },
}));
const sidecar = writeSidecar('', annotations) ?? '';

const glimpsed = (text: string, ...hashes: string[]): readonly Annotation[] =>
  finish(glimpseSidecar(text, hashes));

const ofHash = (text: string, hash: string): SpanAnnotation[] =>
  readSidecar(text)
    .annotations.filter(hasSpan)
    .filter(({ target }) => target.article.hash === hash);

describe('a glimpse of a sidecar', () => {
  it('has the annotations of the articles that are asked for', () => {
    assert.deepEqual(glimpsed(sidecar, HASHES[1]), annotations.slice(2, 4));
    assert.deepEqual(glimpsed(sidecar, HASHES[2], HASHES[0]), [
      ...annotations.slice(4),
      ...annotations.slice(0, 2),
    ]);
    assert.deepEqual(glimpsed(sidecar, '00000000000000d4'), []);
    assert.deepEqual(glimpsed('', HASHES[0]), []);
  });

  it('has what is written by hand', () => {
    const [id] = annotations.map((annotation) => annotation.id);
    const commented = sidecar.replace(`  - id: ${id}`, `  # to be checked\n  - id: ${id} # Ana's`);
    const shallow = sidecar.replace(/^ {2}/gm, '').replaceAll('\n', '\r\n');
    for (const text of [commented, shallow])
      for (const hash of HASHES) {
        assert.equal(ofHash(text, hash).length, 2);
        assert.deepEqual(glimpsed(text, hash), ofHash(text, hash));
      }
  });

  it('lacks what cannot be read', () => {
    const broken = sidecar.replace('start: 0', 'start: nowhere');
    assert.deepEqual(glimpsed(broken, HASHES[0]), annotations.slice(1, 2));
  });

  it('ends where there are very many', () => {
    const many = writeSidecar('', labelsAt(Array.from({ length: 1000 }, (_, i) => i * 10))) ?? '';
    const { hash } = labelsAt([0])[0]!.target.article;
    const found = glimpsed(many, hash);
    assert.ok(found.length > 100 && found.length < 1000, String(found.length));
  });
});
