import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import { addNote, sidecarFile } from './writing';

/** Saves one note after the other into the sidecar that it is given, and says so after each, until it is killed. */
async function saveForEver(path: string): Promise<void> {
  const file = sidecarFile(path);
  await file.read();
  let set = AnnotationSet.EMPTY;
  for (let i = 1; ; i++) {
    set = await addNote(file, set, `${i} ${'long '.repeat(6_000)}`);
    process.stdout.write(`${i}\n`);
  }
}

const [, , path] = process.argv;
// Mocha loads every file of this folder that is a test; this one is run by one of them.
if (path?.endsWith('.annotations.yaml')) void saveForEver(path);
