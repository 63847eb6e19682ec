import * as vscode from 'vscode';
import type { Annotation } from '../../../core/annotations/annotation';
import { readSidecar } from '../../../core/annotations/sidecar/read';
import { SIDECAR_LIMIT } from '../../../core/annotations/sidecar/sidecar';
import { sidecarOf } from '../store/sidecarPlaces';

interface Known {
  /** When the sidecar was changed, and its size. */
  readonly stamp: string;
  readonly annotations: readonly Annotation[];
}

/** The annotations of files that need not be open, as their sidecars have them; each is read again when it has changed. */
export class SavedAnnotations {
  readonly #known = new Map<string, Known>();

  /**
   * The annotations of a file; none of a sidecar that is too large.
   * @throws what the file system throws where there is no sidecar or it cannot be read.
   */
  async of(uri: vscode.Uri): Promise<readonly Annotation[]> {
    const sidecar = sidecarOf(uri);
    const { size, mtime } = await vscode.workspace.fs.stat(sidecar);
    if (size > SIDECAR_LIMIT) return [];
    const key = uri.toString();
    const stamp = `${mtime} ${size}`;
    const known = this.#known.get(key);
    // A file system that does not know when a file was changed gives 0.
    if (known?.stamp === stamp && mtime > 0) return known.annotations;
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(sidecar));
    const { annotations } = readSidecar(text);
    this.#known.set(key, { stamp, annotations });
    return annotations;
  }
}
