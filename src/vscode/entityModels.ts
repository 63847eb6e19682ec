import * as vscode from 'vscode';
import { createTaggedNames } from '../core/entities/taggedNames';
import type { Recognise } from '../core/entities/recogniser';
import { inEnglish } from '../core/text/translate';
import { createTaggers, GAZETTEER_FILE, TAGGER_FILES } from '../core/entities/tagger/taggers';
import { showWarning } from './messages';

/**
 * Reads the trained entity models of the extension. A file that cannot be used is named once in a message; what it would
 * have recognised stays unmarked, and all else goes on.
 * @param folder the address of `models/`.
 */
export async function loadRecogniser(folder: vscode.Uri, log: vscode.LogOutputChannel): Promise<Recognise> {
  const names = [GAZETTEER_FILE, ...Object.keys(TAGGER_FILES)];
  const read = await Promise.all(names.map((name) => readModel(folder, name)));
  const files = new Map(read.flatMap((bytes, index) => (bytes ? [[names[index] ?? '', bytes]] : [])));
  const taggerFor = createTaggers(files, (message, ...values) => {
    log.error(inEnglish(message, ...values));
    void showWarning(vscode.l10n.t(message, ...values));
  });
  return createTaggedNames(taggerFor);
}

/** The bytes of a model; undefined where it cannot be read, which `createTaggers` reports. */
async function readModel(folder: vscode.Uri, name: string): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, name));
  } catch {
    return undefined;
  }
}
