// An installed desktop VS Code, by its command-line program `code`.
import { spawnSync } from 'node:child_process';

/** Windows has `code` as a .cmd file, which only a shell starts; a shell in turn wants its arguments quoted. */
function code(args, stdio) {
  const windows = process.platform === 'win32';
  return spawnSync('code', windows ? args.map((arg) => `"${arg}"`) : args, {
    shell: windows,
    stdio,
    encoding: 'utf8',
  });
}

/** The version of the `code` on PATH; undefined where there is none. */
export function desktopVersion() {
  const { status, stdout } = code(['--version'], ['ignore', 'pipe', 'ignore']);
  return status === 0 ? /^\d+\.\d+\.\d+/.exec(stdout)?.[0] : undefined;
}

/** Opens the folder, and the file in it if one is given, in a new window with `extension` under development. */
export function openDesktop(extension, { folder, file }) {
  const args = [`--extensionDevelopmentPath=${extension}`, '--new-window', folder, ...(file ? [file] : [])];
  return code(args, 'inherit').status === 0;
}
