import picomatch from 'picomatch/posix';

/** Glob patterns as in `files.exclude`: on, off, or on where a file stands beside, which is called like it. */
export type Globs = Readonly<Record<string, boolean | { readonly when?: string }>>;

/** Tells of a path within the workspace folder, its parts parted by `/`, with the names of all that stand beside it. */
export type IsExcluded = (path: string, beside: ReadonlySet<string>) => boolean;

/** Reads patterns as VS Code does: they match whole paths, names that begin with a dot too. */
export function excludedBy(globs: Globs): IsExcluded {
  const rules = Object.entries(globs)
    .filter(([glob, value]) => glob !== '' && value !== false)
    .map(([glob, value]) => ({
      matches: picomatch(glob, { dot: true }),
      when: typeof value === 'object' ? (value.when ?? null) : null,
    }));
  return (path, beside) =>
    rules.some(({ matches, when }) => matches(path) && (when === null || beside.has(siblingOf(path, when))));
}

/** The name that `when` gives for a path: `$(basename)` stands for its name up to the last dot. */
function siblingOf(path: string, when: string): string {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return when.replaceAll('$(basename)', () => name.replace(/\.[^.]*$/, ''));
}
