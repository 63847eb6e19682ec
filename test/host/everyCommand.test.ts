import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Commands that no suite can run, and why. */
const NOT_RUN: Readonly<Record<string, string>> = {};

/** What VS Code registers for each view under the view's id. */
const OF_VIEWS = ['focus', 'open', 'removeView', 'resetViewLocation', 'toggleVisibility'];

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
  };
}

// Not in a suite of its own: what follows holds of all suites of the run together.
const executed = new Set<string>();

before(() => {
  const { executeCommand } = vscode.commands;
  const record: typeof executeCommand = async <T>(command: string, ...rest: unknown[]) => {
    const result = await executeCommand<T>(command, ...rest);
    executed.add(command);
    return result;
  };
  Object.assign(vscode.commands, { executeCommand: record });
});

after(async () => {
  const extension = vscode.extensions.getExtension('lede.lede');
  assert.ok(extension);
  const { commands, views } = (extension.packageJSON as Manifest).contributes;
  const ofViews = new Set(
    Object.values(views).flatMap((of) => of.flatMap(({ id }) => OF_VIEWS.map((name) => `${id}.${name}`))),
  );
  const registered = await vscode.commands.getCommands(true);
  const ours = registered.filter((name) => name.startsWith('lede.') && !ofViews.has(name));
  const all = [...new Set([...commands.map(({ command }) => command), ...ours])].sort();
  assert.deepEqual(
    all.filter((command) => !executed.has(command) && !(command in NOT_RUN)),
    [],
    'no suite runs these commands to their end',
  );
  assert.deepEqual(
    Object.keys(NOT_RUN).filter((command) => executed.has(command) || !all.includes(command)),
    [],
    'suites run these commands, or there are none of these names',
  );
});
