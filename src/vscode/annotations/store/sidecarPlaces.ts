import * as vscode from 'vscode';
import { hashOf } from '../../../core/annotations/anchors/hash';
import { sidecarName } from '../../../core/annotations/sidecar/sidecar';
import { fileName, isStored, isWritable } from '../../documents';
import type { SidecarPlaces } from './sidecarFile';

/** Where the sidecar of a file is. */
export function sidecarOf(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri, '..', sidecarName(fileName(uri)));
}

/**
 * True of a document that can have a sidecar: one that is a file somewhere. Where nothing can be written, what has a query is
 * a version of a file, as Git shows it beside the newest.
 */
export function canHaveSidecar(document: vscode.TextDocument): boolean {
  if (document.isUntitled) return false;
  return isWritable(document) || (isStored(document) && document.uri.query === '');
}

/** @param locks a folder that all windows share. */
export function placesOf(uri: vscode.Uri, locks: vscode.Uri): SidecarPlaces {
  const sidecar = sidecarOf(uri);
  return {
    sidecar: sidecar.toString(),
    temporary: sidecar.with({ path: `${sidecar.path}.tmp` }).toString(),
    lock: vscode.Uri.joinPath(locks, hashOf(sidecar.toString())).toString(),
  };
}
