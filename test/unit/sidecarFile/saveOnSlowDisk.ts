import { AnnotationSet } from '../../../src/core/annotations/annotationSet';
import type { FileAccess } from '../../../src/vscode/annotations/store/fileAccess';
import { nodeFiles } from './nodeFiles';
import { addNote, sidecarFile } from './writing';

/** A disk that never gets beyond the half of a file once it has written some others, and says so. */
function slowDisk(fast: number): FileAccess {
  let written = 0;
  return {
    ...nodeFiles,
    write: async (address, contents) => {
      if (written++ < fast) return nodeFiles.write(address, contents);
      await nodeFiles.write(address, contents.subarray(0, contents.length / 2));
      process.stdout.write('half\n');
      return new Promise(() => setInterval(() => undefined, 1000));
    },
  };
}

/** Saves one note after the other into a sidecar, until it is killed in the middle of one. */
async function saveOnSlowDisk(path: string, fast: number): Promise<void> {
  const file = sidecarFile(path, slowDisk(fast));
  await file.read();
  let set = AnnotationSet.EMPTY;
  for (let i = 1; ; i++) set = await addNote(file, set, String(i));
}

const [, , path, fast] = process.argv;
// A test starts it on its own; mocha only loads it.
if (path?.endsWith('.annotations.yaml')) void saveOnSlowDisk(path, Number(fast));
