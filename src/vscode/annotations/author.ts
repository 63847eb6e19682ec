import * as vscode from 'vscode';
import { type Authoring, createAuthoring } from '../../core/annotations/authoring';
import { setting } from '../settings';

/** As much of the built-in Git extension's API, version 1, as is asked for here. */
interface GitExtension {
  getAPI(version: 1): {
    getRepository(uri: vscode.Uri): { getConfig(key: string): Promise<string> } | null;
  };
}

/** Signs what is annotated in a file: by the name of the settings, else by Git's, else by none. */
export async function authoringFor(uri: vscode.Uri): Promise<Authoring> {
  const named = setting('annotations.author', uri).trim();
  const author = named === '' ? await gitUser(uri) : named;
  return createAuthoring(author ?? null, Date.now, Math.random);
}

/** Git's `user.name` for a file; undefined where it is in no repository, or Git is not running. */
async function gitUser(uri: vscode.Uri): Promise<string | undefined> {
  const extension = vscode.extensions.getExtension<GitExtension>('vscode.git');
  if (!extension?.isActive) return undefined;
  try {
    const name = await extension.exports.getAPI(1).getRepository(uri)?.getConfig('user.name');
    return name?.trim() === '' ? undefined : name?.trim();
  } catch {
    // Git is switched off, or has no name.
    return undefined;
  }
}
