import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { createAuthoring } from '../../../src/core/annotations/authoring';
import { add } from '../../../src/core/annotations/operations';
import { readSidecar } from '../../../src/core/annotations/sidecar/read';
import { writeSidecar } from '../../../src/core/annotations/sidecar/write';
import { finish } from '../../../src/core/text/steps';
import type { FileAccess } from '../../../src/vscode/annotations/store/fileAccess';
import { SidecarFile } from '../../../src/vscode/annotations/store/sidecarFile';
import { nodeFiles } from './nodeFiles';

const authoring = createAuthoring('Ana Ruiz', Date.now, Math.random);

/** The sidecar `path`, as one window has it. */
export function sidecarFile(path: string, files: FileAccess = nodeFiles): SidecarFile {
  const places = { sidecar: path, temporary: `${path}.tmp`, lock: `${path}.lock` };
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  return new SidecarFile(files, places, wait, (steps) => Promise.resolve(finish(steps)));
}

/** Adds a note to what a window knows of a sidecar, and saves it; the set as it is on disk then. */
export async function addNote(file: SidecarFile, set: AnnotationSet, text: string): Promise<AnnotationSet> {
  const target = { article: { name: null, number: 1, hash: '0123456789abcdef' } };
  const after = set.apply(add(authoring, [{ kind: 'note', text, target }]));
  const saved = await file.save((previous) => Promise.resolve(writeSidecar(previous, Array.from(after))));
  if (!saved.isWritten) throw new Error('refused');
  return AnnotationSet.of(readSidecar(saved.text).annotations);
}
