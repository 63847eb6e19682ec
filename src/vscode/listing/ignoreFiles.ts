import ignore, { type Ignore } from 'ignore';

/** The files whose rules a search keeps to; where both are in a folder, the later one is stronger. */
export const IGNORE_FILES: readonly string[] = ['.gitignore', '.ignore'];

/** The rules of a folder's ignore files, for all that is in it. */
export interface IgnoreRules {
  /** The folder's path within the workspace folder, with a `/` behind it; empty for that itself. */
  readonly folder: string;
  readonly rules: Ignore;
}

/** Reads a folder's ignore files, in the order of `IGNORE_FILES`. */
export function readIgnoreRules(folder: string, texts: readonly string[]): IgnoreRules {
  const rules = ignore({ ignorecase: false });
  for (const text of texts) rules.add(text);
  return { folder, rules };
}

/**
 * True of a path in the innermost folder that `all` tells of, where its rules or those of the folders around it say so.
 * @param all from the outermost folder inwards: what is nearer is stronger.
 */
export function isIgnored(path: string, isFolder: boolean, all: readonly IgnoreRules[]): boolean {
  for (let index = all.length - 1; index >= 0; index--) {
    const each = all[index];
    if (!each) continue;
    const { ignored, unignored } = each.rules.test(path.slice(each.folder.length) + (isFolder ? '/' : ''));
    if (ignored || unignored) return ignored;
  }
  return false;
}
