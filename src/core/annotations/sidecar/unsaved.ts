import { AnnotationSet, type AnnotationStep } from '../annotationSet';
import type { Annotation } from '../annotation';
import { difference } from '../difference';
import { mergeInSteps } from './merge';
import { readSidecarInSteps } from './read';
import { writeInSteps } from './write';

/** Changes that are in no sidecar yet: the annotations that were changed, as they were and as they are, each as a sidecar. */
export interface Unsaved {
  readonly before: string;
  readonly after: string;
}

/** What has to be kept where `now` cannot be saved, in steps; undefined where it says the same as `saved`. */
export function* unsavedInSteps(
  saved: AnnotationSet,
  now: AnnotationSet,
): Generator<undefined, Unsaved | undefined> {
  const step = difference(saved, now);
  if (step.length === 0) return undefined;
  const before = yield* sidecarOf(step.flatMap(({ was }) => was ?? []));
  return { before, after: yield* sidecarOf(step.flatMap(({ is }) => is ?? [])) };
}

/**
 * The step that does to a set what could not be saved, merged with what others have done meanwhile as sidecars are merged;
 * in steps. Nothing where what was kept cannot be read.
 */
export function* bringBackInSteps(
  { before, after }: Unsaved,
  now: AnnotationSet,
): Generator<undefined, AnnotationStep> {
  const kept = [...(yield* annotationsOf(before)), ...(yield* annotationsOf(after))];
  const known = AnnotationSet.of(kept.flatMap(({ id }) => now.get(id) ?? []));
  const merged = yield* mergeInSteps(before, after, yield* sidecarOf(known));
  return merged === undefined ? [] : difference(known, AnnotationSet.of(yield* annotationsOf(merged)));
}

function* sidecarOf(annotations: Iterable<Annotation>): Generator<undefined, string> {
  return (yield* writeInSteps('', [...annotations]))?.text ?? '';
}

function* annotationsOf(sidecar: string): Generator<undefined, readonly Annotation[]> {
  return (yield* readSidecarInSteps(sidecar)).annotations;
}
